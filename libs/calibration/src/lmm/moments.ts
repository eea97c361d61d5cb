import type { LmmLayout } from './layout.js';
import type { PointComponents } from './lmm-point.js';

/** The three sums of squares of the method of moments: within A, within B, over all. */
export interface MomentEstimate {
  readonly a: number;
  readonly b: number;
  readonly residual: number;
  readonly u: readonly [number, number, number];
}

/**
 * Variance components of two crossed factors by moments, in one pass: the start of the likelihood fit. May be negative.
 *
 *   U_A = sum_i sum_{j in i} (y - mean_i)^2,  U_B likewise,  U_E = N sum (y - mean)^2
 *   E U_A = s_B (N - sum n_ij^2 / n_i.) + s_E (N - R), E U_B likewise,
 *   E U_E = s_A (N^2 - sum n_i.^2) + s_B (N^2 - sum n_.j^2) + s_E (N^2 - N)
 *
 * Weights and criteria are left aside. NaN when the design leaves the equations singular (a factor with one level, or nested factors).
 * @source Gao & Owen (2017), Efficient moment calculations for variance components in large unbalanced crossed random effects models
 */
export function momentComponents(layout: LmmLayout): MomentEstimate {
  const { n, nA, nB, aStart, cellB, cellStart, y } = layout;
  const a = { n: new Float64Array(nA), sum: new Float64Array(nA), nested: new Float64Array(nA) };
  const b = { n: new Float64Array(nB), sum: new Float64Array(nB), nested: new Float64Array(nB) };
  let [sum, squares] = [0, 0];
  const center = n > 0 ? y.reduce((total, value) => total + value, 0) / n : 0;
  for (let level = 0; level < nA; level += 1) {
    for (let j = aStart[level]!; j < aStart[level + 1]!; j += 1) {
      const count = cellStart[j + 1]! - cellStart[j]!;
      let cellSum = 0;
      for (let i = cellStart[j]!; i < cellStart[j + 1]!; i += 1) {
        const value = y[i]! - center;
        cellSum += value;
        squares += value * value;
      }
      sum += cellSum;
      for (const [side, index] of [
        [a, level],
        [b, cellB[j]!],
      ] as const) {
        // prettier-ignore
        side.n[index]! += count;
        side.sum[index]! += cellSum;
        side.nested[index]! += count * count;
      }
    }
  }
  return solveMoments(n, squares, sum, a, b);
}

interface FactorSums {
  readonly n: Float64Array;
  readonly sum: Float64Array;
  readonly nested: Float64Array;
}

function solveMoments(n: number, squares: number, sum: number, a: FactorSums, b: FactorSums): MomentEstimate {
  const over = (side: FactorSums, term: (index: number) => number) =>
    side.n.reduce((total, count, index) => (count > 0 ? total + term(index) : total), 0);
  const within = (side: FactorSums) => squares - over(side, (i) => (side.sum[i]! * side.sum[i]!) / side.n[i]!);
  const nested = (side: FactorSums) => n - over(side, (i) => side.nested[i]! / side.n[i]!);
  const unlike = (side: FactorSums) => n * n - over(side, (i) => side.n[i]! * side.n[i]!);
  const u = [within(a), within(b), n * (squares - (sum * sum) / n)] as const;
  const [r, c] = [over(a, () => 1), over(b, () => 1)];
  // u0 = b p + e q;  u1 = a s + e t;  u2 = a v + b w + e z
  const [p, q, s, t] = [nested(a), n - r, nested(b), n - c];
  const [v, w, z] = [unlike(a), unlike(b), n * n - n];
  const residual = (u[2] - (v * u[1]) / s - (w * u[0]) / p) / (z - (v * t) / s - (w * q) / p);
  return { a: (u[1] - t * residual) / s, b: (u[0] - q * residual) / p, residual, u };
}

/** Which random terms the model has. */
export interface LmmTerms {
  readonly a: boolean;
  readonly b: boolean;
  readonly cell: boolean;
}

/** Variance of the ratings, everything in it. */
export function totalVariance({ n, y }: LmmLayout): number {
  const mean = y.reduce((sum, value) => sum + value, 0) / n;
  return y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, n - 1);
}

/** Where the fit starts: moments pulled inside, or equal parts where they say nothing. 0 for terms the model does not have. */
export function startComponents(layout: LmmLayout, terms: LmmTerms): PointComponents {
  const total = totalVariance(layout);
  const moments = momentComponents(layout);
  const least = 0.02 * total;
  const inside = (value: number) => (Number.isFinite(value) ? Math.min(Math.max(value, least), total) : total / 4);
  const rest = inside(moments.residual);
  const residual = terms.cell ? Math.min(inside(withinCells(layout)), 0.9 * rest) : rest;
  return {
    a: terms.a ? inside(moments.a) : 0,
    b: terms.b ? inside(moments.b) : 0,
    cell: terms.cell ? Math.max(rest - residual, least) : 0,
    residual,
  };
}

function withinCells({ n, nCells, cellStart, y }: LmmLayout): number {
  let squares = 0;
  for (let j = 0; j < nCells; j += 1) {
    const values = y.subarray(cellStart[j], cellStart[j + 1]);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    squares += values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }
  return squares / (n - nCells);
}
