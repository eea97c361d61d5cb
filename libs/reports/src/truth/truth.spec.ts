import type { ScoredRating } from '@app/calibration';
import { describe, expect, it } from '@jest/globals';
import { buildTruth, type TruthInput } from './build-truth.js';
import { coverageRange } from './coverage-range.js';

describe('coverageRange', () => {
  it('is the central 95 % of the binomial distribution', () => {
    // qbinom(c(.025, .975), n, .9)
    expect(coverageRange(40, 0.9)).toEqual([32, 39]);
    expect(coverageRange(10, 0.9)).toEqual([7, 10]);
    expect(coverageRange(300, 0.9)).toEqual([259, 280]);
  });

  it('of nothing is nothing', () => {
    expect(coverageRange(0, 0.9)).toEqual([0, 0]);
  });
});

const TRUTH: TruthInput['truth'] = {
  seed: 1,
  intercept: 2.5,
  components: [{ name: 'candidate', set: 0.5, drawn: 0.6 }],
  raters: [
    { id: 'r', leniency: 0.2 },
    { id: 's', leniency: -0.2 },
    { id: 'absent', leniency: 3 },
  ],
  candidates: ['a', 'b', 'c', 'd'].map((id, index) => ({ id, effect: index / 2 - 0.75 })),
};
const LEVELS = { a: [2, 2, 1, 2], b: [2, 3, 2, 2], c: [3, 3, 3, 2], d: [4, 3, 3, 3] };
const RATINGS: ScoredRating[] = Object.entries(LEVELS).flatMap(([candidate, levels]) =>
  levels.map((value, index) => ({
    ...{ candidate, value, rater: index < 2 ? 'r' : 's', criterion: index % 2 === 0 ? 'C1' : 'C2' },
  })),
);

describe('buildTruth', () => {
  const view = buildTruth({ ratings: RATINGS, requisitions: 1, truth: TRUTH })!;

  it('compares who was rated, and counts the intervals that hold the truth', () => {
    expect(view.n).toEqual({ candidates: 4, raters: 2, ratings: 16, requisitions: 1 });
    expect(view.raters.of).toBe(2);
    expect(view.candidates.of).toBe(4);
    for (const { points, contained } of [view.raters, view.candidates]) {
      const inside = points.filter(({ truth, interval: [low, high] }) => low <= truth && truth <= high);
      expect(contained).toBe(inside.length);
      expect(points.map(({ contains }) => contains)).toEqual(points.map((point) => inside.includes(point)));
    }
  });

  it('has candidates on the scale of the levels, and says how far the raw means are off', () => {
    expect(view.candidates.points.map(({ truth }) => truth)).toEqual([1.75, 2.25, 2.75, 3.25]);
    const raw = Object.values(LEVELS).map((levels) => levels.reduce((sum, level) => sum + level, 0) / 4);
    const squares = raw.map((mean, index) => (mean - view.candidates.points[index]!.truth) ** 2);
    expect(view.candidates.rawError).toBeCloseTo(Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / 4), 3);
  });

  it('names nobody', () => {
    expect(view.raters.points.map(({ label }) => label)).toEqual(['1', '2']);
  });

  it('has nothing to compare where nothing is adjusted', () => {
    expect(buildTruth({ ratings: RATINGS.slice(0, 1), requisitions: 1, truth: TRUTH })).toBeUndefined();
  });
});
