import { afterEach, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { ApiRefusal, mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import type { RubricWorkSample } from '@app/domain';
import { sampleRequisition, sampleRubric, sampleRubrics, sampleVersion } from '../testing/sample.js';
import { NewRequisitionPage } from './new-requisition-page.js';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const rubrics = { 'GET /rubrics': () => sampleRubrics, 'GET /rubrics/rv-1': () => sampleVersion };

async function open() {
  await renderUi(<NewRequisitionPage />, { route: '/requisitions/new' });
  await screen.findByRole('button', { name: 'Create draft' });
}
const type = (label: RegExp, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};

const others = [
  { ...sampleVersion, id: 'rv-3', packId: 'agents', name: 'Agents', version: '1.1.0' },
  { ...sampleVersion, id: 'rv-2', packId: 'agents', name: 'Agents', current: false },
];

it('begins with the pack that was there first, and takes any published version', async () => {
  const rubric = {
    ...sampleRubric,
    summary: 'For people who answer for agents.',
    intake: [{ id: 'IN-9', text: 'Who answers?' }],
    workSamples: [1, 2, 3].map((id) => ({ id: `WS-${id}` }) as RubricWorkSample),
  };
  const calls = mockApi({
    ...rubrics,
    'GET /rubrics': () => ({ versions: [...others, ...sampleRubrics.versions] }),
    'GET /rubrics/rv-3': () => ({ ...others[0], rubric }),
    'POST /requisitions': () => sampleRequisition,
  });
  await open();
  const select = screen.getByLabelText<HTMLSelectElement>(/^Rubric/);
  expect(select.value).toBe('rv-1');
  expect([...select.options].map(({ label, parentElement }) => [label, parentElement?.getAttribute('label')])).toEqual([
    ['Agents 1.1.0', null],
    ['AI product manager 1.0.0', null],
    ['Agents 1.0.0', 'Earlier versions'],
  ]);
  fireEvent.change(select, { target: { value: 'rv-3' } });
  expect(await screen.findByText('For people who answer for agents.')).toBeTruthy();
  expect(screen.getByText(/3 criteria, 2 panel rounds, 3 work samples/)).toBeTruthy();
  type(/^Title/, 'Agents PM');
  type(/^Location/, 'Rotterdam');
  type(/^Who answers/, 'Nobody yet.');
  fireEvent.click(screen.getByRole('button', { name: 'Create draft' }));
  await waitFor(() => expect(calls.some((call) => call.method === 'POST')).toBe(true));
  expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({
    rubricVersionId: 'rv-3',
    intake: { 'IN-9': 'Nobody yet.' },
  });
});

it('asks for what is missing before anything is sent', async () => {
  const calls = mockApi(rubrics);
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Create draft' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByLabelText(/^Title/).getAttribute('aria-invalid')).toBe('true');
  expect(calls.some((call) => call.method === 'POST')).toBe(false);
});

it('puts a refused quorum at its field, and keeps what was typed', async () => {
  mockApi({
    ...rubrics,
    'POST /requisitions': () => {
      throw new ApiRefusal({
        status: 422,
        code: 'REQUEST.INVALID',
        errors: [{ path: '/policy/quorum', message: 'The quorum is larger than the committee.' }],
      });
    },
  });
  await open();
  type(/^Title/, 'Senior AI Product Manager');
  type(/^Location/, 'Rotterdam');
  fireEvent.click(screen.getByRole('button', { name: 'Create draft' }));
  await waitFor(() => expect(screen.getByLabelText(/^Quorum/).getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByDisplayValue('Senior AI Product Manager')).toBeTruthy();
});

it('brings a draft back after the page was left, and can discard it', async () => {
  mockApi(rubrics);
  await open();
  type(/^Title/, 'Half typed');
  type(/^Who is accountable/, 'The product manager.');
  cleanup();
  await open();
  expect(screen.getByDisplayValue('Half typed')).toBeTruthy();
  expect(screen.getByDisplayValue('The product manager.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Discard the draft' }));
  await waitFor(() => expect(screen.queryByDisplayValue('Half typed')).toBeNull());
});

it('sends the draft and forgets it once it is created', async () => {
  const calls = mockApi({ ...rubrics, 'POST /requisitions': () => sampleRequisition });
  await open();
  type(/^Title/, 'Senior AI Product Manager');
  type(/^Location/, 'Rotterdam');
  type(/^Who is accountable/, 'The product manager.');
  fireEvent.click(screen.getByRole('button', { name: 'Create draft' }));
  await waitFor(() => expect(calls.some((call) => call.method === 'POST')).toBe(true));
  expect(await screen.findByText(/At \/requisitions\/r-1\?tab=people/)).toBeTruthy();
  const { body } = calls.find((call) => call.method === 'POST')!;
  expect(body).toMatchObject({ rubricVersionId: 'rv-1', intake: { 'IN-1': 'The product manager.' } });
  expect(sessionStorage).toHaveLength(0);
});
