import { alphaOfPatterns } from '../agreement/krippendorff-alpha.js';
import type { RatingColumns } from '../columns/rating-columns.js';
import { ac2OfPatterns, countUnitPatterns } from './unit-patterns.js';
import type { CalibrationResult, VarianceComponents } from './calibration-result.js';

/** More different values than this are no rating scale, and the weights of all pairs of values no agreement. */
const MAX_CATEGORIES = 200;

/**
 * Coefficients over units of candidate and criterion; null where a coefficient is undefined, and for more than 200 different values.
 * AC2 has quadratic weights over the values that occur.
 */
export function agreementOf(
  columns: RatingColumns,
  components: VarianceComponents | null,
): CalibrationResult['agreement'] {
  const icc = components && singleRatingIcc(components);
  const categories = [...new Set(columns.value)].sort((one, other) => one - other);
  if (categories.length > MAX_CATEGORIES) {
    return { krippendorffOrdinal: null, krippendorffInterval: null, gwetAC2: null, icc };
  }
  const patterns = countUnitPatterns(columns, categories);
  const paired = patterns.filter(({ choices }) => choices.length >= 2);
  const indexed = { categories, patterns: paired.map(({ choices }) => choices) };
  const alpha = (metric: 'ordinal' | 'interval') => {
    const result = alphaOfPatterns(indexed, paired.map(({ units }) => units), metric); // prettier-ignore
    return result.status === 'defined' ? result.value : null;
  };
  return {
    krippendorffOrdinal: alpha('ordinal'),
    krippendorffInterval: alpha('interval'),
    gwetAC2: ac2OfPatterns(patterns, categories),
    icc,
  };
}

/** ICC(A,1) from components: agreement of single ratings of the same candidate by different raters. */
function singleRatingIcc({ candidate, rater, cell = 0, residual }: VarianceComponents): number | null {
  const total = candidate + rater + cell + residual;
  return total > 0 ? candidate / total : null;
}
