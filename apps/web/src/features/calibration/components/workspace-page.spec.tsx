import type { CalibrationWorkspaceView, JobView } from '@app/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ToastArea } from '../../../components/ui/toast.js';
import { mockApi, type MockRoute } from '../../../testing/mock-api.js';
import { renderUi, testMe } from '../../../testing/render.js';
import { adjustedSample, workspaceSample } from '../../../../../../libs/charts/src/testing/workspace-sample.js';
import { WorkspacePage } from './workspace-page.js';

const job = (more: Partial<JobView>): JobView => ({
  ...{ id: 'j1', status: 'queued', progress: 0, total: 0, cancelRequested: false, error: null, exportId: null },
  ...{ createdAt: '2026-10-01T12:30:00.000Z', finishedAt: null },
  ...more,
});
const unfitted: CalibrationWorkspaceView = { ...workspaceSample, fit: null };
const reader = { ...testMe, can: { ...testMe.can, readCalibration: true } };

const open = (routes: Readonly<Record<string, MockRoute>>, query = '', me = reader) => {
  mockApi(routes);
  return renderUi(
    <>
      <WorkspacePage me={me} />
      <ToastArea />
    </>,
    { route: `/calibration${query}` },
  );
};

afterEach(cleanup);

describe('the calibration workspace', () => {
  it('says what can be said and what would change it, raw before estimates, each with n and method', async () => {
    await open({ 'GET /calibration': () => workspaceSample });
    const statements = await screen.findByRole('region', { name: /What can be said/ });
    expect(statements.textContent).toContain('What would change that: Two more candidates.');
    const heads = screen.getAllByRole('heading', { level: 2 }).map((head) => head.textContent);
    expect(heads.indexOf('Raw, first')).toBeLessThan(heads.indexOf('Raters and criteria, estimated'));
    expect(screen.getByText(/Krippendorff's α, ordinal, 90 % bootstrap/)).toBeTruthy();
    expect(screen.queryByText('How this is computed')).toBeNull();
  });

  it('asks for nothing adjusted until its switch is on, and keeps the switch in the address', async () => {
    const asked: string[] = [];
    const adjusted = () => (asked.push('candidates'), adjustedSample);
    await open({ 'GET /calibration': () => workspaceSample, 'GET /calibration/fits/f1/candidates': adjusted });
    const toggle = await screen.findByRole('switch', { name: 'Show adjusted candidates' });
    expect(asked).toEqual([]);
    await userEvent.click(toggle);
    expect(await screen.findByRole('heading', { name: 'What does adjusting change?' })).toBeTruthy();
    expect(asked).toEqual(['candidates']);
  });

  it('says that the organisation adjusts nothing, without a switch', async () => {
    await open({ 'GET /calibration': () => ({ ...workspaceSample, adjusts: false }) });
    expect(await screen.findByText('Your organisation has turned adjusted scores off.')).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('computes a fit with its progress and shows the figures when it is there', async () => {
    let done = false;
    await open({
      'GET /calibration': () => (done ? workspaceSample : unfitted),
      'POST /calibration/fits': () => job({}),
      'GET /jobs/j1': () => {
        done = true;
        return job({ status: 'done', progress: 100, total: 100 });
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Compute the fit' }));
    expect(await screen.findByRole('heading', { name: 'How many interviewers would be enough?' })).toBeTruthy();
    expect(screen.getByText(/Model lmm\/1, seed 1/)).toBeTruthy();
  });

  it('can cancel a fit, and says that nothing was stored', async () => {
    let cancelled = false;
    await open({
      'GET /calibration': () => unfitted,
      'POST /calibration/fits': () => job({}),
      'GET /jobs/j1': () => job(cancelled ? { status: 'cancelled' } : { status: 'running', progress: 40, total: 100 }),
      'POST /jobs/j1/cancellation': () => {
        cancelled = true;
        return job({ status: 'cancelled', cancelRequested: true });
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Compute the fit' }));
    expect(await screen.findByText('40 % done')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Cancelled. Nothing was stored.')).toBeTruthy();
  });

  it('keeps filters in the address and clears them at once', async () => {
    const asked: string[] = [];
    const answer: MockRoute = (request) => (asked.push(request.path), workspaceSample);
    await open({ 'GET /calibration': answer }, '?round=R1&from=2026-01-01');
    const filters = await screen.findByRole('group', { name: 'Which ratings' });
    expect(within(filters).getByRole('combobox', { name: 'Round' })).toHaveProperty('value', 'R1');
    await waitFor(() => expect(asked.join()).toContain('round=R1&from=2026-01-01'));
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull());
  });

  it('is a switch alone for an admin who may see no calibration', async () => {
    const written: unknown[] = [];
    const admin = { ...testMe, roles: ['admin' as const] };
    await open(
      {
        'GET /calibration/settings': () => ({ adjusts: true, changedAt: null, version: 1 }),
        'GET /calibration/grants': () => ({ grants: [], people: [], today: '2026-11-26' }),
        'PUT /calibration/settings': (request) => {
          written.push(request.body);
          return { adjusts: false, changedAt: '2026-10-01T12:30:00.000Z', version: 2 };
        },
      },
      '',
      admin,
    );
    const toggle = await screen.findByRole('switch', { name: 'Use adjusted scores in this organisation' });
    await userEvent.click(toggle);
    await waitFor(() => expect(written).toEqual([{ adjusts: false }]));
    await waitFor(() => expect(toggle).toHaveProperty('checked', false));
  });
});
