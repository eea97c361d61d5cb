import type { CalibrationReportView, JobView, ReportExportsView } from '@app/contracts';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ToastArea } from '../../../components/ui/toast.js';
import { ApiRefusal, mockApi, type MockRoute } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { CalibrationPage } from './calibration-page.js';

const report: CalibrationReportView = {
  requisition: { id: 'r1', title: 'AI PM, support' },
  rubric: 'AI product manager 1.0.0',
  generatedAt: '2026-10-01T12:30:00.000Z',
  named: false,
  n: { candidates: 6, raters: 1, cards: 6, ratings: 6, notAssessed: 1 },
  dueHours: 24,
  statements: [{ kind: 'not_yet', title: 'Not yet: comparing raters', detail: 'No two raters share a candidate.' }],
  method: ['A method sentence.'],
  cautions: ['A caution.'],
  raters: [
    {
      label: 'Rater 01',
      candidates: 6,
      ratings: 6,
      notAssessed: 1,
      levelUse: [0, 2, 3, 1],
      difference: {
        pairs: 0,
        candidates: 0,
        figure: { value: null, why: 'Not enough data.' },
        statement: 'none',
        flagged: false,
        moreNeeded: 5,
      },
      completionHours: { cards: 6, hours: [1, 2, 3, 4, 5, 6], median: 3.5, quartiles: [2.25, 4.75] },
    },
  ],
  criteria: [],
  rounds: [],
};
const job: JobView = {
  id: 'j1',
  status: 'queued',
  progress: 0,
  total: 0,
  cancelRequested: false,
  createdAt: '2026-10-01T12:30:00.000Z',
  finishedAt: null,
  error: null,
  exportId: null,
};
const noExports: ReportExportsView = { exports: [], jobs: [], mayName: false };

const routes = (more: Readonly<Record<string, MockRoute>> = {}) => ({
  'GET /requisitions/r1/calibration': () => report,
  'GET /requisitions/r1/calibration/exports': () => noExports,
  ...more,
});
const open = (query = '') =>
  renderUi(
    <>
      <CalibrationPage requisitionId="r1" />
      <ToastArea />
    </>,
    { route: `/requisitions/r1/calibration${query}` },
  );

beforeEach(() => {
  // jsdom can not save a file.
  HTMLAnchorElement.prototype.click = jest.fn();
  URL.createObjectURL = jest.fn(() => 'blob:x');
  URL.revokeObjectURL = jest.fn();
});
afterEach(cleanup);

