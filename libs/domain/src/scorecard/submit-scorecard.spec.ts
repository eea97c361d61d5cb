import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../shared/domain-error.js';
import { toInstant } from '../shared/instant.js';
import { completeContent, evidence, tinyKit } from '../testing/card-of.js';
import { openingContent } from './content-presets.js';
import { cardProgress, isTentative } from './evidence.js';
import type { AccessBeforeSubmit } from './independence.js';
import { missingForSubmit } from './missing-for-submit.js';
import { withoutPrivate } from './notes.js';
import { EMPTY_CONTENT, type Scorecard, type ScorecardContent } from './scorecard.js';
import { submitScorecard } from './submit-scorecard.js';

const NOON = toInstant('2026-11-22T12:00:00Z');
const EARLIER = toInstant('2026-11-20T09:00:00Z');

const draft = (content: ScorecardContent): Scorecard => ({
  id: 'card',
  assignmentId: 'assignment',
  applicationId: 'application',
  roundId: 'R1',
  authorId: 'marit',
  rubricVersionId: 'rubric-1',
  status: 'draft',
  content,
  openedAt: EARLIER,
  savedAt: EARLIER,
  submittedAt: null,
  independent: null,
  version: 3,
});
const BLIND: AccessBeforeSubmit = {
  blindness: 'strict',
  revealedAt: null,
  firstAskedAt: EARLIER,
  assignedAt: EARLIER,
  excused: false,
  otherCardsSubmittedAt: [],
  readsAtReveal: false,
};
const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};
const COLLECTING = { state: 'collecting', access: BLIND } as const;
const paths = (content: ScorecardContent, hasAgents = true) =>
  missingForSubmit(content, tinyKit(hasAgents)).map((one) => one.path);

describe('what the author alone knows of the card', () => {
  const dismissed = completeContent({ dismissedHints: ['culture-fit:0a1b2c3d'] });

  it('is not sealed with it', () => {
    const sealed = submitScorecard(draft(dismissed), tinyKit(), COLLECTING, NOON);
    expect(sealed.content).not.toHaveProperty('dismissedHints');
  });

  it('is in nothing that others read, whatever the row holds', () => {
    const { dismissedHints: _, ...shared } = dismissed;
    expect(withoutPrivate(dismissed)).toEqual(shared);
  });
});

describe('what is missing', () => {
  it('is listed in the order of the form', () => {
    expect(paths(EMPTY_CONTENT)).toEqual(['/ratings/C2', '/ratings/C1', '/ratings/C4', '/recommendation', '/summary']);
  });

  it('is evidence for every level, and none for what was not assessed', () => {
    expect(paths(completeContent({ evidence: [] }))).toEqual(['/evidence/C2', '/evidence/C1']);
  });

  it('is not satisfied by a piece that was begun and left empty', () => {
    expect(paths(completeContent({ evidence: [evidence(['C1', 'C2'], { text: '  \n' })] }))).toHaveLength(2);
  });

  it('is satisfied by an eval suite with answers or with a file and no prose', () => {
    const suite = evidence(['C1'], { kind: 'eval_suite', text: '', suite: { caseCount: 412 } });
    const file = evidence(['C2'], { kind: 'eval_suite', text: '', artifactId: 'some-file' });
    expect(paths(completeContent({ evidence: [suite, file] }))).toEqual([]);
    expect(
      paths(completeContent({ evidence: [evidence(['C1', 'C2'], { ...suite, suite: { feature: '' } })] })),
    ).toHaveLength(2);
  });

  it('asks for the quote of a red flag and of an answered indicator, not of one that was not seen', () => {
    const content = completeContent({
      redFlags: [{ flagId: 'RF-1', quote: ' ' }],
      indicators: { 'AI-1': { answer: 'yes', quote: '' } },
    });
    expect(paths(content)).toEqual(['/indicators/AI-1/quote', '/redFlags/0/quote']);
    expect(paths(completeContent({ indicators: { 'AI-1': { answer: 'not_seen', quote: '' } } }))).toEqual([]);
  });

  it('says what to do, by the name of the criterion', () => {
    const [first] = missingForSubmit(EMPTY_CONTENT, tinyKit());
    expect(first?.message).toBe("Choose a level for 'Chooses the right metric', or mark it not assessed and say why.");
  });

  it('never asks for a criterion about agents where the role has none', () => {
    expect(paths(EMPTY_CONTENT, false)).not.toContain('/ratings/C4');
    expect(openingContent(tinyKit(false)).ratings.C4?.notAssessed).toBe('not_in_role');
    expect(openingContent(tinyKit(true))).toEqual(EMPTY_CONTENT);
  });
});

