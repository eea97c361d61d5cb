import { assembleResult } from '../calibrate/assemble-result.js';
import type { CalibrateOptions } from '../calibrate/calibrate-options.js';
import type { CalibrationWarning } from '../calibrate/calibration-result.js';
import { assertNoDuplicates } from '../calibrate/duplicates.js';
import { nothingEstimated } from '../calibrate/nothing-estimated.js';
import { unsettled } from '../calibrate/unsettled.js';
import { summarise } from '../calibrate/rating-summary.js';
import { refusal } from '../calibrate/refusal.js';
import type { ScoredRating } from '../calibrate/scored-rating.js';
import { columnsOf, type RatingColumns } from '../columns/rating-columns.js';
import { inOrder } from '../columns/in-order.js';
import { describeColumns } from '../design/describe-design.js';
import { layoutOf } from '../lmm/layout.js';
import type { CumulativeLogitFit } from './fit-cumulative-logit.js';
import { estimateOrdinal } from './ordinal-model.js';
import type { OrdinalCalibrationResult, OrdinalSection } from './ordinal-result.js';
import { ratingCategories } from './rating-categories.js';

/** The factor that is not absorbed costs its cube; above this many levels the model is not worth waiting for. */
const MAX_DENSE_LEVELS = 1_000;

/**
 * Adjusts ratings for who gave them by a cumulative logit model with candidates and raters as crossed random effects: a cross-check of
 * the linear model that does not take the steps of the scale for equally wide. Effects and leniencies are logits; `adjusted` is the
 * expected rating by an average rater on an average criterion, and its interval stays within the scale.
 *
 * @param ratings at most one per candidate, rater and criterion, of at most 15 different values; the order changes nothing
 * @param options as for `calibrate`; the prior of the variance ratios is used with the logistic variance as residual
 * @throws CalibrationInputError NOT_A_NUMBER, DUPLICATE_RATING, MISSING_CRITERION, BAD_OPTION
 * @throws CalibrationStopped when `options.shouldStop` says so
 * @source McCullagh (1980), JRSS B 42, 109-142; Agresti (2010), Analysis of Ordinal Categorical Data, chapter 10
 * @example calibrateOrdinal([{ candidate: 'a', rater: 'r', value: 3 }]).candidates[0].effect // null
 */
export function calibrateOrdinal(
  ratings: readonly ScoredRating[],
  options: CalibrateOptions = {},
): OrdinalCalibrationResult {
  return calibrateOrdinalColumns(inOrder(columnsOf(ratings)), options);
}

/** The same from columns that stand in order (see `inOrder`). */
export function calibrateOrdinalColumns(columns: RatingColumns, options: CalibrateOptions): OrdinalCalibrationResult {
  const layout = layoutOf(columns);
  assertNoDuplicates(columns, layout);
  const design = describeColumns(columns);
  const summary = summarise(columns, layout);
  const categories = ratingCategories(columns.value);
  const parts = { columns, layout, design, summary };
  const refuse = (warning: CalibrationWarning): OrdinalCalibrationResult => ({
    ...assembleResult({ ...parts, estimates: nothingEstimated('ordinal', options, warning) }),
    ordinal: null,
  });
  const refused = refusal(columns, layout, summary, options);
  if (refused) return refuse(refused);
  if ('refused' in categories) return refuse(categories.refused);
  if (layout.nB > MAX_DENSE_LEVELS) return refuse(TOO_LARGE);
  const { scores, category } = categories;
  const { estimates, fit, adjusted } = estimateOrdinal(columns, layout, category, scores, options);
  if (!fit.converged) return refuse(unsettled(options.prior !== 'none'));
  const result = assembleResult({ ...parts, estimates });
  return {
    ...result,
    candidates: result.candidates.map((row, i) => ({
      ...row,
      adjusted: adjusted[i]!.value,
      interval: adjusted[i]!.interval,
    })),
    ordinal: sectionOf(fit, scores),
  };
}

const TOO_LARGE: CalibrationWarning = {
  code: 'too_large',
  message: `With more than ${MAX_DENSE_LEVELS} raters the cross-check by levels is not computed; the linear model is.`,
};

function sectionOf({ thresholds, covariance }: CumulativeLogitFit, scores: readonly number[]): OrdinalSection {
  return {
    scale: 'logit',
    thresholds: Array.from(thresholds, (value, j) => ({
      from: scores[j]!,
      to: scores[j + 1]!,
      value,
      se: covariance && Math.sqrt(covariance.matrix[j * covariance.size + j]!),
    })),
  };
}
