import { describe, expect, it } from '@jest/globals';
import { ratings } from '../testing/small-rubric.js';
import { medianOf, scoreCriterion } from './criterion-score.js';

describe('the score of a criterion', () => {
  it('shows the raw distribution with n, mean, half-level median and spread', () => {
    expect(scoreCriterion('C1', ratings('C1: 2 3 4 4'))).toEqual({
      criterionId: 'C1',
      n: 4,
      counts: [0, 1, 1, 2],
      notAssessed: 0,
      mean: 3.25,
      median: 3.5,
      range: [2, 4],
      standardDeviation: Math.sqrt(2.75 / 3),
      split: true,
    });
  });

  it('counts not assessed apart: it is no zero and moves no number', () => {
    const score = scoreCriterion('C1', ratings('C1: 3 - 3'));
    expect(score).toMatchObject({ n: 2, notAssessed: 1, mean: 3, median: 3 });
  });

  it('never presents one rater as agreement', () => {
    expect(scoreCriterion('C1', ratings('C1: 4 -'))).toMatchObject({
      n: 1,
      range: null,
      standardDeviation: null,
      split: false,
    });
  });

  it('has no number without a rating', () => {
    expect(scoreCriterion('C1', [])).toMatchObject({ n: 0, mean: null, median: null });
    expect(medianOf([])).toBeNull();
  });
});
