import { describe, expect, it } from '@jest/globals';
import { ratings, SMALL_RUBRIC } from '../testing/small-rubric.js';
import { scoreCriterion } from './criterion-score.js';
import { gateStatus } from './gate.js';

const rule = SMALL_RUBRIC.gates[0]!;
const status = (levels: string) => gateStatus(rule, scoreCriterion('C1', ratings(`C1: ${levels}`)));

describe('the gate', () => {
  it.each([
    ['3 3', 'met'],
    ['3 4', 'met'],
    ['2 2', 'not_met'],
    ['2 3', 'contested'], // median 2.5
    ['2 4', 'contested'], // two-point split, although the median is 3
    ['3 3 3 1', 'contested'], // a split takes precedence over the median
    ['4', 'not_assessed'], // one rater can not meet it
    ['1', 'not_assessed'], // nor fail it
    ['- -', 'not_assessed'],
    ['3 3 -', 'met'],
  ])('with %s is %s', (levels, expected) => {
    expect(status(levels)).toBe(expected);
  });
});
