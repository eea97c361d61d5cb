import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import { normalQuantile } from '../distributions/normal.js';
import type { KnownModel } from './candidate-posterior.js';

export interface CriterionPosterior {
  /** The candidate's level on this criterion to expect from these ratings alone, on the scale. */
  readonly adjusted: number;
  /** 90 %, wide enough however much of the residual is the candidate's own standing on this criterion. */
  readonly interval: readonly [number, number];
}

/** Two ratings are shown as they are: no estimate, no interval. */
export const MIN_CRITERION_RATERS = 3;

const HALF_WIDTH = normalQuantile(0.95);

/**
 * One criterion of one candidate from the ratings of this criterion alone, under known components.
 *
 *   x = mean of the ratings - intercept - effect of the criterion,  v = s_rater + s_cell + s_residual,  n raters
 *   B = s_candidate / (s_candidate + v / n),  adjusted = intercept + effect + B x
 *
 * The components do not say which part g of the residual is the candidate's own standing on this criterion (shared by its raters) and
 * which is noise: 0 <= g <= s_residual. The error variance of the estimate,
 *
 *   (1 - B)^2 (s_candidate + g) + B^2 (v - g) / n,
 *
 * is linear in g, so its larger end is the largest it can be; the interval is 1.645 roots of that. It is never narrower than the
 * plug-in interval, and covers at least 90 % whatever g is, as far as the components are right.
 *
 * @param levels each by another rater, on the scale of the model; at least 3
 * @param known intercept, effects and components in the units of the scale; leniencies are not used: one criterion can not tell them
 * @returns adjusted on the scale, interval [low, high]; both may lie beyond its ends
 * @throws CalibrationInputError TOO_FEW_RATINGS below 3 levels, BAD_OPTION for components out of range or an unknown criterion
 * @source Searle, Casella & McCulloch (1992), Variance Components, section 7.4 (best linear prediction); the bound is elementary
 * @example criterionPosterior([3, 4, 4], 'C1', { intercept: 3, criteria: { C1: 0 }, components: { candidate: 1, rater: 1, residual: 1 } }).adjusted // 3.4
 */
export function criterionPosterior(
  levels: readonly number[],
  criterion: string,
  { intercept, criteria, components }: KnownModel,
): CriterionPosterior {
  const { candidate, rater, cell = 0, residual } = components;
  const n = levels.length;
  if (n < MIN_CRITERION_RATERS)
    throw new CalibrationInputError(
      'TOO_FEW_RATINGS',
      `An estimate of one criterion takes ${MIN_CRITERION_RATERS} raters.`,
    );
  if (!(candidate > 0 && residual > 0 && rater >= 0 && cell >= 0))
    throw new CalibrationInputError('BAD_OPTION', 'Components of candidate and residual must be above 0.');
  if (!Object.hasOwn(criteria, criterion))
    throw new CalibrationInputError('BAD_OPTION', `The model knows no criterion '${criterion}'.`);
  const base = intercept + criteria[criterion]!;
  const noise = (rater + cell + residual) / n;
  const weight = candidate / (candidate + noise);
  const adjusted = base + weight * (levels.reduce((sum, level) => sum + level, 0) / n - base);
  const errorAt = (own: number): number =>
    (1 - weight) ** 2 * (candidate + own) + weight ** 2 * ((rater + cell + residual - own) / n);
  const half = HALF_WIDTH * Math.sqrt(Math.max(errorAt(0), errorAt(residual)));
  return { adjusted, interval: [adjusted - half, adjusted + half] };
}
