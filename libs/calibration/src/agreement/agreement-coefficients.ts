import { weightMatrix, type AgreementWeights } from './agreement-weights.js';
import { brennanPrediger } from './chance-corrected/brennan-prediger.js';
import type { Coefficient } from './chance-corrected/coefficient.js';
import { congerKappa } from './chance-corrected/conger-kappa.js';
import { countUnits } from './chance-corrected/counted-units.js';
import { fleissPi } from './chance-corrected/fleiss-pi.js';
import { gwetAc } from './chance-corrected/gwet-ac.js';
import { percentAgreement } from './chance-corrected/percent-agreement.js';
import { weightedKrippendorff } from './chance-corrected/weighted-krippendorff.js';
import type { RatingTable } from './rating-table.js';

export const COEFFICIENTS = [
  'percentAgreement',
  'gwetAc',
  'fleissPi',
  'congerKappa',
  'brennanPrediger',
  'krippendorffAlpha',
] as const;
export type CoefficientName = (typeof COEFFICIENTS)[number];

/**
 * The chance-corrected agreement coefficients of Gwet's handbook for any number of raters, with missing ratings and weights.
 *
 * @param weights    how much two categories agree; 'ordinal' are Gwet's ordinal weights
 * @param categories the scale; without it the observed values (the even-chance coefficients depend on unused categories)
 * @returns each coefficient or why there is none; never NaN. `gwetAc` is AC1 when unweighted, else AC2
 * @throws CalibrationInputError BAD_OPTION when a rating is not on the scale
 * @source Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition, chapters 4 and 5
 * @example agreementCoefficients(ratingTable([{ unit: 'u', rater: 'a', rating: 1 }]), 'unweighted').gwetAc
 *   // { status: 'undefined', reason: 'no unit with two ratings' }
 */
export function agreementCoefficients(
  table: RatingTable,
  weights: AgreementWeights,
  categories?: readonly number[],
): Record<CoefficientName, Coefficient> {
  const units = countUnits(table, categories);
  const matrix = weightMatrix(units.categories, weights);
  if (!units.totals.some((total) => total >= 2)) {
    const none: Coefficient = { status: 'undefined', reason: 'no unit with two ratings' };
    return Object.fromEntries(COEFFICIENTS.map((name) => [name, none])) as Record<CoefficientName, Coefficient>;
  }
  return {
    percentAgreement: percentAgreement(units, matrix),
    gwetAc: gwetAc(units, matrix),
    fleissPi: fleissPi(units, matrix),
    congerKappa: congerKappa(units, matrix),
    brennanPrediger: brennanPrediger(units, matrix),
    krippendorffAlpha: weightedKrippendorff(units, matrix),
  };
}
