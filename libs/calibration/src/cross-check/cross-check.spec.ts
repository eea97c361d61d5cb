import { describe, expect, it } from '@jest/globals';
import { calibrate } from '../calibrate/calibrate.js';
import { numbersIn } from '../testing/arbitrary-panels.js';
import { readReferenceRatings } from '../testing/reference-data.js';
import { crossCheck } from './cross-check.js';

describe('the cross-check', () => {
  const ratings = readReferenceRatings('sim_s4_sparse.csv');
  const linear = calibrate(ratings, { cell: true });
  const check = crossCheck(ratings, linear, { cell: true });

  it('compares the order of candidates and raters with both models for levels', () => {
    for (const { refused, candidates, raters } of [check.ordinal, check.rasch]) {
      expect(refused).toBeNull();
      expect(candidates!.kendallTau).toBeGreaterThan(0.8);
      expect(raters!.pairs).toBeGreaterThan(0);
      expect(candidates!.swappedAndSeparated).toBeLessThanOrEqual(candidates!.swapped);
    }
    expect(numbersIn(check).every(Number.isFinite)).toBe(true);
  });

  it('says nothing of a rater of whom the linear model says nothing', () => {
    for (const [i, { statement }] of linear.raters.entries()) {
      const { ordinal, rasch, infit } = check.raters[i]!;
      if (statement === 'none') expect([ordinal, rasch, infit]).toEqual([null, null, null]);
    }
  });

  it('has thresholds that a criterion moves as a whole, and every rating counted once', () => {
    const gaps = check.criteria.map(({ thresholds }) => thresholds[1]!.value - thresholds[0]!.value);
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 9);
    expect(check.categories.reduce((sum, { n }) => sum + n, 0)).toBe(ratings.length);
  });

  it('compares no raters across groups, and gives the reason where nothing can be fitted', () => {
    const parts = readReferenceRatings('sim_s5_disconnected.csv');
    expect(crossCheck(parts, calibrate(parts)).ordinal.raters).toBeNull();
    const few = ratings.slice(0, 2);
    expect(crossCheck(few, calibrate(few)).rasch).toMatchObject({
      refused: expect.stringMatching(/\.$/),
      candidates: null,
    });
  });
});