describe('the calibration page', () => {
  it('says what can not be said, and shows each figure as a question with its n and method', async () => {
    mockApi(routes());
    await open();
    expect(await screen.findByText('Not yet: comparing raters')).toBeTruthy();
    expect(screen.getByText('Raters pseudonymous')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Which levels does each rater use?' })).toBeTruthy();
    const chart = screen.getByRole('img', { name: /Does a rater rate higher or lower/ });
    expect(chart.textContent).toContain('not enough data, 5 more candidates needed');
    expect(screen.getAllByText(/1 rater, 6 candidates, 6 ratings\./).length).toBeGreaterThan(3);
    expect(screen.getByText('A caution.')).toBeTruthy();
  });

  it('leads from each figure to what explains it', async () => {
    mockApi(routes());
    await open();
    const links = await screen.findAllByRole('link', { name: 'How this is computed' });
    const anchors = links.map((link) => link.getAttribute('href')!.split('#'));
    expect(anchors.map(([path]) => path)).toEqual(anchors.map(() => '/calibration/methods'));
    expect(anchors.map(([, id]) => id)).toEqual([
      ...['level-use', 'level-use', 'differences', 'agreement', 'times', 'times'],
    ]);
  });

  it('turns a chart into its table and back, by keyboard', async () => {
    mockApi(routes());
    await open();
    const downloads = await screen.findByRole('group', { name: 'Downloads of: Which levels does each rater use?' });
    const toggle = within(downloads).getByRole('button', { name: 'Data table' });
    toggle.focus();
    await userEvent.keyboard('{Enter}');
    const table = await screen.findByRole('table', { name: 'Which levels does each rater use?' });
    expect(within(table).getAllByRole('row')[1]!.textContent).toContain('Rater 01');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
  });

  it('gives a figure as CSV and as SVG without the style sheet', async () => {
    mockApi(routes());
    await open();
    const saved: Blob[] = [];
    URL.createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`;
    const downloads = await screen.findByRole('group', { name: 'Downloads of: Which levels does each rater use?' });
    await userEvent.click(within(downloads).getByRole('button', { name: 'CSV' }));
    await userEvent.click(within(downloads).getByRole('button', { name: 'SVG' }));
    const [csv, svg] = await Promise.all(saved.map(textOf));
    // The reader takes the byte order mark off.
    expect(csv).toBe('Rater,Ratings,Level 1,Level 2,Level 3,Level 4,Not assessed\r\nRater 01,6,0,2,3,1,1\r\n');
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toContain('var(--');
  });

  it('says what the place is for when there is nothing to report', async () => {
    mockApi(
      routes({ 'GET /requisitions/r1/calibration': () => ({ ...report, n: { ...report.n, raters: 0 }, raters: [] }) }),
    );
    await open();
    expect(await screen.findByRole('heading', { name: 'Nothing to report yet' })).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('exports', () => {
  it('are made in line, with progress, and taken when ready', async () => {
    const states: Partial<JobView>[] = [
      { status: 'running', progress: 2, total: 4 },
      { status: 'done', progress: 4, total: 4, exportId: 'e1' },
    ];
    const calls = mockApi(
      routes({
        'POST /requisitions/r1/calibration/exports': () => job,
        'GET /jobs/j1': () => ({ ...job, ...(states.length > 1 ? states.shift() : states[0]) }),
        'GET /report-exports/e1/file': () => 'file',
      }),
    );
    await open('?panel=export');
    await userEvent.click(await screen.findByRole('button', { name: 'Make PDF' }));
    expect(await screen.findByText('Step 2 of 4')).toBeTruthy();
    await waitFor(() => expect(calls.map(({ path }) => path)).toContain('/report-exports/e1/file'));
    await waitFor(() => expect(screen.queryByText('Under way')).toBeNull());
    const sent = calls.find(({ method }) => method === 'POST')!;
    expect(sent.body).toEqual({ format: 'pdf' });
    expect((sent.headers as unknown as Record<string, string>)['Idempotency-Key']).toBeTruthy();
  });

  it('can be cancelled, and say why they failed', async () => {
    mockApi(
      routes({
        'GET /requisitions/r1/calibration/exports': () => ({
          exports: [],
          jobs: [
            { ...job, format: 'csv' },
            { ...job, id: 'j2', format: 'json' },
          ],
        }),
        'GET /jobs/j1': () => job,
        'POST /jobs/j1/cancellation': () => ({ ...job, status: 'cancelled', cancelRequested: true }),
        'GET /jobs/j2': () => ({ ...job, id: 'j2', status: 'failed', error: 'It broke.' }),
      }),
    );
    await open('?panel=export');
    expect(await screen.findByText('It broke.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Cancelled. Nothing was made.')).toBeTruthy();
    await userEvent.click(screen.getAllByRole('button', { name: 'Dismiss' })[0]!);
    await waitFor(() => expect(screen.queryByText('Cancelled. Nothing was made.')).toBeNull());
  });

  it('are listed with who made them and when; a refused download says so', async () => {
    const entry = {
      id: 'e1',
      format: 'pdf' as const,
      fileName: 'calibration.pdf',
      size: 84_000,
      sha256: 'x',
      createdAt: '2026-10-01T12:30:00.000Z',
      createdBy: { id: 'p', name: 'Edda Nkemelu' },
    };
    mockApi(
      routes({
        'GET /requisitions/r1/calibration/exports': () => ({ exports: [entry], jobs: [] }),
        'GET /report-exports/e1/file': () => {
          throw new ApiRefusal({ status: 404, code: 'REPORT.NOT_FOUND', detail: 'It is not open to you.' });
        },
      }),
    );
    await open('?panel=export');
    expect(await screen.findByText(/by Edda Nkemelu/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Download calibration.pdf' }));
    expect(await screen.findByText('It is not open to you.')).toBeTruthy();
  });
});

/** jsdom's Blob can not read itself. */
const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(blob, 'utf-8');
  });
