import type { WeightMatrix } from '../agreement-weights.js';
import { chanceCorrected, type Coefficient } from './coefficient.js';
import { dot, sum, weighted, type CountedUnits } from './counted-units.js';

/**
 * Fleiss' generalised pi (Fleiss' kappa), weighted, with missing ratings: chance is two draws from the common distribution.
 *
 *   pe = sum_kl w_kl pi_k pi_l,   pi_k = mean over units of r_ik / r_i
 *
 * @source Fleiss (1971); Gwet (2014), sections 4.3 and 5.3
 */
export function fleissPi(units: CountedUnits, weights: WeightMatrix): Coefficient {
  const { counts, totals, categories } = units;
  const share = categories.map((_, k) => sum(counts.map((row, i) => row[k]! / totals[i]!)) / totals.length);
  const credited = weighted(weights, share);
  const perUnit = counts.map((row, i) => dot(row, credited) / totals[i]!);
  return chanceCorrected(units, weights, dot(share, credited), perUnit);
}
