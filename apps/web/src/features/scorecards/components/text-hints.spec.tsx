import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ScorecardView } from '@app/contracts';
import { EMPTY_CONTENT, LINT_RULES, missingForSubmit, type ScorecardContent } from '@app/domain';
import { mockApi, type MockRequest } from '../../../testing/mock-api.js';
import { renderUi } from '../../../testing/render.js';
import { HINT_AFTER_MS } from '../hooks/use-text-hints.js';
import { HintsPage } from './hints-page.js';
import { ScorecardPage } from './scorecard-page.js';

const ANCHOR = 'Walks through a suite they specified, with where each of the cases came from.';
const kit: ScorecardView['kit'] = {
  rubricVersionId: 'v1',
  rubricLabel: 'Tiny 1.0.0',
  round: {
    id: 'R1',
    name: 'Suite review',
    shortName: 'Suite',
    kind: 'panel',
    minutes: 60,
    purpose: '',
    criterionIds: ['C1'],
    raters: 2,
    indicatorIds: ['AI-1'],
  },
  criteria: [
    {
      id: 'C1',
      name: 'Owns the suite',
      shortName: 'Owns the suite',
      weight: 1,
      gate: false,
      notAssessedWhen: [],
      anchors: [{ level: 3, text: ANCHOR }],
      jobRelatedness: '',
      sources: [],
    },
  ],
  questions: [],
  workSamples: [],
  indicators: [{ id: 'AI-1', profile: 'ai-pm', text: 'Decides what the model should do.' }],
  redFlags: [{ id: 'RF-1', severity: 'hard', text: 'Cannot describe any suite.' }],
  contrasts: [],
  evalEvidenceFields: [],
  exemptCriterionIds: [],
  documents: [],
};
const card = (content: ScorecardContent): ScorecardView => ({
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
  visibility: '',
  version: 1,
});

const sent = (call: MockRequest | undefined): ScorecardContent => (call?.body as { content: ScorecardContent }).content;
/** A server that keeps what it was sent, so that a reload shows it. */
function server(content: ScorecardContent = EMPTY_CONTENT) {
  let kept = content;
  let version = 1;
  return mockApi({
    'GET /scorecards/card': () => ({ ...card(kept), version }),
    'PUT /scorecards/card/draft': (request) => {
      kept = sent(request);
      return { version: (version += 1), savedAt: '2026-11-22T12:04:00.000Z', missing: [] };
    },
  });
}
const open = (at = 'C1') => renderUi(<ScorecardPage scorecardId="card" />, { route: `/scorecards/card?at=${at}` });
const person = () => userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
const wait = (ms: number) => act(async () => jest.advanceTimersByTime(ms));
const composer = () => screen.findByRole('textbox', { name: 'New evidence for Owns the suite' });
const hints = () => within(screen.getByRole('list', { name: 'Text hints' }));
const noHints = () => expect(screen.queryByRole('list', { name: 'Text hints' })).toBeNull();

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

