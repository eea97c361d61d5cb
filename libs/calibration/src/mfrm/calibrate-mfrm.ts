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
import { ratingCategories } from '../ordinal/rating-categories.js';
import { indexFacets } from './facet-data.js';
import { estimateMfrm } from './mfrm-model.js';
import { oneLevelOnly } from './one-level-only.js';
import type { RaschCalibrationResult } from './rasch-result.js';
import { raschSection } from './rasch-section.js';

/** Raters are parameters here, and their covariance is dense. */
const MAX_RATERS = 2_500;

/**
 * Measures candidates by the many-facet Rasch model (rating scale), with raters and criteria as facets, by penalised marginal maximum
 * likelihood: raters, criteria and candidates who got or gave one level only stay finite and are flagged. What has no finite or no
 * settled estimate is refused with the reason. Effects and leniencies are
 * logits; `adjusted` is the fair average: the expected rating by an average rater on an average criterion.
 *
 * @param ratings at most one per candidate, rater and criterion, of at most 15 different values; the order changes nothing
 * @param options as for `calibrate`; `prior: 'none'` leaves out the weak penalty, anything else keeps it (variance ratios have no place
 *   in this model); `cell` has none either
 * @throws CalibrationInputError NOT_A_NUMBER, DUPLICATE_RATING, MISSING_CRITERION
 * @throws CalibrationStopped when `options.shouldStop` says so
 * @source Linacre (1989), Many-Facet Rasch Measurement; Bock & Aitkin (1981)
 * @example calibrateMfrm([{ candidate: 'a', rater: 'r', value: 3 }]).rasch // null
 */
export function calibrateMfrm(
  ratings: readonly ScoredRating[],
  options: CalibrateOptions = {},
): RaschCalibrationResult {
  return calibrateMfrmColumns(inOrder(columnsOf(ratings)), options);
}

/** The same from columns that stand in order (see `inOrder`). */
export function calibrateMfrmColumns(columns: RatingColumns, options: CalibrateOptions): RaschCalibrationResult {
  const layout = layoutOf(columns);
  assertNoDuplicates(columns, layout);
  const design = describeColumns(columns);
  const summary = summarise(columns, layout);
  const categories = ratingCategories(columns.value);
  const parts = { columns, layout, design, summary };
  const refuse = (warning: CalibrationWarning): RaschCalibrationResult => ({
    ...assembleResult({ ...parts, estimates: nothingEstimated('mfrm', options, warning) }),
    rasch: null,
  });
  const refused = refusal(columns, layout, summary, options);
  if (refused) return refuse(refused);
  if ('refused' in categories) return refuse(categories.refused);
  if (columns.raterIds.length > MAX_RATERS) return refuse(TOO_LARGE);
  const { scores, category } = categories;
  const data = indexFacets({ ...columns, category });
  const hasPrior = options.prior !== 'none';
  const infinite = hasPrior ? null : oneLevelOnly(columns, data);
  if (infinite) return refuse(infinite);
  const estimated = estimateMfrm(columns, data, scores, options);
  if (!estimated.fit.converged) return refuse(unsettled(hasPrior));
  const result = assembleResult({ ...parts, estimates: estimated.estimates });
  const { measures } = estimated;
  return {
    ...result,
    candidates: result.candidates.map((row, i) => ({
      ...row,
      adjusted: measures[i]!.fairAverage,
      interval: measures[i]!.interval,
    })),
    rasch: raschSection(columns, data, estimated, scores, new Set(design.aliasedRaters)),
  };
}

const TOO_LARGE: CalibrationWarning = {
  code: 'too_large',
  message: `With more than ${MAX_RATERS} raters the many-facet model is not computed; the linear model is.`,
};
