import { afterEach, expect, it } from '@jest/globals';
import type { CoverageView } from '@app/contracts';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ApiRefusal, mockApi, type MockRoute } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { sampleRequisition, sampleVersion } from '../testing/sample.js';
import { CoverageTab } from './coverage-tab.js';

afterEach(cleanup);

const ann = { id: 'p-ann', name: 'Ann Ade' };
const bo = { id: 'p-bo', name: 'Bo Birk' };

const thin: CoverageView = {
  rounds: [
    { roundId: 'R1', minutes: 60, people: [ann, bo] },
    { roundId: 'R2', minutes: 60, people: [bo] },
  ],
  rows: [
    { criterionId: 'C1', cells: [{ roundId: 'R1', people: [ann, bo] }], raters: 2 },
    { criterionId: 'C2', cells: [{ roundId: 'R2', people: [bo] }], raters: 1 },
  ],
  warnings: [
    {
      ...{
        kind: 'one_rater',
        criterionIds: ['C2'],
        title: 'Only Bo Birk rates C2 C2',
        reason: 'One rating is no agreement.',
      },
      ...{ remedy: 'One more person in R2.', isHelped: true },
    },
  ],
  proposal: {
    additions: [{ roundId: 'R2', person: ann, criterionIds: ['C2'] }],
    isSmallest: true,
    beyondHelp: [],
  },
  check: {
    now: { agreement: 1, criteria: 2, comparable: 2, raters: 2, groups: [[ann, bo]] },
    after: { agreement: 2, criteria: 2, comparable: 2, raters: 2, groups: [[ann, bo]] },
  },
};
const covered: CoverageView = {
  ...thin,
  ...{ warnings: [], proposal: { additions: [], isSmallest: true, beyondHelp: [] } },
  check: { now: thin.check.after!, after: null },
};

const base = { 'GET /rubrics/rv-1': () => sampleVersion, 'GET /requisitions/r-1/coverage': () => thin };

async function open(routes: Readonly<Record<string, MockRoute>> = {}, route = '/requisitions/r-1?tab=coverage') {
  const calls = mockApi({ ...base, ...routes });
  await renderUi(<CoverageTab requisition={sampleRequisition} />, { route });
  await screen.findByRole('heading', { name: 'What the design check says' }, { timeout: 10_000 });
  return calls;
}

it('says what is thin and why, who would help, and what can be computed then', async () => {
  await open();
  const warnings = within(await screen.findByRole('region', { name: 'One rater only' }));
  expect(warnings.getByText(/Only Bo Birk rates C2/).textContent).toMatch(/One more person in R2\. \(solved/);
  expect(warnings.getByText('One rating is no agreement.')).toBeTruthy();
  expect(screen.getByText(/gives C2 C2 a second opinion/)).toBeTruthy();
  expect(screen.getByText(/^Now: 1 of 2 criteria/)).toBeTruthy();
  expect(screen.getByText(/^With the additions: 2 of 2 criteria/)).toBeTruthy();
  const row = within(screen.getByRole('row', { name: /C2/ }));
  expect(row.getByText('1 rater')).toBeTruthy();
  expect(row.getByTitle('Bo Birk')).toBeTruthy();
});

it('sends what was read, once, and shows the panel as it is then', async () => {
  const calls = await open({ 'POST /requisitions/r-1/coverage/additions': () => covered });
  fireEvent.click(await screen.findByRole('button', { name: 'Add this assignment' }));
  expect(await screen.findByText(/Every criterion has two raters/)).toBeTruthy();
  const posts = calls.filter((call) => call.method === 'POST');
  expect(posts.map((call) => call.body)).toEqual([{ additions: [{ roundId: 'R2', personId: 'p-ann' }] }]);
  expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull();
});

it('shows what helps now when the panel changed meanwhile, and says that nothing was added', async () => {
  const current = {
    ...thin,
    proposal: {
      ...thin.proposal,
      additions: [...thin.proposal.additions, { ...thin.proposal.additions[0]!, roundId: 'R1' }],
    },
  };
  await open({
    'POST /requisitions/r-1/coverage/additions': () => {
      throw new ApiRefusal({ status: 409, code: 'COVERAGE.CHANGED', current });
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Add this assignment' }));
  expect((await screen.findByRole('status')).textContent).toMatch(/changed meanwhile.*Nothing was added/);
  expect(screen.getByRole('button', { name: 'Add these 2 assignments' })).toBeTruthy();
});

it('shows one loop by its address, says why nothing helps, and leads back', async () => {
  const stuck: CoverageView = {
    ...thin,
    proposal: { additions: [], isSmallest: true, beyondHelp: ['C2 C2: only one person of this panel may be asked.'] },
    check: { ...thin.check, after: null },
  };
  await open({ 'GET /applications/a-1/coverage': () => stuck }, '/requisitions/r-1?tab=coverage&loop=a-1');
  expect(await screen.findByText(/only one person of this panel/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull();
  expect(screen.getByRole('link', { name: 'Back to the candidate' }).getAttribute('href')).toBe('/applications/a-1');
  fireEvent.click(screen.getByRole('button', { name: 'Show the usual panel' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Add this assignment' })).toBeTruthy());
});