describe('a level', () => {
  it('is tentative until a piece of evidence speaks about its criterion', () => {
    const content = completeContent({ evidence: [evidence(['C1'])] });
    expect(isTentative(content, 'C1')).toBe(false);
    expect(isTentative(content, 'C2')).toBe(true);
    expect(isTentative(content, 'C4')).toBe(false);
    expect(cardProgress(content, ['C1', 'C2', 'C4'])).toEqual({ done: 2, of: 3 });
  });
});

describe('submitting', () => {
  it('seals a complete card with the time and its independence', () => {
    const sealed = submitScorecard(draft(completeContent()), tinyKit(), COLLECTING, NOON);
    expect(sealed).toMatchObject({ status: 'submitted', submittedAt: NOON, independent: true });
  });

  it('refuses an incomplete card and names each missing thing', () => {
    const submit = () => submitScorecard(draft(completeContent({ summary: '' })), tinyKit(), COLLECTING, NOON);
    expect(submit).toThrow(DomainError);
    expect(thrownBy(submit)).toMatchObject({
      code: 'SCORECARD.INCOMPLETE',
      details: { detail: '1 thing is missing. Your draft is saved.', errors: [{ path: '/summary' }] },
    });
  });

  it('refuses a card that is sealed already', () => {
    const sealed = submitScorecard(draft(completeContent()), tinyKit(), COLLECTING, NOON);
    expect(() => submitScorecard(sealed, tinyKit(), COLLECTING, NOON)).toThrow('already submitted');
  });

  it('leaves out pieces that were begun and left empty, and keeps the exemptions of the requisition', () => {
    const content = completeContent({
      evidence: [evidence(['C1', 'C2']), evidence(['C2'], { text: '' })],
      ratings: { ...completeContent().ratings, C4: { level: 4, notAssessed: null, confidence: 'low' } },
    });
    const sealed = submitScorecard(draft(content), tinyKit(false), COLLECTING, NOON);
    expect(sealed.content.evidence).toHaveLength(1);
    expect(sealed.content.ratings.C4).toEqual({ level: null, notAssessed: 'not_in_role', confidence: null });
  });

  it.each(['withdrawn', 'cancelled', 'decided', 'sealed', 'closed'] as const)(
    'takes no card when the loop is %s',
    (state) => {
      const submit = () => submitScorecard(draft(completeContent()), tinyKit(), { ...COLLECTING, state }, NOON);
      expect(submit).toThrow(/has ended|already decided/);
    },
  );

  it('keeps a card that arrives after the reveal and marks it not independent', () => {
    const access = { ...BLIND, revealedAt: EARLIER };
    const sealed = submitScorecard(draft(completeContent()), tinyKit(), { state: 'discussing', access }, NOON);
    expect(sealed.independent).toBe(false);
  });

  it('after a hold, counts whoever was first asked then, and nobody who could have read the cards before', () => {
    const asked = { ...BLIND, revealedAt: EARLIER, firstAskedAt: NOON, assignedAt: NOON };
    const independent = (access: AccessBeforeSubmit) =>
      submitScorecard(draft(completeContent()), tinyKit(), { state: 'collecting', access }, NOON).independent;
    expect(independent(asked)).toBe(true);
    expect(independent({ ...asked, readsAtReveal: true })).toBe(false);
    expect(independent({ ...asked, otherCardsSubmittedAt: [EARLIER] })).toBe(false);
    expect(independent({ ...asked, firstAskedAt: EARLIER })).toBe(false);
  });

  it('marks a second card not independent when the first had opened the others, and only under that policy', () => {
    const second = { ...BLIND, assignedAt: NOON, otherCardsSubmittedAt: [EARLIER] };
    const independent = (access: AccessBeforeSubmit) =>
      submitScorecard(draft(completeContent()), tinyKit(), { state: 'collecting', access }, NOON).independent;
    expect(independent({ ...second, blindness: 'after_own_submit' })).toBe(false);
    expect(
      independent({ ...second, blindness: 'after_own_submit', assignedAt: toInstant('2026-11-19T09:00:00Z') }),
    ).toBe(true);
    expect(independent(second)).toBe(true);
    const excused = { ...second, assignedAt: EARLIER, otherCardsSubmittedAt: [NOON], excused: true };
    expect(independent({ ...excused, blindness: 'after_own_submit' })).toBe(false);
    expect(independent(excused)).toBe(true);
  });
});
