import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ScorecardView, SealedPartView } from '@app/contracts';
import { EMPTY_CONTENT, type ScorecardContent } from '@app/domain';
import { ApiRefusal, mockApi, type MockRequest } from '../../../testing/mock-api.js';
import { freshDevice } from '../../../testing/device.js';
import { renderUi, testMe } from '../../../testing/render.js';
import { readRevision, writeRevision } from '../lib/kept-revision.js';
import { ScorecardPage } from './scorecard-page.js';

const round = { id: 'R1', name: 'Suite review', shortName: 'Suite', kind: 'panel', minutes: 60, purpose: '' } as const;
const anchors = ([1, 2, 3, 4] as const).map((level) => ({ level, text: `What level ${level} looks like.` }));
const content: ScorecardContent = {
  ...EMPTY_CONTENT,
  ratings: { C1: { level: 3, notAssessed: null, confidence: null } },
  evidence: [
    {
      ...{ id: 'e1', kind: 'quote', direction: 'for', text: 'Asked for the cases first.', timeMarkSeconds: null },
      ...{ criterionIds: ['C1'], artifactId: null, suite: null },
    },
  ],
  recommendation: 'yes',
  summary: 'Owns the suite.',
};
const open: SealedPartView = {
  ...{
    revisions: [],
    original: null,
    mayRevise: true,
    revisionCounts: true,
    mayWithdraw: true,
    minutes: 14,
    withdrawn: null,
  },
};
const card = (more: Partial<ScorecardView> = {}): ScorecardView => ({
  ...{ id: 'card', status: 'submitted', applicationId: 'a', interview: null, dueAt: null, content, artifacts: [] },
  candidate: { id: 'c', name: 'Noor Halvorsen', headline: '' },
  requisition: { id: 'r', title: 'AI PM', seniority: 'senior', hasAgents: true },
  ...{ assignmentStatus: 'accepted', assignmentReason: '', ended: null, sealed: open, missing: [], version: 3 },
  kit: {
    ...{ rubricVersionId: 'v1', rubricLabel: 'Tiny 1.0.0' },
    round: { ...round, criterionIds: ['C1'], raters: 2, indicatorIds: [] },
    criteria: [
      {
        ...{ id: 'C1', name: 'Owns the suite', shortName: 'Suite', weight: 1, gate: false, notAssessedWhen: [] },
        ...{ anchors, jobRelatedness: '', sources: [] },
      },
    ],
    ...{ questions: [], workSamples: [], indicators: [], redFlags: [], contrasts: [], evalEvidenceFields: [] },
    ...{ exemptCriterionIds: [], documents: [] },
  },
  ...{ savedAt: '2026-11-22T12:00:00.000Z', submittedAt: '2026-11-22T12:00:00.000Z' },
  visibility: 'Sealed. The committee reads it before the debrief.',
  ...more,
});
const work = () => ({ cards: [], debriefs: [], kept: [] });
const show = (route = '/scorecards/card') => renderUi(<ScorecardPage scorecardId="card" />, { route });

beforeEach(() => {
  freshDevice();
  sessionStorage.clear();
});
afterEach(cleanup);

