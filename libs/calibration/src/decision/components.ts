import { CalibrationInputError } from '../ratings/calibration-input-error.js';

/**
 * Variance components of one rating, in squared units of the scale, each >= 0. `candidateByRater` is what one rater sees in one candidate
 * (halo, idiosyncrasy); where it was not estimated it is 0 and its variance stands in `residual`.
 */
export interface DecisionComponents {
  readonly candidate: number;
  readonly rater: number;
  readonly candidateByRater: number;
  readonly residual: number;
}

/**
 * `absolute`: does the candidate meet the bar? How lenient the raters are is part of the error.
 * `relative`: who is better, rated by the same raters (or after adjustment for them)? Leniency drops out.
 */
export type DecisionKind = 'absolute' | 'relative';

/**
 * Error variance of one rater's mean over the criteria.
 *
 * @throws CalibrationInputError BAD_OPTION for a negative component or fewer than 1 criterion
 */
export function errorOfOneRater(components: DecisionComponents, criteria: number, kind: DecisionKind): number {
  const { candidate, rater, candidateByRater, residual } = components;
  if (![candidate, rater, candidateByRater, residual].every((one) => one >= 0 && Number.isFinite(one))) {
    throw new CalibrationInputError('BAD_OPTION', 'A variance component is negative or no number.');
  }
  if (!(criteria >= 1)) throw new CalibrationInputError('BAD_OPTION', `${criteria} criteria: at least 1.`);
  return (kind === 'absolute' ? rater : 0) + candidateByRater + residual / criteria;
}

export function assertRaters(raters: number): void {
  if (!(raters > 0)) throw new CalibrationInputError('BAD_OPTION', `${raters} raters: more than 0.`);
}