describe('a text hint in the composer', () => {
  it('waits for a pause, is said politely, and blocks nothing', async () => {
    server();
    await open();
    const keys = person();
    await keys.type(await composer(), 'Held release 4.2. Great culture fit');
    noHints();
    await wait(HINT_AFTER_MS);
    const message = '“culture fit” names no behaviour. What did they do or say?';
    expect(hints().getByText(`${message} You can still add it.`, { exact: false })).toBeVisible();
    expect(screen.getByText(`Hint: ${message}`)).toHaveAttribute('role', 'status');
    expect(await composer()).toHaveFocus();
    const add = screen.getByRole('button', { name: /^Add/ });
    expect(add).toBeEnabled();
    // Below everything one presses: it does not move the button away from under the pointer.
    expect(add.compareDocumentPosition(screen.getByRole('list', { name: 'Text hints' }))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    await keys.click(add);
    expect(screen.getByText(/Great culture fit/)).toBeVisible();
    expect(await composer()).toHaveValue('');
    noHints();
  });

  it('gives its reason on one press, with the way to the page of all rules', async () => {
    server();
    await open();
    const keys = person();
    await keys.type(await composer(), 'I heard that they left.');
    await wait(HINT_AFTER_MS);
    const why = hints().getByRole('button', { name: 'Why? I heard that' });
    expect(why).toHaveAttribute('aria-expanded', 'false');
    why.focus();
    await keys.keyboard('{Enter}');
    expect(why).toHaveAttribute('aria-expanded', 'true');
    expect(hints().getByText(/Nobody on the panel can ask the source/)).toBeVisible();
    expect(hints().getByRole('link', { name: 'What the text hints look for and why' })).toHaveAttribute(
      'href',
      '/hints?rule=hearsay',
    );
  });

  it('is remembered as waved away by the card, through a reload, and gives the focus back', async () => {
    const calls = server();
    await open();
    const keys = person();
    await keys.type(await composer(), 'Great culture fit');
    await wait(HINT_AFTER_MS);
    await keys.click(hints().getByRole('button', { name: 'Not here: culture fit' }));
    await wait(50);
    expect(screen.queryByText(/names no behaviour/)).toBeNull();
    expect(await composer()).toHaveFocus();
    await wait(1_000);
    await waitFor(() => expect(screen.getByText(/^Saved/)).toBeVisible());
    expect(sent(calls.filter((one) => one.method === 'PUT').at(-1)).dismissedHints).toEqual([
      expect.stringMatching(/^culture-fit:[0-9a-f]{8}$/),
    ]);
    cleanup();
    await open();
    await keys.type(await composer(), 'Again a great culture fit');
    await wait(HINT_AFTER_MS);
    expect(screen.queryByText(/names no behaviour/)).toBeNull();
    await keys.type(await composer(), '. One of us.');
    await wait(HINT_AFTER_MS);
    expect(hints().getByText(/“One of us” names no behaviour/)).toBeVisible();
  });

  it('compares with the anchors of the criterion', async () => {
    server();
    await open();
    await person().type(await composer(), ANCHOR);
    await wait(HINT_AFTER_MS);
    expect(hints().getByText(/repeats the anchor nearly word for word/)).toBeVisible();
  });
});

describe('a text hint elsewhere on the card', () => {
  it.each([
    ['the overall sentence', 'overall', { summary: 'Great culture fit.' }],
    [
      'the quote of an indicator',
      'indicators',
      { indicators: { 'AI-1': { answer: 'yes', quote: 'Great culture fit.' } } },
    ],
    ['the quote of a red flag', 'flags', { redFlags: [{ flagId: 'RF-1', quote: 'Great culture fit.' }] }],
  ] as const)('stands under %s', async (_, at, more) => {
    server({ ...EMPTY_CONTENT, ...more });
    await open(at);
    expect(await screen.findByText(/names no behaviour.*You can still keep it/)).toBeVisible();
  });
});

describe('the page of the text hints', () => {
  it('says of every rule what it looks for, why, and what it lets pass', async () => {
    await renderUi(<HintsPage />, { route: '/hints' });
    for (const { title, catches, reason, letsPass } of LINT_RULES) {
      expect(screen.getByRole('heading', { name: title })).toBeVisible();
      for (const text of [catches, reason, letsPass]) expect(screen.getByText(text)).toBeVisible();
    }
  });

  it('begins with the rule that was asked about', async () => {
    await renderUi(<HintsPage />, { route: '/hints?rule=hearsay' });
    expect(screen.getAllByRole('heading', { level: 2 })[0]).toHaveTextContent('Hearsay');
  });
});

describe('a text hint elsewhere', () => {
  it('stands under a note only for what should stand in no note, and is waved away as everywhere', async () => {
    server();
    await renderUi(<ScorecardPage scorecardId="card" />, { route: '/scorecards/card?at=C1&side=notes' });
    const keys = person();
    const field = await screen.findByRole('textbox', { name: 'New note' });
    await keys.type(field, 'Strong. Culture fit');
    await wait(HINT_AFTER_MS);
    expect(hints().getAllByRole('listitem')).toHaveLength(1);
    await keys.click(screen.getByRole('button', { name: 'Not here: Culture fit' }));
    noHints();
    await keys.clear(field);
    await keys.type(field, 'Strong.');
    await wait(HINT_AFTER_MS);
    noHints();
  });
});
