import type { WorkCardView } from '@app/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApi } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { MyWorkPage } from './my-work-page.js';

const card = (change: Partial<WorkCardView>): WorkCardView => ({
  assignmentId: 'a1',
  scorecardId: 's1',
  applicationId: 'ap1',
  candidate: 'Noor Halvorsen',
  requisition: 'Support Automation',
  round: 'R1 Suite review',
  roundId: 'R1',
  interviewAt: '2026-11-20T10:00:00.000Z',
  dueAt: '2026-11-21T10:00:00.000Z',
  status: 'due',
  reason: null,
  done: 0,
  of: 4,
  ...change,
});

const NO_REMINDERS = {
  'GET /my-work/reminders': () => ({ reminders: [], count: 0 }),
  'GET /my-work/mail': () => ({ on: false, reminders: true, version: 0 }),
  'GET /my-work/calendar-feed': () => ({ createdAt: null, url: null, version: 0 }),
  'GET /calibration-cases': () => ({ cases: [], waiting: 0, canAssign: false }),
  'GET /my-training': () => ({ policy: { shadows: 1, reverseShadows: 1, cases: 2 }, casesOf: 2, cases: 0, places: [] }),
};

afterEach(cleanup);

describe('my work', () => {
  it('lists what is due first, with its own progress, and leads to the card', async () => {
    const late = card({
      assignmentId: 'a0',
      scorecardId: 's0',
      candidate: 'Ilse Vanterpool',
      dueAt: '2026-11-19T10:00:00.000Z',
      done: 3,
    });
    mockApi({ ...NO_REMINDERS, 'GET /my-work': () => ({ cards: [card({}), late], debriefs: [], kept: [] }) });
    await renderUi(<MyWorkPage />);
    const links = await screen.findAllByRole('link', { name: /scorecard of/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/scorecards/s0', '/scorecards/s1']);
    expect(screen.getByText('3 of 4 criteria with evidence')).toBeTruthy();
  });

  it('says what this place is for when nothing waits', async () => {
    mockApi({ ...NO_REMINDERS, 'GET /my-work': () => ({ cards: [], debriefs: [], kept: [] }) });
    await renderUi(<MyWorkPage />);
    expect(await screen.findByText('Nothing is waiting for you')).toBeTruthy();
  });

  it('shows the latest twelve submitted cards, and the older ones when asked', async () => {
    const cards = Array.from({ length: 15 }, (_, n) =>
      card({
        ...{ assignmentId: `a${n}`, scorecardId: `s${n}`, status: 'submitted', candidate: `Candidate ${n}` },
        dueAt: `2026-10-${String(n + 10)}T10:00:00.000Z`,
      }),
    );
    mockApi({ ...NO_REMINDERS, 'GET /my-work': () => ({ cards, debriefs: [], kept: [] }) });
    await renderUi(<MyWorkPage />);
    expect(await screen.findByText('Candidate 14')).toBeTruthy();
    expect(screen.queryByText('Candidate 2')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show 3 older' }));
    expect(screen.getByText('Candidate 2')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /older/ })).toBeNull();
  });

  it('lists what one wrote where one is no longer asked, without a word of the candidate', async () => {
    const kept = [{ scorecardId: 'k1', round: 'Suite review', savedAt: '2026-11-20T10:00:00.000Z', reason: '' }];
    mockApi({ ...NO_REMINDERS, 'GET /my-work': () => ({ cards: [], debriefs: [], kept }) });
    await renderUi(<MyWorkPage />);
    expect(await screen.findByText('No longer asked for')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Read what you wrote for Suite review' });
    expect(link.getAttribute('href')).toBe('/scorecards/k1');
    expect(screen.getByText('Nothing is waiting for you')).toBeTruthy();
  });

  it('declares a conflict of interest only with a reason, and the loop is gone afterwards', async () => {
    let cards = [card({ status: 'to_accept', scorecardId: null })];
    const calls = mockApi({
      ...NO_REMINDERS,
      'GET /my-work': () => ({ cards, debriefs: [], kept: [] }),
      'POST /assignments/a1/answer': () => {
        cards = [];
        return { assignmentId: 'a1', status: 'conflict', scorecardId: null };
      },
    });
    await renderUi(<MyWorkPage />);
    await userEvent.click(await screen.findByRole('button', { name: /Declare a conflict/ }));
    const form = screen.getByRole('form', { name: 'Conflict of interest with Noor Halvorsen' });
    await userEvent.click(within(form).getByRole('button', { name: 'Declare the conflict' }));
    expect(calls.filter((call) => call.method === 'POST')).toHaveLength(0);
    await userEvent.type(within(form).getByLabelText('What is the conflict?'), 'A former colleague');
    await userEvent.click(within(form).getByRole('button', { name: 'Declare the conflict' }));
    expect(await screen.findByText('Nothing is waiting for you')).toBeTruthy();
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      answer: 'conflict',
      reason: 'A former colleague',
    });
    expect(screen.queryByText('Noor Halvorsen')).toBeNull();
  });

  it('reminds of what is overdue, and puts it off until tomorrow morning without losing it', async () => {
    const reminder = {
      ...{ key: 'card_due:a1', kind: 'card_due', applicationId: 'ap1', scorecardId: 's1', candidate: 'Noor Halvorsen' },
      ...{ requisition: 'Support Automation', rounds: ['Suite review'] },
    };
    const calls = mockApi({
      'GET /my-work': () => ({ cards: [card({})], debriefs: [], kept: [] }),
      ...NO_REMINDERS,
      'GET /my-work/reminders': () => ({ reminders: [{ ...reminder, pausedUntil: null }], count: 1 }),
      'POST /my-work/reminders/pauses': () => ({
        reminders: [{ ...reminder, pausedUntil: '2026-11-21T08:00:00.000Z' }],
        count: 0,
      }),
    });
    await renderUi(<MyWorkPage />);
    expect(await screen.findByText('Your scorecard of Noor Halvorsen is due')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Remind me tomorrow morning: Noor Halvorsen' }));
    expect(await screen.findByText('1 reminder put off')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Remind me tomorrow/ })).toBeNull();
    expect(screen.getByText('Your scorecard of Noor Halvorsen is due')).toBeTruthy();
    const sent = calls.find((call) => call.method === 'POST')?.body as { key: string; timeZone: string };
    expect(sent.key).toBe('card_due:a1');
    expect(sent.timeZone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it('lists the cases one is asked for and what is missing to interview alone, and leads to the mirror', async () => {
    const one = { caseId: 'precision-fell', title: 'Precision fell', rubric: 'AI PM', round: 'Data case', minutes: 25 };
    const cases = [
      { ...one, status: 'draft', assigned: true, dueOn: '2026-11-20', late: true },
      { ...one, caseId: 'done', title: 'Done already', status: 'submitted', assigned: true, dueOn: null, late: false },
      { ...one, caseId: 'unasked', title: 'Not asked for', status: 'open', assigned: false, dueOn: null, late: false },
    ];
    const missing = [
      { kind: 'reverse_shadow', count: 1, all: false },
      { kind: 'case', count: 2, all: true },
    ];
    const place = { packId: 'ai-pm', roundId: 'R4', pack: 'AI PM', round: 'Strategy', step: 'reverse_shadow', missing };
    mockApi({
      ...NO_REMINDERS,
      'GET /my-work': () => ({ cards: [card({ seat: 'shadow' })], debriefs: [], kept: [] }),
      'GET /calibration-cases': () => ({ cases, waiting: 1, canAssign: false }),
      'GET /my-training': () => ({
        policy: {},
        casesOf: 2,
        cases: 0,
        places: [place, { ...place, roundId: 'R1', step: 'solo', missing: [] }],
      }),
    });
    await renderUi(<MyWorkPage />);
    const link = await screen.findByRole('link', { name: 'Open the calibration case: Precision fell' });
    expect(link.getAttribute('href')).toBe('/calibration-cases/precision-fell');
    expect(screen.queryByText('Done already')).toBeNull();
    expect(screen.queryByText('Not asked for')).toBeNull();
    expect(await screen.findByText('Still missing: one more reverse shadow and both calibration cases')).toBeTruthy();
    expect(screen.getByText(/Shadow: counts in nothing/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'My calibration' }).getAttribute('href')).toBe('/my-calibration');
  });
});
