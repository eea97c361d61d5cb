import { normalCdf } from '../distributions/normal.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import type { WeightMatrix } from './agreement-weights.js';

export type CohenKappa =
  | {
      readonly status: 'defined';
      readonly value: number;
      /** Large-sample standard error for an interval. */
      readonly se: number;
      /** z of the hypothesis of no agreement beyond chance, and its two-sided p; null when its variance is 0. */
      readonly test: { readonly z: number; readonly p: number } | null;
      readonly observed: number;
      readonly expected: number;
      readonly n: number;
    }
  | { readonly status: 'undefined'; readonly reason: 'no units' | 'no variation' };

/**
 * Cohen's kappa of two raters, weighted.
 *
 *   kappa = (po - pe) / (1 - pe),   po = sum w_kl p_kl,   pe = sum w_kl p_k. p_.l
 *   var   = (sum p_kl (w_kl (1 - pe) - (w_k. + w_.l) (1 - po))^2 - (po pe - 2 pe + po)^2) / (n (1 - pe)^4)
 *   var0  = (sum p_k. p_.l (w_kl - w_k. - w_.l)^2 - pe^2) / (n (1 - pe)^2)          under no agreement beyond chance
 *
 * with w_k. = sum_l w_kl p_.l and w_.l = sum_k w_kl p_k.
 *
 * @param counts  q x q: how often the first rater said k and the second l
 * @param weights agreement weights, 1 on the diagonal; from disagreement weights v: 1 - v / max v
 * @throws CalibrationInputError BAD_OPTION when the two are not square and of one size
 * @source Cohen (1968); Fleiss, Cohen & Everitt (1969), Large sample standard errors of kappa and weighted kappa
 * @example cohenKappa([[5, 0], [0, 5]], [[1, 0], [0, 1]]).status // 'defined'
 */
export function cohenKappa(counts: readonly (readonly number[])[], weights: WeightMatrix): CohenKappa {
  const q = counts.length;
  if ([...counts, ...weights].some((row) => row.length !== q) || weights.length !== q) {
    throw new CalibrationInputError('BAD_OPTION', 'Counts and weights must be square and of one size.');
  }
  const n = counts.flat().reduce((sum, count) => sum + count, 0);
  if (n === 0) return { status: 'undefined', reason: 'no units' };
  const p = counts.map((row) => row.map((count) => count / n));
  const rows = p.map((row) => row.reduce((sum, share) => sum + share, 0));
  const columns = p.map((_, l) => p.reduce((sum, row) => sum + row[l]!, 0));
  const total = (term: (k: number, l: number) => number) =>
    p.reduce((sum, row, k) => sum + row.reduce((inner, _, l) => inner + term(k, l), 0), 0);
  const w = (k: number, l: number): number => weights[k]![l]!;
  const observed = total((k, l) => w(k, l) * p[k]![l]!);
  const expected = total((k, l) => w(k, l) * rows[k]! * columns[l]!);
  if (!(1 - expected > 1e-12)) return { status: 'undefined', reason: 'no variation' };
  const ofRow = weights.map((row) => row.reduce((sum, weight, l) => sum + weight * columns[l]!, 0));
  const ofColumn = weights.map((_, l) => weights.reduce((sum, row, k) => sum + row[l]! * rows[k]!, 0));
  const variance =
    total((k, l) => p[k]![l]! * (w(k, l) * (1 - expected) - (ofRow[k]! + ofColumn[l]!) * (1 - observed)) ** 2) -
    (observed * expected - 2 * expected + observed) ** 2;
  const nullVariance =
    total((k, l) => rows[k]! * columns[l]! * (w(k, l) - ofRow[k]! - ofColumn[l]!) ** 2) - expected ** 2;
  const value = (observed - expected) / (1 - expected);
  const z = value / (Math.sqrt(nullVariance / n) / (1 - expected));
  return {
    status: 'defined',
    value,
    se: Math.sqrt(Math.max(0, variance) / n) / (1 - expected) ** 2,
    test: nullVariance > 1e-15 ? { z, p: 2 * normalCdf(-Math.abs(z)) } : null,
    observed,
    expected,
    n,
  };
}

/**
 * How often two raters chose each pair of categories; units that one of them did not rate are left out.
 *
 * @param first  ratings by unit, null for missing
 * @param second the other's, in the same order
 * @throws CalibrationInputError BAD_OPTION when a rating is none of the categories
 * @example crossTabulate([1, 2, null], [1, 1, 2], [1, 2]) // [[1, 0], [1, 0]]
 */
export function crossTabulate(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  categories: readonly number[],
): number[][] {
  const counts = categories.map(() => categories.map(() => 0));
  first.forEach((own, i) => {
    const other = second[i] ?? null;
    if (own === null || other === null) return;
    const [k, l] = [categories.indexOf(own), categories.indexOf(other)];
    if (k < 0 || l < 0) throw new CalibrationInputError('BAD_OPTION', `${own} or ${other} is not on the scale.`);
    counts[k]![l]! += 1;
  });
  return counts;
}
