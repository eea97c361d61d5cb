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
  return solveMoments(sumsOf(layout, layout.y));
}

interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
  readonly a: FactorSums;
  readonly b: FactorSums;
  /** Squares within the cells, their number, and the sum of their squared sizes. */
  readonly within: number;
  readonly cells: number;
  readonly pairs: number;
}

function sumsOf({ n, nA, nB, nCells, aStart, cellB, cellStart }: LmmLayout, y: Float64Array): Sums {
  const a = { n: new Float64Array(nA), sum: new Float64Array(nA), nested: new Float64Array(nA) };
  const b = { n: new Float64Array(nB), sum: new Float64Array(nB), nested: new Float64Array(nB) };
  const center = n > 0 ? y.reduce((total, value) => total + value, 0) / n : 0;
  let sum = 0;
  let squares = 0;
  let within = 0;
  let pairs = 0;
  const add = (side: FactorSums, level: number, count: number, cellSum: number): void => {
    side.n[level]! += count;
    side.sum[level]! += cellSum;
    side.nested[level]! += count * count;
  };
  for (let level = 0; level < nA; level += 1) {
    for (let j = aStart[level]!; j < aStart[level + 1]!; j += 1) {
      const count = cellStart[j + 1]! - cellStart[j]!;
      let cellSum = 0;
      let cellSquares = 0;
      for (let i = cellStart[j]!; i < cellStart[j + 1]!; i += 1) {
        const value = y[i]! - center;
        cellSum += value;
        cellSquares += value * value;
      }
      sum += cellSum;
      squares += cellSquares;
      within += cellSquares - (cellSum * cellSum) / count;
      pairs += count * count;
      add(a, level, count, cellSum);
      add(b, cellB[j]!, count, cellSum);
    }
  }
  return { n, sum, squares, a, b, within, cells: nCells, pairs };
}

interface FactorSums {
  readonly n: Float64Array;
  readonly sum: Float64Array;
  readonly nested: Float64Array;
}

/** Coefficients of the expectations, by the names they have in the comments. */
function coefficientsOf({ n, squares, sum, a, b }: Sums) {
  const over = (side: FactorSums, term: (index: number) => number) =>
    side.n.reduce((total, count, index) => (count > 0 ? total + term(index) : total), 0);
  const within = (side: FactorSums) => squares - over(side, (i) => (side.sum[i]! * side.sum[i]!) / side.n[i]!);
  const nested = (side: FactorSums) => n - over(side, (i) => side.nested[i]! / side.n[i]!);
  const unlike = (side: FactorSums) => n * n - over(side, (i) => side.n[i]! * side.n[i]!);
  const u = [within(a), within(b), n * (squares - (sum * sum) / n)] as const;
  const [p, q, s, t] = [nested(a), n - over(a, () => 1), nested(b), n - over(b, () => 1)];
  return { u, p, q, s, t, v: unlike(a), w: unlike(b), z: n * n - n };
}

/** u0 = b p + e q;  u1 = a s + e t;  u2 = a v + b w + e z */
function solveMoments(sums: Sums): MomentEstimate {
  const { u, p, q, s, t, v, w, z } = coefficientsOf(sums);
  const residual = (u[2] - (v * u[1]) / s - (w * u[0]) / p) / (z - (v * t) / s - (w * q) / p);
  return { a: (u[1] - t * residual) / s, b: (u[0] - q * residual) / p, residual, u };
}

/**
 * The same with the cell term: what varies within a cell is residual, and within a level of A the cells vary as B does.
 *
 *   within cells = e (N - cells);  u0 = (b + c) p + e q;  u1 = (a + c) s + e t;  u2 = a v + b w + c (N^2 - sum n_ij^2) + e z
 */
function solveWithCells(sums: Sums) {
  const { u, p, q, s, t, v, w, z } = coefficientsOf(sums);
  const residual = sums.within / (sums.n - sums.cells);
  const [alpha, beta] = [(u[1] - t * residual) / s, (u[0] - q * residual) / p];
  const cell = (u[2] - v * alpha - w * beta - z * residual) / (sums.n ** 2 - sums.pairs - v - w);
  return { a: alpha - cell, b: beta - cell, cell, residual };
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

/** Of the variance of the ratings. */
const LEAST_LEFT = 1e-3;

/**
 * Where the fit starts: moments of what the means of the criteria leave, pulled inside, or equal parts where they say nothing. A start
 * near the end saves the iterations. 0 for terms the model does not have.
 */
export function startComponents(layout: LmmLayout, terms: LmmTerms): PointComponents {
  const sums = sumsOf(layout, withoutCriteria(layout));
  const moments = terms.cell ? solveWithCells(sums) : { ...solveMoments(sums), cell: 0 };
  const left = sums.squares / Math.max(1, sums.n - layout.nX);
  // Criteria that explain everything leave nothing to start from, and a variance of 0 is singular.
  const total = Math.max(left, LEAST_LEFT * totalVariance(layout));
  const inside = (value: number) =>
    Number.isFinite(value) ? Math.min(Math.max(value, 0.02 * total), total) : total / 4;
  return {
    a: terms.a ? inside(moments.a) : 0,
    b: terms.b ? inside(moments.b) : 0,
    cell: terms.cell ? inside(moments.cell) : 0,
    residual: inside(moments.residual),
  };
}

function withoutCriteria({ nX, x, y }: LmmLayout): Float64Array {
  const [count, sum] = [new Float64Array(nX), new Float64Array(nX)];
  x.forEach((k, i) => {
    count[k]! += 1;
    sum[k]! += y[i]!;
  });
  return y.map((value, i) => value - sum[x[i]!]! / count[x[i]!]!);
}
