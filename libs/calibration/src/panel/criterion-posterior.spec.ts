import { describe, expect, it } from '@jest/globals';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { normalQuantile } from '../distributions/normal.js';
import { candidatePosterior, type KnownModel } from './candidate-posterior.js';
import { criterionPosterior } from './criterion-posterior.js';

const known: KnownModel = {
  intercept: 2.8,
  criteria: { C1: 0.1 },
  components: { candidate: 0.28, rater: 0.09, cell: 0.4, residual: 0.23 },
};

describe('one criterion of one candidate', () => {
  it('has the estimate of the exact posterior from these ratings, and an interval that is never narrower', () => {
    for (const levels of [
      [3, 4, 4],
      [1, 1, 2, 4],
      [2, 2, 2, 2, 2],
    ]) {
      const ratings = levels.map((value, at) => ({ candidate: 'a', rater: `r${at}`, criterion: 'C1', value }));
      const exact = candidatePosterior(ratings, known);
      const found = criterionPosterior(levels, 'C1', known);
      expect(found.adjusted).toBeCloseTo(exact.adjusted + 0.1, 12);
      expect(found.interval[1] - found.interval[0]).toBeGreaterThanOrEqual(
        exact.interval[1] - exact.interval[0] - 1e-12,
      );
    }
  });

  it('covers the own standing on the criterion nine times in ten, whatever part of the residual that is', () => {
    const random = xoroshiro128plus(31_031);
    // A thousand equally likely values are normal enough, and computed once.
    const values = Array.from({ length: 1_000 }, (_, at) => normalQuantile((at + 0.5) / 1_000));
    const normal = (variance: number): number => Math.sqrt(variance) * values[uniformInt(random, 0, 999)]!;
    const { candidate, rater, cell = 0, residual } = known.components;
    const draws = 4_000;
    let plugIn = 0;
    const covered = [0, 0.5, 1].map((part) => {
      let hits = 0;
      for (let draw = 0; draw < draws; draw += 1) {
        const truth = 2.9 + normal(candidate) + normal(part * residual);
        const levels = [1, 2, 3].map(() => truth + normal(rater) + normal(cell) + normal((1 - part) * residual));
        const [low, high] = criterionPosterior(levels, 'C1', known).interval;
        if (low <= truth && truth <= high) hits += 1;
        if (part < 1) continue;
        const ratings = levels.map((value, at) => ({ candidate: 'a', rater: `r${at}`, criterion: 'C1', value }));
        const plain = candidatePosterior(ratings, known).interval;
        if (plain[0] + 0.1 <= truth && truth <= plain[1] + 0.1) plugIn += 1;
      }
      return hits / draws;
    });
    for (const share of covered) expect(share).toBeGreaterThan(0.89);
    // What the bound is for: the plug-in interval is too sure at the far end.
    expect(plugIn / draws).toBeLessThan(0.89);
  });

  it('is refused below three raters, for an unknown criterion and for components out of range', () => {
    const code = (levels: number[], id: string, model = known): unknown => {
      try {
        return criterionPosterior(levels, id, model);
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(code([3, 4], 'C1')).toBe('TOO_FEW_RATINGS');
    expect(code([3, 4, 4], 'C9')).toBe('BAD_OPTION');
    expect(code([3, 4, 4], 'C1', { ...known, components: { ...known.components, residual: 0 } })).toBe('BAD_OPTION');
  });
});
