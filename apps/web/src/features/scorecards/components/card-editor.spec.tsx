import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ScorecardView } from '@app/contracts';
import { EMPTY_CONTENT, missingForSubmit, type ScorecardContent } from '@app/domain';
import { ApiRefusal, mockApi, type MockRequest } from '../../../testing/mock-api.js';
import { renderUi, testMe } from '../../../testing/render.js';
import { freshDevice } from '../../../testing/device.js';
import { forgetWriters, keptSettled, loadKept, writeKept } from '../lib/kept-drafts.js';
import { ScorecardPage } from './scorecard-page.js';

const anchors = ([1, 2, 3, 4] as const).map((level) => ({ level, text: `What level ${level} looks like.` }));
const criterion = (id: string, name: string) => ({
  id,
  name,
  shortName: name,
  weight: 1,
  gate: false,
  notAssessedWhen: [],
  anchors,
  jobRelatedness: '',
  sources: [],
});
const kit: ScorecardView['kit'] = {
  rubricVersionId: 'v1',
  rubricLabel: 'Tiny 1.0.0',
  round: {
    id: 'R1',
    name: 'Suite review',
    shortName: 'Suite',
    kind: 'panel',
    minutes: 60,
    purpose: 'Work through it.',
    criterionIds: ['C1', 'C2'],
    raters: 2,
    indicatorIds: [],
  },
  criteria: [criterion('C1', 'Owns the suite'), criterion('C2', 'Right metric')],
  questions: [],
  workSamples: [],
  indicators: [],
  redFlags: [],
  contrasts: [],
  evalEvidenceFields: [],
  exemptCriterionIds: [],
  documents: [],
};
const card = (content: ScorecardContent = EMPTY_CONTENT, version = 1): ScorecardView => ({
  id: 'card',
  status: 'draft',
  candidate: { id: 'c', name: 'Noor Halvorsen', headline: '' },
  applicationId: 'a',
  requisition: { id: 'r', title: 'AI PM', seniority: 'senior', hasAgents: true },
  interview: null,
  dueAt: null,
  assignmentStatus: 'accepted',
  assignmentReason: '',
  ended: null,
  sealed: null,
  content,
  artifacts: [],
  missing: missingForSubmit(content, kit),
  kit,
  savedAt: '2026-11-22T12:00:00.000Z',
  submittedAt: null,
  visibility: 'Only you can see this card.',
  version,
});

const sent = (call: MockRequest | undefined): ScorecardContent => (call?.body as { content: ScorecardContent }).content;
const saves = (calls: readonly MockRequest[]) => calls.filter((one) => one.method === 'PUT');
/** A server that counts versions, as the real one does. */
function server(view: ScorecardView = card()) {
  let version = view.version;
  return mockApi({
    'GET /scorecards/card': () => view,
    'PUT /scorecards/card/draft': () => ({ version: (version += 1), savedAt: '2026-11-22T12:04:00.000Z', missing: [] }),
  });
}
const open = () => renderUi(<ScorecardPage scorecardId="card" />, { route: '/scorecards/card' });
const person = () => userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
  freshDevice();
  forgetWriters();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

describe('a card filled by keyboard', () => {
  it('is rated with 1-4 and 0, written with e, walked with j and k, and saved within a second', async () => {
    const calls = server();
    await open();
    const keys = person();
    await screen.findByRole('heading', { name: 'Owns the suite' });
    await keys.keyboard('3');
    expect(screen.getByRole('radio', { name: /What level 3/ })).toBeChecked();
    expect(screen.getAllByText('Level 3, evidence still missing').length).toBeGreaterThan(0);
    await keys.keyboard('e');
    await act(async () => jest.advanceTimersByTime(50));
    expect(screen.getByRole('textbox', { name: 'New evidence for Owns the suite' })).toHaveFocus();
    await keys.keyboard('They showed 412 cases.');
    // Half a sentence is no evidence yet.
    expect(screen.getAllByText('Level 3, evidence still missing').length).toBeGreaterThan(0);
    await keys.keyboard('{Control>}{Enter}{/Control}{Escape}');
    expect(screen.queryByText('Level 3, evidence still missing')).toBeNull();
    await keys.keyboard('j');
    expect(await screen.findByRole('heading', { name: 'Right metric' })).toBeVisible();
    await keys.keyboard('0');
    await act(async () => jest.advanceTimersByTime(50));
    await keys.click(screen.getByRole('radio', { name: 'No time' }));
    await act(async () => jest.advanceTimersByTime(1_000));
    await waitFor(() => expect(screen.getByText(/^Saved/)).toBeVisible());
    const last = sent(saves(calls).at(-1));
    expect(last.ratings).toMatchObject({ C1: { level: 3 }, C2: { level: null, notAssessed: 'no_time' } });
    expect(last.evidence).toMatchObject([{ text: 'They showed 412 cases.', criterionIds: ['C1'] }]);
    await keys.keyboard('k');
    expect(await screen.findByRole('heading', { name: 'Owns the suite' })).toBeVisible();
  });

  it('keeps half a sentence in the composer: saved, back after a reload, and no evidence until it is added', async () => {
    const calls = server();
    const { unmount } = await open();
    const field = await screen.findByRole('textbox', { name: 'New evidence for Owns the suite' });
    await person().type(field, 'Half a sen');
    await act(async () => jest.advanceTimersByTime(1_000));
    await waitFor(() => expect(screen.getByText(/^Saved/)).toBeVisible());
    const stored = sent(saves(calls).at(-1));
    expect(stored.evidence).toMatchObject([{ text: 'Half a sen', open: true }]);
    expect(missingForSubmit(stored, kit).map((one) => one.path)).toContain('/evidence/C1');
    unmount();
    cleanup();
    server(card(stored, 2));
    await open();
    expect(await screen.findByRole('textbox', { name: 'New evidence for Owns the suite' })).toHaveValue('Half a sen');
    expect(screen.getByText('C1: add what you wrote, or clear it')).toBeVisible();
  });

  it('does not rate while one types a number', async () => {
    server();
    await open();
    await screen.findByRole('heading', { name: 'Owns the suite' });
    await person().type(screen.getByRole('textbox', { name: 'New evidence for Owns the suite' }), '4 of 4');
    expect(screen.getByRole('radio', { name: /What level 4/ })).not.toBeChecked();
  });

  it('gives a removed piece back', async () => {
    server(
      card({
        ...EMPTY_CONTENT,
        evidence: [
          {
            id: 'e1',
            kind: 'quote',
            direction: 'for',
            text: 'Kept.',
            timeMarkSeconds: null,
            criterionIds: ['C1'],
            artifactId: null,
            suite: null,
          },
        ],
      }),
    );
    await open();
    const keys = person();
    await keys.click(await screen.findByRole('button', { name: 'Remove verbatim quote' }));
    expect(screen.queryByText('“Kept.”')).toBeNull();
    await keys.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByText('“Kept.”')).toBeVisible();
  });
});

