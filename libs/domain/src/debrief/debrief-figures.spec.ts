import { describe, expect, it } from '@jest/globals';
import { SMALL_BAR, SMALL_RUBRIC } from '../testing/small-rubric.js';
import { type DebriefRating, debriefFigures } from './debrief-figures.js';
import { panelScoreOf } from './panel-score.js';

const rating = (
  raterId: string,
  criterionId: string,
  level: 1 | 2 | 3 | 4 | null,
  more: Partial<DebriefRating> = {},
): DebriefRating => ({
  ...{ raterId, criterionId, level, independent: true, excluded: false },
  ...more,
});
const figures = (ratings: readonly DebriefRating[]) =>
  debriefFigures({ rubric: SMALL_RUBRIC, bar: SMALL_BAR, ratings, panelScores: panelScoreOf(ratings), answers: [] });

describe('the figures of a debrief', () => {
  it('list every criterion of the rubric, in its order, with n beside each', () => {
    const { scores } = figures([rating('a', 'C1', 3), rating('b', 'C1', 3), rating('a', 'C2', 4)]);
    expect(scores.map(({ criterionId, n, statement }) => [criterionId, n, statement])).toEqual([
      ['C1', 2, 'Gate met'],
      ['C2', 1, 'One rater'],
      ['C3', 0, 'Not asked'],
      ['C9', 0, 'Not asked'],
    ]);
  });

  it('count not assessed apart from low', () => {
    const [, c2] = figures([rating('a', 'C2', 3), rating('b', 'C2', null), rating('c', 'C2', 3)]).scores;
    expect(c2).toMatchObject({ n: 2, notAssessed: 1, counts: [0, 0, 2, 0], median: 3, statement: 'Must 3: met' });
  });

  it('give for any distribution what the ratings themselves give', () => {
    const levels = [1, 2, 4, 4, 3] as const;
    const [c1] = figures(levels.map((level, index) => rating(String(index), 'C1', level))).scores;
    expect(c1).toMatchObject({ n: 5, counts: [1, 1, 1, 2], mean: 2.8, median: 3, range: [1, 4], split: true });
    expect(c1?.standardDeviation).toBeCloseTo(1.3038, 4);
  });

  it('rest on independent ratings only, and say so', () => {
    const late = { independent: false };
    const { scores, bar } = figures([rating('a', 'C1', 3), rating('b', 'C1', 3), rating('late', 'C1', 1, late)]);
    expect(scores[0]).toMatchObject({ n: 2, counts: [0, 0, 2, 0], gate: 'met' });
    expect(bar.conditions.find((one) => one.id === 'gate:C1')?.outcome).toBe('met');
    expect(bar.reasons.at(-1)).toMatch(/^Ratings of one rater that are not independent/);
  });

  it('take a rater of two rounds for one: no gate, no spread and no bar from one person, and they say so', () => {
    const { scores, bar } = figures([rating('a', 'C1', 4), rating('a', 'C1', 4), rating('a', 'C2', null)]);
    expect(scores[0]).toMatchObject({ n: 1, counts: [0, 0, 0, 1], range: null, gate: 'not_assessed' });
    expect(bar).toMatchObject({ verdict: 'not_enough_evidence', criteriaUsed: 0 });
    expect(bar.reasons.at(-1)).toMatch(/^One second rating of a criterion by the same rater/);
  });

  it('know nothing of a recused author', () => {
    const { scores, bar } = figures([
      rating('a', 'C1', 3),
      rating('b', 'C1', 3),
      rating('gone', 'C1', 1, { excluded: true }),
    ]);
    expect(scores[0]).toMatchObject({ n: 2, split: false, gate: 'met' });
    expect(bar.reasons.join()).not.toMatch(/independent/);
  });
});
