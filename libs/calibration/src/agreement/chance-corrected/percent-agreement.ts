import type { WeightMatrix } from '../agreement-weights.js';
import { observedAgreement, standardError, type Coefficient } from './coefficient.js';
import type { CountedUnits } from './counted-units.js';

/**
 * Percent agreement: the share of pairs of raters who agree, by weights; no correction for chance.
 *
 * @source Gwet (2014), section 4.3
 */
export function percentAgreement(units: CountedUnits, weights: WeightMatrix): Coefficient {
  const { perUnit, pairedUnits, mean } = observedAgreement(units, weights);
  if (pairedUnits === 0) return { status: 'undefined', reason: 'no unit with two ratings' };
  const se = standardError(perUnit.map((one) => (one * perUnit.length) / pairedUnits), mean); // prettier-ignore
  return { status: 'defined', value: mean, se, observed: mean, expected: 0, units: perUnit.length, pairedUnits };
}
