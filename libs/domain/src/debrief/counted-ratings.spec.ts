import { describe, expect, it } from '@jest/globals';
import { SMALL_BAR, SMALL_RUBRIC } from '../testing/small-rubric.js';
import { countedRatings, isCounted } from './counted-ratings.js';
import { debriefFigures, type DebriefRating } from './debrief-figures.js';
import { applicationScoreOf, panelScoreOf } from './panel-score.js';

const rating = (raterId: string, level: 1 | 2 | 3 | 4, more: Partial<DebriefRating> = {}): DebriefRating => ({
  ...{ raterId, criterionId: 'C1', level, independent: true, excluded: false },
  ...more,
});

describe('which ratings count', () => {
  it('those of an independent author who is not recused', () => {
    expect(isCounted({ independent: true })).toBe(true);
    expect(isCounted({ independent: true, excluded: true })).toBe(false);
    expect(isCounted({ independent: false })).toBe(false);
  });

  it('each rater once, and a rating that does not count takes the place of none that does', () => {
    const late = rating('a', 1, { independent: false });
    expect(countedRatings([late, rating('a', 3), rating('a', 4)]).map((one) => one.level)).toEqual([3]);
  });

  it.each([
    ['not independent', { independent: false }],
    ['of a recused author', { excluded: true }],
  ])('is one rule for distribution, mean of the candidate list and bar: a rating %s moves none of them', (_, more) => {
    const counted = [rating('a', 3), rating('b', 4)];
    const figures = [counted, [...counted, rating('c', 1, more)]].map((ratings) => {
      const panelScores = panelScoreOf(ratings);
      const input = { rubric: SMALL_RUBRIC, bar: SMALL_BAR, ratings, panelScores, answers: [] };
      const { scores, bar } = debriefFigures(input);
      const { verdict, weightedMean, criteriaUsed } = bar;
      return { scores, verdict, weightedMean, criteriaUsed, list: applicationScoreOf(SMALL_RUBRIC, panelScores) };
    });
    expect(figures[1]).toEqual(figures[0]);
    expect(figures[0]?.scores[0]?.n).toBe(2);
    expect(figures[0]?.list.weightedMean).toBe(figures[0]?.weightedMean);
  });
});
