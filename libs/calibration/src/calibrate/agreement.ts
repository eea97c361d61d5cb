import { weightMatrix } from '../agreement/agreement-weights.js';
import { gwetAc } from '../agreement/chance-corrected/gwet-ac.js';
import { krippendorffAlpha } from '../agreement/krippendorff-alpha.js';
import type { RatingColumns } from '../columns/rating-columns.js';
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
  const units = unitsOf(columns);
  const alpha = (metric: 'ordinal' | 'interval') => {
    const result = krippendorffAlpha(units, metric);
    return result.status === 'defined' ? result.value : null;
  };
  return {
    krippendorffOrdinal: alpha('ordinal'),
    krippendorffInterval: alpha('interval'),
    gwetAC2: ac2Of(units, categories),
    icc,
  };
}

function ac2Of(units: readonly (readonly number[])[], categories: readonly number[]): number | null {
  if (!units.some(({ length }) => length >= 2)) return null;
  const indexOf = new Map(categories.map((value, index) => [value, index]));
  const counts = units.map((unit) => {
    const row = new Array<number>(categories.length).fill(0);
    for (const value of unit) row[indexOf.get(value)!]! += 1;
    return row;
  });
  // Who gave which rating plays no part in AC2.
  const counted = { categories, counts, totals: units.map(({ length }) => length), choices: [] };
  const result = gwetAc(counted, weightMatrix(categories, 'quadratic'));
  return result.status === 'defined' ? result.value : null;
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