describe('the card after the submit', () => {
  it('says what happens next, and what its author may still do', async () => {
    mockApi({ 'GET /scorecards/card': () => card(), 'GET /my-work': work });
    await show();
    expect(await screen.findByText('The committee reads it before the debrief.')).toBeVisible();
    expect(screen.getByText(/Until the decision you can revise it with a reason/)).toBeVisible();
    expect(screen.getByText(/Until the reveal you can withdraw it/)).toBeVisible();
  });

  it('says that a revision would count nowhere, and offers nothing that is over', async () => {
    const sealed = { ...open, revisionCounts: false, mayWithdraw: false };
    mockApi({ 'GET /scorecards/card': () => card({ sealed }), 'GET /my-work': work });
    await show();
    expect(await screen.findByText(/no figure follows it/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Withdraw it' })).toBeNull();
    cleanup();
    mockApi({ 'GET /scorecards/card': () => card({ sealed: { ...sealed, mayRevise: false } }), 'GET /my-work': work });
    await show('/scorecards/card?revise=on');
    expect(await screen.findByText('What happens next')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Revise it' })).toBeNull();
  });
});

describe('a revision', () => {
  it('is written in the form, reviewed as a change with its reason, and sent once', async () => {
    const calls = mockApi({
      'GET /scorecards/card': () => card(),
      'GET /my-work': work,
      'POST /scorecards/card/revisions': () => ({ id: 'card', version: 4, revision: {} }),
    });
    await show();
    const keys = userEvent.setup();
    await keys.click(await screen.findByRole('button', { name: 'Revise it' }));
    expect(await screen.findByRole('radio', { name: /What level 3/ }, { timeout: 5_000 })).toBeChecked();
    await keys.keyboard('2');
    await keys.click(screen.getByRole('button', { name: /^Review/ }));
    const changes = await screen.findByRole('list', { name: 'What changed' });
    expect(within(changes).getByText('C1 Suite: level')).toBeVisible();
    expect(within(changes).getByText('Level 3')).toBeVisible();
    expect(within(changes).getByText('Level 2')).toBeVisible();
    await keys.click(screen.getByRole('button', { name: /Submit the revision/ }));
    expect(screen.getAllByText(/Say why in at least 10 characters/).length).toBeGreaterThan(0);
    expect(revisions(calls)).toEqual([]);
    await keys.type(screen.getByRole('textbox', { name: /Why do you revise it/ }), 'Mixed up two answers.');
    await keys.click(screen.getByRole('button', { name: /Submit the revision/ }));
    expect(await screen.findByText('What happens next')).toBeVisible();
    const [sent] = revisions(calls);
    expect(sent?.body).toMatchObject({ reason: 'Mixed up two answers.', content: { ratings: { C1: { level: 2 } } } });
    expect(await readRevision(testMe.id, 'card')).toBeNull();
  }, 30_000);

  it('survives a reload and a refusal, and is put together with what another window sent meanwhile', async () => {
    const begun = { ...content, summary: 'Owns the suite, and says who pays.' };
    writeRevision(
      testMe.id,
      'card',
      { content: begun, reason: 'Who pays was missing.', version: 3, base: content },
      'Noor',
    );
    const theirs = { ...content, recommendation: 'strong_yes' as const };
    mockApi({
      'GET /scorecards/card': () => card(),
      'GET /my-work': work,
      'POST /scorecards/card/revisions': () => {
        throw new ApiRefusal({
          ...{ status: 412, code: 'SCORECARD.STALE' },
          title: 'This card was changed in another window',
          current: { version: 4, savedAt: '2026-11-22T13:00:00.000Z', content: theirs },
        });
      },
    });
    await show('/scorecards/card?revise=on&at=review');
    const field = await screen.findByRole('textbox', { name: /Why do you revise it/ }, { timeout: 5_000 });
    expect(field).toHaveValue('Who pays was missing.');
    await userEvent.click(screen.getByRole('button', { name: /Submit the revision/ }));
    expect(await screen.findByText('This card was revised in another window')).toBeVisible();
    expect(field).toHaveValue('Who pays was missing.');
    expect(await readRevision(testMe.id, 'card')).toMatchObject({
      version: 4,
      content: { summary: begun.summary, recommendation: 'strong_yes' },
    });
  }, 30_000);

  it('is read with its reason, what changed and the original beside it', async () => {
    const sealed: SealedPartView = {
      ...open,
      original: { ...content, summary: 'As it was sealed.' },
      revisions: [{ number: 1, reason: 'Mixed up two answers.', revisedAt: '2026-11-22T13:00:00.000Z', counts: false }],
    };
    mockApi({ 'GET /scorecards/card': () => card({ sealed, version: 4 }), 'GET /my-work': work });
    await show();
    const part = await screen.findByRole('region', { name: 'Revised' }, { timeout: 5_000 });
    expect(within(part).getByText('Mixed up two answers.')).toBeVisible();
    expect(within(part).getByText('written after seeing others: in no figure')).toBeVisible();
    expect(within(part).getAllByText('As it was sealed.')[0]).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Your card, as it reads now' })).toBeVisible();
  }, 30_000);
});

describe('a withdrawal', () => {
  it('asks why before it is done, keeps a closed dialog’s text, and is sent with the version', async () => {
    const calls = mockApi({
      'GET /scorecards/card': () => card(),
      'GET /my-work': work,
      'POST /scorecards/card/withdrawal': () => ({ id: 'card', version: 4, withdrawnAt: '2026-11-22T13:00:00.000Z' }),
    });
    await show();
    const keys = userEvent.setup();
    await keys.click(await screen.findByRole('button', { name: 'Withdraw it' }));
    const why = /Why do you withdraw it/;
    await keys.type(await screen.findByRole('textbox', { name: why }, { timeout: 5_000 }), 'Another');
    await keys.click(screen.getByRole('button', { name: 'Withdraw the card' }));
    expect(calls.filter((one) => one.path.endsWith('/withdrawal'))).toEqual([]);
    await keys.click(screen.getByRole('button', { name: 'Keep it' }));
    await keys.click(screen.getByRole('button', { name: 'Withdraw it' }));
    expect(await screen.findByRole('textbox', { name: why })).toHaveValue('Another');
    await keys.type(screen.getByRole('textbox', { name: why }), ' candidate.');
    await keys.click(screen.getByRole('button', { name: 'Withdraw the card' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const sent = calls.find((one) => one.path.endsWith('/withdrawal'));
    expect(sent?.body).toEqual({ reason: 'Another candidate.' });
  }, 30_000);

  it('leaves the card to its author to read, with the reason', async () => {
    const withdrawn = { at: '2026-11-22T13:00:00.000Z', reason: 'Another candidate.' };
    const sealed = { ...open, mayRevise: false, mayWithdraw: false, withdrawn };
    mockApi({ 'GET /scorecards/card': () => card({ status: 'withdrawn', sealed }), 'GET /my-work': work });
    await show();
    expect(await screen.findByText('You withdrew this card')).toBeVisible();
    expect(screen.getByText(/Another candidate\./)).toBeVisible();
    expect(screen.getByText('Owns the suite.')).toBeVisible();
  });
});

describe('a draft that nobody waits for', () => {
  const draft = { status: 'draft', sealed: null, submittedAt: null } as const;

  it('of a loop that ended is read only', async () => {
    mockApi({ 'GET /scorecards/card': () => card({ ...draft, ended: 'withdrawn' }) });
    await show();
    expect(await screen.findByText('The candidate has withdrawn: this card is closed')).toBeVisible();
    expect(screen.getByText('Owns the suite.')).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('of an excused author says so with the reason, and stays open', async () => {
    const excused = { ...draft, assignmentStatus: 'excused', assignmentReason: 'Ill this week.' } as const;
    mockApi({ 'GET /scorecards/card': () => card(excused) });
    await show();
    await waitFor(() => expect(screen.getByText('You were excused from this card')).toBeVisible(), { timeout: 8_000 });
    expect(screen.getByText('Because: Ill this week.')).toBeVisible();
    expect(screen.getByRole('radio', { name: /What level 3/ })).toBeChecked();
  });
});

const revisions = (calls: readonly MockRequest[]) => calls.filter((one) => one.path.endsWith('/revisions'));
