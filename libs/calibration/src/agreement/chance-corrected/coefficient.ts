import { weighted, type CountedUnits } from './counted-units.js';
import type { WeightMatrix } from '../agreement-weights.js';

export type Coefficient =
  | {
      readonly status: 'defined';
      readonly value: number;
      /** Standard error over units, raters taken as given; null with a single unit. */
      readonly se: number | null;
      /** Observed agreement, pa. */
      readonly observed: number;
      /** Agreement expected by chance, pe. */
      readonly expected: number;
      /** Units with at least one rating, and those with two or more. */
      readonly units: number;
      readonly pairedUnits: number;
    }
  | { readonly status: 'undefined'; readonly reason: CoefficientUndefinedReason };

export type CoefficientUndefinedReason =
  /** Nobody rated the same unit as somebody else. */
  | 'no unit with two ratings'
  /** One category only: chance would agree as well, so agreement can not be told from it. */
  | 'no variation'
  /** Some rater rated nothing that can be set against another. */
  | 'fewer than two raters';

/**
 * Agreement of the pairs of raters within each unit, 0 for a unit with one rating, and its mean over the paired units.
 *
 *   pa_i = sum_k r_ik (r*_ik - 1) / (r_i (r_i - 1)),   r*_ik = sum_l w_kl r_il
 *
 * @source Gwet (2014), section 4.3
 */
export function observedAgreement({ counts, totals }: CountedUnits, weights: WeightMatrix) {
  const perUnit = counts.map((row, i) => {
    if (totals[i]! < 2) return 0;
    const credit = weighted(weights, row).reduce((total, credited, k) => total + row[k]! * (credited - 1), 0);
    return credit / (totals[i]! * (totals[i]! - 1));
  });
  const pairedUnits = totals.filter((total) => total >= 2).length;
  return { perUnit, pairedUnits, mean: perUnit.reduce((total, value) => total + value, 0) / pairedUnits };
}

/**
 * (pa - pe) / (1 - pe) with its linearised standard error over units:
 *
 *   kappa_i = n / n' (pa_i - pe [r_i >= 2]) / (1 - pe) - 2 (1 - kappa) (pe_i - pe) / (1 - pe)
 *   var     = sum (kappa_i - kappa)^2 / (n (n - 1))
 *
 * @param expectedPerUnit pe_i, whose mean over units is pe; a constant pe when chance does not depend on the ratings
 * @source Gwet (2014), section 5.3
 */
export function chanceCorrected(
  units: CountedUnits,
  weights: WeightMatrix,
  expected: number,
  expectedPerUnit: readonly number[],
): Coefficient {
  const observed = observedAgreement(units, weights);
  if (observed.pairedUnits === 0) return { status: 'undefined', reason: 'no unit with two ratings' };
  if (!(1 - expected > 1e-12)) return { status: 'undefined', reason: 'no variation' };
  const n = units.totals.length;
  const value = (observed.mean - expected) / (1 - expected);
  const perUnit = observed.perUnit.map((agreement, i) => {
    const own = (n / observed.pairedUnits) * (agreement - (units.totals[i]! >= 2 ? expected : 0));
    return (own - 2 * (1 - value) * (expectedPerUnit[i]! - expected)) / (1 - expected);
  });
  return {
    status: 'defined',
    value,
    se: standardError(perUnit, value),
    observed: observed.mean,
    expected,
    units: n,
    pairedUnits: observed.pairedUnits,
  };
}

export function standardError(perUnit: readonly number[], value: number): number | null {
  const n = perUnit.length;
  if (n < 2) return null;
  return Math.sqrt(perUnit.reduce((total, one) => total + (one - value) ** 2, 0) / (n * (n - 1)));
}