describe('a card whose server does not answer', () => {
  it('says so, keeps the text on this device, and saves it when the server is back', async () => {
    const calls = server();
    const working = globalThis.fetch;
    await open();
    await screen.findByRole('heading', { name: 'Owns the suite' });
    globalThis.fetch = async () => Promise.reject(new TypeError('offline'));
    await person().keyboard('2');
    await act(async () => jest.advanceTimersByTime(1_000));
    await waitFor(() => expect(screen.getByText('Not saved yet, kept on this device')).toBeVisible());
    await keptSettled(testMe.id);
    expect((await loadKept(testMe.id, 'card'))?.content.ratings).toMatchObject({ C1: { level: 2 } });
    globalThis.fetch = working;
    await act(async () => jest.advanceTimersByTime(1_500));
    await waitFor(() => expect(screen.getByText(/^Saved/)).toBeVisible());
    expect(sent(saves(calls).at(-1)).ratings).toMatchObject({ C1: { level: 2 } });
    await keptSettled(testMe.id);
    expect(await loadKept(testMe.id, 'card')).toBeNull();
  });

  it('restores what this device kept after a reload', async () => {
    const content: ScorecardContent = {
      ...EMPTY_CONTENT,
      ratings: { C1: { level: 4, notAssessed: null, confidence: null } },
    };
    await loadKept(testMe.id, 'card');
    writeKept(testMe.id, 'card', { content, version: 1, base: EMPTY_CONTENT, unanswered: [], setAside: null });
    const calls = server();
    await open();
    expect(await screen.findByRole('radio', { name: /What level 4/ })).toBeChecked();
    await act(async () => jest.advanceTimersByTime(1_000));
    await waitFor(() => expect(saves(calls)).toHaveLength(1));
    expect(sent(saves(calls)[0])).toEqual(content);
  });
});

describe('a card that another window changed', () => {
  it('asks about the field that both changed, puts the rest together, and keeps what was not chosen', async () => {
    const theirs: ScorecardContent = {
      ...EMPTY_CONTENT,
      summary: 'Written on the phone.',
      ratings: { C1: { level: 4, notAssessed: null, confidence: null } },
    };
    let current = 1;
    const calls = mockApi({
      'GET /scorecards/card': () => card(),
      'PUT /scorecards/card/draft': ({ headers }) => {
        const asked = (headers as unknown as Record<string, string>)['If-Match'];
        if (asked !== '"7"' && current === 1) {
          throw new ApiRefusal({
            status: 412,
            code: 'SCORECARD.STALE',
            current: { version: 7, savedAt: '2026-11-22T12:03:00.000Z', content: theirs },
          });
        }
        current = 8;
        return { version: 8, savedAt: '2026-11-22T12:05:00.000Z', missing: [] };
      },
    });
    await open();
    await screen.findByRole('heading', { name: 'Owns the suite' });
    const keys = person();
    await keys.keyboard('2');
    await act(async () => jest.advanceTimersByTime(1_000));
    const dialog = await screen.findByRole('dialog', { name: 'This card was changed in another window' });
    expect(dialog).toHaveTextContent('C1 Owns the suite: level');
    expect(dialog).not.toHaveTextContent('Written on the phone.');
    expect(screen.getByRole('button', { name: 'Go on' })).toBeDisabled();
    await keys.click(screen.getByRole('radio', { name: /This window/ }));
    await keys.click(screen.getByRole('button', { name: 'Go on' }));
    await act(async () => jest.advanceTimersByTime(1_000));
    await waitFor(() => expect(saves(calls)).toHaveLength(2));
    expect(sent(saves(calls)[1])).toMatchObject({ ratings: { C1: { level: 2 } }, summary: 'Written on the phone.' });
    expect(await screen.findByText('Another version of this card is kept on this device')).toBeVisible();
    await keys.click(screen.getByRole('button', { name: 'Look at it instead' }));
    await act(async () => jest.advanceTimersByTime(1_000));
    await waitFor(() => expect(sent(saves(calls).at(-1)).ratings).toMatchObject({ C1: { level: 4 } }));
  });
});
