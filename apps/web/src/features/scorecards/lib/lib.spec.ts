import { describe, expect, it } from '@jest/globals';
import { EMPTY_CONTENT, mergeContent } from '@app/domain';
import {
  aimFlag,
  blankEvidence,
  putEvidence,
  quoteFlag,
  raiseFlag,
  removeEvidence,
  restoreEvidence,
  setLevel,
  setNotAssessed,
} from './content-edits.js';
import { isSame } from '@app/domain';
import { stateOfCriterion, stepOfPath } from './steps.js';
import { formatTimeMark, parseTimeMark } from './time-mark.js';

const piece = (id: string, text = 'They said so.') => ({ ...blankEvidence(id, 'C1'), text });

describe('edits of a card', () => {
  it('exchange a level for a reason and back', () => {
    const rated = setLevel(EMPTY_CONTENT, 'C1', 3);
    expect(rated.ratings.C1).toMatchObject({ level: 3, notAssessed: null });
    const not = setNotAssessed(rated, 'C1', 'no_time');
    expect(not.ratings.C1).toMatchObject({ level: null, notAssessed: 'no_time' });
    expect(setLevel(not, 'C1', 2).ratings.C1).toMatchObject({ level: 2, notAssessed: null });
    expect(EMPTY_CONTENT.ratings).toEqual({});
  });

  it('put a piece once, replace it in place, and bring a removed one back to where it stood', () => {
    const two = putEvidence(putEvidence(EMPTY_CONTENT, piece('a')), piece('b'));
    expect(putEvidence(two, piece('a', 'Changed.')).evidence.map((one) => one.text)).toEqual([
      'Changed.',
      'They said so.',
    ]);
    const without = removeEvidence(two, 'a');
    expect(restoreEvidence(without, piece('a'), 0)).toEqual(two);
  });
});

describe('a red flag', () => {
  it('is raised under a criterion, keeps it while the quote is typed, and lets go of it without a trace', () => {
    const raised = quoteFlag(aimFlag(raiseFlag(EMPTY_CONTENT, 'RF-1'), 'RF-1', 'C1'), 'RF-1', 'It just works.');
    expect(raised.redFlags).toEqual([{ flagId: 'RF-1', quote: 'It just works.', criterionId: 'C1' }]);
    const both = raiseFlag(raised, 'RF-2');
    expect(aimFlag(both, 'RF-2', 'C2').redFlags.map((one) => one.criterionId)).toEqual(['C1', 'C2']);
    expect(aimFlag(raised, 'RF-1', null).redFlags).toEqual([{ flagId: 'RF-1', quote: 'It just works.' }]);
  });

  it('keeps the criterion of one window beside the quote of another', () => {
    const base = quoteFlag(raiseFlag(EMPTY_CONTENT, 'RF-1'), 'RF-1', 'It works.');
    const [mine, theirs] = [aimFlag(base, 'RF-1', 'C1'), quoteFlag(base, 'RF-1', 'It just works.')];
    const { content, conflicts } = mergeContent(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(content.redFlags).toEqual([{ flagId: 'RF-1', quote: 'It just works.', criterionId: 'C1' }]);
  });
});

describe('the state of a criterion', () => {
  it('is part while a level has no evidence, done with it', () => {
    const rated = setLevel(EMPTY_CONTENT, 'C1', 3);
    expect(stateOfCriterion(EMPTY_CONTENT, 'C1')).toBe('empty');
    expect(stateOfCriterion(rated, 'C1')).toBe('part');
    expect(stateOfCriterion(putEvidence(rated, piece('a')), 'C1')).toBe('done');
    expect(stateOfCriterion(setNotAssessed(EMPTY_CONTENT, 'C1', 'not_asked'), 'C1')).toBe('done');
  });

  it('finds the place of every missing thing', () => {
    const paths = [
      '/ratings/C2',
      '/evidence/C2',
      '/indicators/AI-1/quote',
      '/redFlags/0/quote',
      '/recommendation',
      '/summary',
    ];
    expect(paths.map(stepOfPath)).toEqual(['C2', 'C2', 'indicators', 'flags', 'overall', 'overall']);
  });
});

describe('a time mark', () => {
  it.each([
    ['14:20', 860],
    ['1:02:05', 3725],
    ['0:07', 7],
    ['14', 840],
    ['', null],
    [' 9:00 ', 540],
  ])('reads %s as %s', (text, seconds) => {
    expect(parseTimeMark(text)).toBe(seconds);
  });
  it.each(['14:60', 'soon', '14:2', '13:00:00', '-1:00'])('refuses %s', (text) => {
    expect(parseTimeMark(text)).toBeUndefined();
  });
  it('is written as it is read', () => {
    for (const seconds of [0, 7, 860, 3725]) expect(parseTimeMark(formatTimeMark(seconds))).toBe(seconds);
  });
});

describe('sameness', () => {
  it('looks through the order of keys, not of lists', () => {
    expect(isSame({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(isSame({ a: undefined }, { b: undefined })).toBe(false);
    expect(isSame([], {})).toBe(false);
  });
});
