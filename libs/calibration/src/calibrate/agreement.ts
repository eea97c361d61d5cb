import { krippendorffAlpha } from '../agreement/krippendorff-alpha.js';
import type { RatingColumns } from '../columns/rating-columns.js';
import type { CalibrationResult, VarianceComponents } from './calibration-result.js';

/** Coefficients over units of candidate and criterion; null where a coefficient is undefined. */
export function agreementOf(
  columns: RatingColumns,
  components: VarianceComponents | null,
): CalibrationResult['agreement'] {
  const units = unitsOf(columns);
  const alpha = (metric: 'ordinal' | 'interval') => {
    const result = krippendorffAlpha(units, metric);
    return result.status === 'defined' ? result.value : null;
  };
  return {
    krippendorffOrdinal: alpha('ordinal'),
    krippendorffInterval: alpha('interval'),
    gwetAC2: null,
    icc: components && singleRatingIcc(components),
  };
}

/** ICC(A,1) from components: agreement of single ratings of the same candidate by different raters. */
function singleRatingIcc({ candidate, rater, cell = 0, residual }: VarianceComponents): number | null {
  const total = candidate + rater + cell + residual;
  return total > 0 ? candidate / total : null;
}

/** Ratings of the same candidate on the same criterion. */
export function unitsOf({ size, candidate, criterion, value, criterionIds }: RatingColumns): number[][] {
  const width = Math.max(1, criterionIds.length);
  const units = new Map<number, number[]>();
  for (let row = 0; row < size; row += 1) {
    const key = candidate[row]! * width + (criterion?.[row] ?? 0);
    const unit = units.get(key);
    if (unit) unit.push(value[row]!);
    else units.set(key, [value[row]!]);
  }
  return [...units.values()];
}
