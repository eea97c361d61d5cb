import type { WeightMatrix } from '../agreement-weights.js';
import { chanceCorrected, type Coefficient } from './coefficient.js';
import { dot, sum, weighted, type CountedUnits } from './counted-units.js';

/**
 * Conger's kappa ('exact Fleiss'): chance is two draws from the distributions of two different raters. For two raters it is Cohen's.
 *
 *   pe = sum_{g != h} sum_kl w_kl p_gk p_hl / (r (r - 1)),   p_gk the share of category k among the ratings of rater g
 *   pe_i - pe = sum_g sum_k (n / n_g) (delta_igk - p_gk [g rated i]) sum_{h != g} sum_l w_kl p_hl / (r (r - 1))
 *
 * @returns undefined 'fewer than two raters'
 * @source Conger (1980); Gwet (2014), sections 4.3 and 5.3
 */
export function congerKappa(units: CountedUnits, weights: WeightMatrix): Coefficient {
  const { choices, categories } = units;
  const raters = choices[0]?.length ?? 0;
  if (raters < 2) return { status: 'undefined', reason: 'fewer than two raters' };
  const n = choices.length;
  const rated = Array.from({ length: raters }, (_, g) => choices.filter((row) => row[g]! >= 0).length);
  const shares = rated.map((count, g) =>
    categories.map((_, k) => choices.filter((row) => row[g] === k).length / count),
  );
  const total = categories.map((_, k) => sum(shares.map((share) => share[k]!)));
  /** What a rating in category k by rater g agrees with the others by chance, over r (r - 1). */
  const credit = shares.map((own) =>
    weighted(weights, total.map((all, k) => all - own[k]!)).map((value) => value / (raters * (raters - 1)))); // prettier-ignore
  const ofRater = shares.map((share, g) => dot(share, credit[g]!));
  const expected = sum(ofRater);
  const perUnit = choices.map((row) =>
    row.reduce(
      (sofar, choice, g) => (choice < 0 ? sofar : sofar + (n / rated[g]!) * (credit[g]![choice]! - ofRater[g]!)),
      expected,
    ),
  );
  return chanceCorrected(units, weights, expected, perUnit);
}
