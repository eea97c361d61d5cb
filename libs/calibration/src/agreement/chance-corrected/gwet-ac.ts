import type { WeightMatrix } from '../agreement-weights.js';
import { chanceCorrected, type Coefficient } from './coefficient.js';
import { dot, sum, type CountedUnits } from './counted-units.js';

/**
 * Gwet's AC1 (unweighted) and AC2 (weighted): chance agreement only among ratings that were hard to give, so that a skewed
 * distribution does not drag the coefficient down as it does kappa.
 *
 *   pe = sum w_kl / (q (q - 1)) * sum_k pi_k (1 - pi_k),   pi_k = mean over units of r_ik / r_i
 *
 * @source Gwet (2014), sections 4.4 and 5.3
 */
export function gwetAc(units: CountedUnits, weights: WeightMatrix): Coefficient {
  const { counts, totals, categories } = units;
  const q = categories.length;
  if (q < 2) return chanceCorrected(units, weights, 1, totals);
  const share = categories.map((_, k) => sum(counts.map((row, i) => row[k]! / totals[i]!)) / totals.length);
  const factor = sum(weights.map(sum)) / (q * (q - 1));
  const rare = share.map((pi) => 1 - pi);
  const perUnit = counts.map((row, i) => (factor * dot(row, rare)) / totals[i]!);
  return chanceCorrected(units, weights, factor * dot(share, rare), perUnit);
}
