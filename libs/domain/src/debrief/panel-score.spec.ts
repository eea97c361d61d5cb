import { describe, expect, it } from '@jest/globals';
import type { Level } from '../rubric/rubric.js';
import { TINY_RUBRIC } from '../testing/card-of.js';
import { applicationScoreOf, panelScoreOf } from './panel-score.js';

let raters = 0;
/** Every rating is another rater's. */
const rating = (criterionId: string, level: Level | null, excluded = false) => {
  raters += 1;
  return { raterId: `rater-${raters}`, criterionId, level, excluded, independent: true };
};

describe('the panel score of a criterion', () => {
  it('counts levels, their sum, and what was not assessed apart', () => {
    expect(panelScoreOf([rating('C1', 4), rating('C1', 2), rating('C1', null), rating('C2', 3)])).toEqual([
      { criterionId: 'C1', raters: 2, counts: [0, 1, 0, 1], notAssessed: 1, sum: 6 },
      { criterionId: 'C2', raters: 1, counts: [0, 0, 1, 0], notAssessed: 0, sum: 3 },
    ]);
  });

  it('counts a rater of two rounds once: the first level, and not assessed only without any', () => {
    const by = (raterId: string, criterionId: string, level: Level | null) => ({
      raterId,
      criterionId,
      level,
      independent: true,
    });
    expect(panelScoreOf([by('A', 'C1', 4), by('A', 'C1', 2), by('B', 'C1', null), by('B', 'C1', 3)])).toEqual([
      { criterionId: 'C1', raters: 2, counts: [0, 0, 1, 1], notAssessed: 0, sum: 7 },
    ]);
    expect(panelScoreOf([by('A', 'C1', null), by('A', 'C1', null)])).toMatchObject([{ raters: 0, notAssessed: 1 }]);
  });

  it('leaves out what is not independent', () => {
    const late = { ...rating('C1', 1), independent: false };
    expect(panelScoreOf([rating('C1', 4), late])).toEqual(panelScoreOf([rating('C1', 4)]));
  });

  it('leaves out a recused author altogether', () => {
    expect(panelScoreOf([rating('C1', 4), rating('C1', 1, true)])).toEqual(panelScoreOf([rating('C1', 4)]));
    expect(panelScoreOf([rating('C1', null, true)])).toEqual([]);
  });
});

describe('the score of an application', () => {
  it('aggregates within a criterion first, then weights the criteria with two raters', () => {
    // C1 (weight 1): median of 4, 4 = 4. C2 (weight 2): median of 1, 2 = 1.5. C9 has one rater only.
    const scores = panelScoreOf([rating('C1', 4), rating('C1', 4), rating('C2', 1), rating('C2', 2), rating('C9', 4)]);
    expect(applicationScoreOf(TINY_RUBRIC, scores)).toEqual({ ratedCriteria: 2, weightedMean: (4 + 2 * 1.5) / 3 });
  });

  it('is none from single raters: one rater is no panel', () => {
    expect(applicationScoreOf(TINY_RUBRIC, panelScoreOf([rating('C1', 4), rating('C2', null)]))).toEqual({
      ratedCriteria: 0,
      weightedMean: null,
    });
  });
});
