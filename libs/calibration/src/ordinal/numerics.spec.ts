import { describe, expect, it } from '@jest/globals';
import { tryCholesky } from '../lmm/try-cholesky.js';
import { SumToZero } from '../mfrm/sum-to-zero.js';
import { minimise } from '../optimise/quasi-newton.js';
import { expectedRating, thresholdShares } from './cumulative-logit.js';
import { gaussHermite } from './gauss-hermite.js';
import { indexOrdinal } from './ordinal-data.js';

describe('the quasi-Newton search', () => {
  const settings = { maxStep: 5, maxIterations: 200, gradientTolerance: 1e-9 };

  it('gives the example of its documentation', () => {
    const parabola = (x: Float64Array) => ({ value: (x[0]! - 1) ** 2, gradient: Float64Array.of(2 * (x[0]! - 1)) });
    const found = minimise(Float64Array.of(3), parabola, {
      ...settings,
      curvature: Float64Array.of(2),
      maxIterations: 20,
    });
    expect(found.x[0]).toBe(1);
    expect(found.converged).toBe(true);
  });

  it('walks the valley of Rosenbrock, around a wall where the function does not exist', () => {
    const rosenbrock = (point: Float64Array) => {
      const [x, y] = [point[0]!, point[1]!];
      return {
        value: x > 1.3 ? Number.NaN : (1 - x) ** 2 + 100 * (y - x * x) ** 2,
        gradient: Float64Array.of(-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)),
      };
    };
    const found = minimise(Float64Array.of(-1.2, 1), rosenbrock, { ...settings, curvature: Float64Array.of(1, 1) });
    expect(found.converged).toBe(true);
    expect(found.x[0]).toBeCloseTo(1, 8);
    expect(found.x[1]).toBeCloseTo(1, 8);
  });

  it('says when it ran out of steps, and stops when it is told to', () => {
    const slow = (x: Float64Array) => ({ value: x[0]! ** 4, gradient: Float64Array.of(4 * x[0]! ** 3) });
    const few = { ...settings, curvature: Float64Array.of(1), maxIterations: 2 };
    expect(minimise(Float64Array.of(2), slow, few)).toMatchObject({ converged: false, iterations: 2 });
    const stop = () => {
      throw new Error('stop');
    };
    expect(() => minimise(Float64Array.of(2), slow, { ...few, onIteration: stop })).toThrow('stop');
  });
});

describe('Gauss-Hermite quadrature', () => {
  it.each([1, 2, 5, 10, 21, 60])('integrates what %i nodes can: moments of the normal', (n) => {
    const { nodes, weights } = gaussHermite(n);
    const moment = (power: number) =>
      nodes.reduce((sum, node, k) => sum + (weights[k]! * (Math.SQRT2 * node) ** power) / Math.sqrt(Math.PI), 0);
    expect(moment(0)).toBeCloseTo(1, 12);
    expect(moment(1)).toBeCloseTo(0, 12);
    if (n >= 2) expect(moment(2)).toBeCloseTo(1, 11);
    if (n >= 5) expect(moment(8)).toBeCloseTo(105, 9);
    expect([...nodes]).toEqual([...nodes].sort((a, b) => a - b));
  });

  it('gives the example of its documentation and refuses what it can not do', () => {
    expect(gaussHermite(2).nodes[1]).toBeCloseTo(Math.SQRT1_2, 14);
    for (const n of [0, 61, 2.5]) expect(() => gaussHermite(n)).toThrow(RangeError);
  });
});

describe('sum-to-zero constraints', () => {
  const constraint = new SumToZero(5, [
    { start: 1, size: 2 },
    { start: 3, size: 2 },
  ]);

  it('give the example of the documentation', () => {
    expect([...new SumToZero(3, [{ start: 0, size: 3 }]).expand(Float64Array.of(1, 2))]).toEqual([1, 2, -3]);
  });

  it('reduce a gradient and a matrix as the chain rule says', () => {
    expect([...constraint.expand(Float64Array.of(7, 2, 3))]).toEqual([7, 2, -2, 3, -3]);
    expect([...constraint.reduce(Float64Array.of(1, 2, 3, 4, 6))]).toEqual([1, -1, -2]);
    const identity = Float64Array.from({ length: 25 }, (_, i) => Number(i % 6 === 0));
    expect([...constraint.reduceMatrix(identity)]).toEqual([1, 0, 0, 0, 2, 0, 0, 0, 2]);
    const covariance = constraint.expandMatrix(Float64Array.of(1, 0, 0, 0, 2, 0, 0, 0, 3));
    expect([...covariance.subarray(5, 10)]).toEqual([0, 2, -2, 0, 0]);
  });
});

describe('expected ratings', () => {
  it('give the examples of their documentation and stay within the scale', () => {
    expect(expectedRating(0, [-1, 1], [1, 2, 3])).toBeCloseTo(2, 14);
    expect(expectedRating(-800, [-1, 1], [1, 2, 4])).toBe(1);
    expect(expectedRating(800, [-1, 1], [1, 2, 4])).toBe(4);
    expect(tryCholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
    expect([...indexOrdinal({ category: [0, 1], design: [[], []], first: [1, 0] }).firstOf]).toEqual([0, 1]);
  });

  it('know how much each threshold moves them', () => {
    const [eta, scores, thresholds] = [0.4, [1, 2, 4], [-1, 1.5]];
    const slope =
      (expectedRating(eta + 1e-5, thresholds, scores) - expectedRating(eta - 1e-5, thresholds, scores)) / 2e-5;
    thresholdShares(eta, thresholds, scores).forEach((share, j) => {
      const moved = (by: number) =>
        expectedRating(
          eta,
          thresholds.map((one, k) => (k === j ? one + by : one)),
          scores,
        );
      expect(-share * slope).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 8);
    });
    expect([...thresholdShares(900, [-1, 1], [1, 2, 3])].every((share) => share >= 0)).toBe(true);
  });
});
