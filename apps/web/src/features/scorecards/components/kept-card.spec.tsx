import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { KeptCardView } from '@app/contracts';
import { EMPTY_CONTENT } from '@app/domain';
import { mockApi } from '../../../testing/mock-api.js';
import { renderUi, testMe } from '../../../testing/render.js';
import { freshDevice } from '../../../testing/device.js';
import { forgetWriters, keptSettled, loadKept, writeKept } from '../lib/kept-drafts.js';
import { ScorecardPage } from './scorecard-page.js';

const round = { id: 'R1', name: 'Suite review', shortName: 'Suite', kind: 'panel', minutes: 60, purpose: '' } as const;
const kept: KeptCardView = {
  id: 'card',
  status: 'kept',
  content: {
    ...EMPTY_CONTENT,
    summary: 'Asked for the false positives first.',
    notes: [{ id: 'n1', text: 'Half a thought.', atSeconds: null, used: false }],
  },
  artifacts: [],
  kit: {
    rubricVersionId: 'v1',
    rubricLabel: 'Tiny 1.0.0',
    round: { ...round, criterionIds: [], raters: 2, indicatorIds: [] },
    ...{
      criteria: [],
      questions: [],
      workSamples: [],
      indicators: [],
      redFlags: [],
      contrasts: [],
      evalEvidenceFields: [],
    },
    ...{ exemptCriterionIds: [], documents: [] },
  },
  savedAt: '2026-11-22T12:00:00.000Z',
  version: 2,
};
const open = () => renderUi(<ScorecardPage scorecardId="card" />, { route: '/scorecards/card' });

beforeEach(() => {
  freshDevice();
  forgetWriters();
});
afterEach(cleanup);

describe('a card that is no longer asked for', () => {
  it('is read, not written: the sentence, the text, no field and no submit', async () => {
    mockApi({ 'GET /scorecards/card': () => kept });
    await open();
    expect(await screen.findByText('You are no longer asked for this card')).toBeVisible();
    expect(screen.getByText('What you wrote is kept and is yours alone; you can copy it.')).toBeVisible();
    expect(screen.getByText('Asked for the false positives first.')).toBeVisible();
    expect(screen.getByText('Half a thought.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('is copied as text, and shown as text where the browser lets nothing be copied', async () => {
    mockApi({ 'GET /scorecards/card': () => kept });
    const keys = userEvent.setup();
    await open();
    await keys.click(await screen.findByRole('button', { name: 'Copy it as text' }));
    expect(await screen.findByText('Copied')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('Asked for the false positives first.\n\nHalf a thought.');
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('not allowed'));
    await keys.click(screen.getByRole('button', { name: 'Copy it as text' }));
    expect(await screen.findByRole('textbox', { name: 'The card as text, to be copied' })).toHaveValue(
      'Asked for the false positives first.\n\nHalf a thought.',
    );
  });

  it('shows what this device still holds, and keeps it until it is let go', async () => {
    const content = { ...EMPTY_CONTENT, summary: 'Typed after that.' };
    await loadKept(testMe.id, 'card');
    writeKept(testMe.id, 'card', { content, version: 2, base: EMPTY_CONTENT, unanswered: [], setAside: null });
    mockApi({ 'GET /scorecards/card': () => kept });
    const keys = userEvent.setup();
    await open();
    expect(await screen.findByText('This device still holds text that is not in the saved card')).toBeVisible();
    expect((await loadKept(testMe.id, 'card'))?.content.summary).toBe('Typed after that.');
    await keys.click(screen.getByRole('button', { name: 'Discard it' }));
    await keptSettled(testMe.id);
    expect(await loadKept(testMe.id, 'card')).toBeNull();
  });
});
