import type { WeightMatrix } from '../agreement-weights.js';
import { chanceCorrected, type Coefficient } from './coefficient.js';
import { sum, type CountedUnits } from './counted-units.js';

/**
 * Brennan-Prediger coefficient: chance spreads evenly over the q categories of the scale, so give the whole scale.
 *
 *   pe = sum w_kl / q^2
 *
 * @source Brennan & Prediger (1981); Gwet (2014), sections 4.3 and 5.3
 */
export function brennanPrediger(units: CountedUnits, weights: WeightMatrix): Coefficient {
  const expected = sum(weights.map(sum)) / units.categories.length ** 2;
  return chanceCorrected(units, weights, expected, units.totals.map(() => expected)); // prettier-ignore
}
