import type { WeightMatrix } from '../agreement-weights.js';
import { standardError, type Coefficient } from './coefficient.js';
import { dot, sum, weighted, type CountedUnits } from './counted-units.js';

/**
 * Krippendorff's alpha with weights instead of a metric, over units with two or more ratings, with Gwet's standard error. Quadratic
 * weights give Krippendorff's interval alpha, unweighted the nominal one; Gwet's ordinal weights do NOT give his ordinal alpha.
 *
 *   alpha = (pa - pe) / (1 - pe),   pa = (1 - e) pa' + e,   e = 1 / sum r_i,   pe = sum_kl w_kl pi_k pi_l
 *
 * with rbar the mean of r_i, pa' = mean of sum_k r_ik (r*_ik - 1) / (rbar (r_i - 1)) and pi_k = mean of r_ik / rbar. The standard
 * error is that of alpha' = (pa' - pe) / (1 - pe), linearised, with each unit's terms corrected for its load (r_i - rbar) / rbar.
 *
 * @source Gwet (2014), section 4.3 and appendix; Krippendorff (2011)
 */
export function weightedKrippendorff(all: CountedUnits, weights: WeightMatrix): Coefficient {
  const paired = [...all.totals.keys()].filter((i) => all.totals[i]! >= 2);
  const n = paired.length;
  if (n === 0) return { status: 'undefined', reason: 'no unit with two ratings' };
  const [counts, totals] = [paired.map((i) => all.counts[i]!), paired.map((i) => all.totals[i]!)];
  const mean = sum(totals) / n;
  const share = all.categories.map((_, k) => sum(counts.map((row) => row[k]!)) / (n * mean));
  const credited = weighted(weights, share);
  const expected = dot(share, credited);
  if (!(1 - expected > 1e-12)) return { status: 'undefined', reason: 'no variation' };
  const raw = counts.map((row, i) => {
    const credit = weighted(weights, row).reduce((total, value, k) => total + row[k]! * (value - 1), 0);
    return credit / (mean * (totals[i]! - 1));
  });
  const rawMean = sum(raw) / n;
  const small = 1 / sum(totals);
  const observed = (1 - small) * rawMean + small;
  const value = (observed - expected) / (1 - expected);
  const rawValue = (rawMean - expected) / (1 - expected);
  const perUnit = counts.map((row, i) => {
    const load = (totals[i]! - mean) / mean;
    const own = raw[i]! - observed * load - expected;
    const chance = dot(row, credited) / mean - expected * load - expected;
    return (own - 2 * (1 - rawValue) * chance) / (1 - expected);
  });
  const se = standardError(perUnit, rawValue);
  return { status: 'defined', value, se, observed, expected, units: all.totals.length, pairedUnits: n };
}
