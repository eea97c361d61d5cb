import { columnsOf, type RatingColumns } from '../columns/rating-columns.js';
import { inOrder } from '../columns/in-order.js';
import type { CalibrateOptions } from './calibrate-options.js';
import type { CalibrationResult } from './calibration-result.js';
import { modelNamed } from './models.js';
import type { ScoredRating } from './scored-rating.js';

/**
 * Adjusts ratings for who gave them: rating ~ criterion + (1|candidate) + (1|rater) [+ (1|candidate:rater)], fitted by restricted
 * maximum likelihood, by default with a prior of the variance components from the literature, so that 90 % intervals keep their
 * coverage on small data. Design checks come first: where they or the ratings allow no adjustment, effects are null and a warning
 * says why.
 *
 * @param ratings at most one per candidate, rater and criterion, in any order: the order changes nothing
 * @returns effects on the scale of the ratings; candidates and raters sorted by id
 * @throws CalibrationInputError NOT_A_NUMBER, DUPLICATE_RATING, MISSING_CRITERION, BAD_OPTION
 * @throws CalibrationStopped when `options.shouldStop` says so
 * @source Henderson (1984); Gilmour, Thompson & Cullis (1995); prior: Roberts et al. (2014), BMC Medical Education 14:169
 * @example calibrate([{ candidate: 'a', rater: 'r', value: 3 }]).candidates[0].effect // null
 */
export function calibrate(ratings: readonly ScoredRating[], options: CalibrateOptions = {}): CalibrationResult {
  return calibrateColumns(columnsOf(ratings), options);
}

/** The same from columns, as a stream of a million rows is gathered: see RatingColumnsBuilder. */
export function calibrateColumns(columns: RatingColumns, options: CalibrateOptions = {}): CalibrationResult {
  return modelNamed(options.model ?? 'lmm')(inOrder(columns), options);
}
