import { describe, expect, it } from '@jest/globals';
import type { CivilDay } from '../shared/civil-day.js';
import { withoutReference, type CalibrationCase } from './calibration-case.js';
import { assertCaseComplete, caseRatingOf, checkCaseAnswer, missingForCase, NO_CASE_RATING } from './case-answer.js';
import { caseSpread } from './case-spread.js';
import { isCaseLate, maySeeCompletion } from './case-standing.js';
import { caseCandidateId, isCaseCandidate } from './connecting-rating.js';

const CRITERIA = [
  { id: 'C1', name: 'Owns the eval suite' },
  { id: 'C2', name: 'Chooses the metric' },
];
const IDS = CRITERIA.map(({ id }) => id);
const rated = (level: 1 | 2 | 3 | 4 | null, why = 'Says so in the fourth answer.', cannotTell = false) => ({
  level,
  cannotTell,
  why,
});

describe('an answer to a case', () => {
  it('may be half written, and then says what is missing in the order of the form', () => {
    expect(checkCaseAnswer({ C1: rated(3, '') }, IDS)).toEqual([]);
    expect(missingForCase({ C1: rated(3, '  ') }, CRITERIA).map(({ path }) => path)).toEqual([
      '/answer/C1/why',
      '/answer/C2/level',
    ]);
    expect(() => assertCaseComplete({}, CRITERIA)).toThrow(
      expect.objectContaining({
        code: 'CASE.INCOMPLETE',
        details: expect.objectContaining({ detail: expect.stringContaining('2 things are') }) as object,
      }),
    );
  });

  it('is complete with a level, or that the case does not tell, and a reason for each', () => {
    const answer = { C1: rated(3), C2: rated(null, 'No metric is discussed.', true) };
    expect(missingForCase(answer, CRITERIA)).toEqual([]);
    expect(() => assertCaseComplete(answer, CRITERIA)).not.toThrow();
  });

  it.each([
    ['not an object', [], '/answer'],
    ['another criterion', { C9: rated(2) }, '/answer/C9'],
    ['a level that does not exist', { C1: { ...rated(2), level: 5 } }, '/answer/C1/level'],
    ['a level and that nothing can be told', { C1: rated(2, 'x', true) }, '/answer/C1/cannotTell'],
    ['no word on whether it can be told', { C1: { ...rated(2), cannotTell: null } }, '/answer/C1/cannotTell'],
    ['a reason that is no text', { C1: { ...rated(2), why: 3 } }, '/answer/C1/why'],
    ['a reason without end', { C1: rated(2, 'x'.repeat(2001)) }, '/answer/C1/why'],
    ['a field too many', { C1: { ...rated(2), note: '' } }, '/answer/C1/note'],
  ])('is refused with %s', (_, value, path) => {
    expect(checkCaseAnswer(value, IDS).map((one) => one.path)).toEqual([path]);
  });

  it('reads an untouched criterion as not answered, whatever its name', () => {
    expect(caseRatingOf({}, 'C1')).toEqual(NO_CASE_RATING);
    expect(caseRatingOf({}, 'constructor')).toEqual(NO_CASE_RATING);
  });
});

describe('the spread of a case', () => {
  it('is words until three others have answered: with fewer it would name them', () => {
    expect(caseSpread([3, 4])).toEqual({ status: 'too_few' });
    expect(caseSpread([])).toEqual({ status: 'too_few' });
  });

  it('counts levels, and who could not tell apart from them', () => {
    expect(caseSpread([3, 3, 2, null])).toEqual({ status: 'shown', others: 4, levels: [0, 1, 2, 0], cannotTell: 1 });
  });
});

const DUE = '2026-11-20' as CivilDay;
const AFTER = '2026-11-21' as CivilDay;

describe('who has answered', () => {
  it.each([
    [{ assigned: false, status: 'open' }, true],
    [{ assigned: true, status: 'open' }, false],
    [{ assigned: false, status: 'draft' }, false],
    [{ assigned: true, status: 'submitted' }, true],
  ] as const)('for %j is open: %s', (own, expected) => expect(maySeeCompletion(own)).toBe(expected));

  it('is late the day after it was due, and never once it is in', () => {
    expect(isCaseLate('open', DUE, DUE)).toBe(false);
    expect(isCaseLate('draft', DUE, AFTER)).toBe(true);
    expect(isCaseLate('submitted', DUE, AFTER)).toBe(false);
    expect(isCaseLate('open', null, AFTER)).toBe(false);
  });
});

describe('a case', () => {
  const one: CalibrationCase = {
    ...{ caseId: 'x', packId: 'ai-pm', rubricVersion: '1.0.0', version: '1.0.0', title: 'X', kind: 'written' },
    ...{ roundId: 'R1', minutes: 20, setting: 'A room.', transcript: [{ speaker: 'candidate', text: 'Yes.' }] },
    reference: [{ criterionId: 'C1', level: 3, because: 'SECRET', notTheNext: 'SECRET', watchFor: 'SECRET' }],
  };

  it('is read before the own submit without a word of its reference', () => {
    const shown = withoutReference(one);
    expect(shown.criterionIds).toEqual(['C1']);
    expect(JSON.stringify(shown)).not.toContain('SECRET');
  });

  it('has an id as candidate of a fit that no application has', () => {
    expect(isCaseCandidate(caseCandidateId('x'))).toBe(true);
    expect(isCaseCandidate('01939b2e-0000-7000-8000-000000000000')).toBe(false);
  });
});
