import type { ImportPreviewView } from '@app/contracts';
import { afterEach, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { mockApi } from '../../../testing/mock-api.js';
import { renderUi, testMe } from '../../../testing/render.js';
import { sampleRequisition, sampleVersion } from '../testing/sample.js';
import { AddCandidateForm } from './add-candidate-form.js';
import { ImportCandidates } from './import-candidates.js';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const withProblem: ImportPreviewView = {
  rows: [
    { line: 2, action: 'create', summary: 'Add Noor Halvorsen', problems: [], changes: [] },
    {
      line: 3,
      action: 'error',
      summary: 'Benedikt',
      problems: ['email: give an address such as name@example.com.'],
      changes: [],
    },
  ],
  counts: { create: 1, update: 0, skip: 0, error: 1 },
};
const clean: ImportPreviewView = { rows: [withProblem.rows[0]!], counts: { create: 1, update: 0, skip: 0, error: 0 } };

async function preview(answer: ImportPreviewView) {
  const calls = mockApi({
    'GET /rubrics/rv-1': () => sampleVersion,
    'POST /requisitions/r-1/candidates/imports/preview': () => answer,
    'POST /requisitions/r-1/candidates/imports': () => answer,
  });
  await renderUi(<ImportCandidates requisition={sampleRequisition} onClose={() => undefined} />);
  const field = await screen.findByLabelText(/List \(CSV\)/);
  fireEvent.change(field, { target: { value: 'name,email\nNoor,noor@mail.example' } });
  fireEvent.click(screen.getByRole('button', { name: 'Preview' }));
  await screen.findByText('Add Noor Halvorsen');
  return { calls, field };
}

it('shows the problem of a row by its line, and offers no import', async () => {
  await preview(withProblem);
  expect(screen.getByText('Line 3')).toBeTruthy();
  expect(screen.getByText(/email: give an address/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
});

it('withdraws the offer when the list is changed after the preview', async () => {
  const { field } = await preview(clean);
  expect(screen.getByRole('button', { name: 'Import 1 row' })).toBeTruthy();
  fireEvent.change(field, { target: { value: 'name,email\nSomebody else,x@mail.example' } });
  expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
  expect(screen.getByText(/changed after this preview/)).toBeTruthy();
});

it('imports the previewed list once, with a key', async () => {
  const { calls } = await preview(clean);
  fireEvent.click(screen.getByRole('button', { name: 'Import 1 row' }));
  expect(await screen.findByText(/1 row added/)).toBeTruthy();
  const sent = calls.filter((call) => call.path.endsWith('/imports'));
  expect(sent).toHaveLength(1);
  expect((sent[0]!.headers as unknown as Record<string, string>)['Idempotency-Key']).toMatch(/.{8}/);
});

it('keeps a pasted list when the drawer was closed', async () => {
  await preview(withProblem);
  cleanup();
  await renderUi(<ImportCandidates requisition={sampleRequisition} onClose={() => undefined} />);
  expect(await screen.findByDisplayValue(/noor@mail\.example/)).toBeTruthy();
});

it('keeps nothing that was typed for somebody else who signs in in the same tab', async () => {
  mockApi({ 'GET /rubrics/rv-1': () => sampleVersion });
  const forms = [
    { ui: <ImportCandidates requisition={sampleRequisition} onClose={() => undefined} />, label: /List \(CSV\)/ },
    { ui: <AddCandidateForm requisitionId="r-1" onClose={() => undefined} />, label: /^Name/ },
  ];
  for (const { ui, label } of forms) {
    const first = await renderUi(ui);
    fireEvent.change(await screen.findByLabelText(label), { target: { value: 'Noor Halvorsen' } });
    first.unmount();
    const second = await renderUi(ui, { session: { me: { ...testMe, id: 'p-other' } } });
    expect((await screen.findByLabelText<HTMLInputElement>(label)).value).toBe('');
    second.unmount();
    await renderUi(ui);
    expect((await screen.findByLabelText<HTMLInputElement>(label)).value).toBe('Noor Halvorsen');
    cleanup();
  }
});
