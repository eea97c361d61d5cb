import { mean } from '../descriptive/mean.js';
import { sampleSd } from '../descriptive/sample-sd.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';

export type PanelIndex =
  | { readonly status: 'defined'; readonly value: number }
  | {
      readonly status: 'undefined';
      readonly reason: 'fewer than two raters' | 'the mean lies too near an end of the scale for this many raters';
    };

/** Lowest and highest point of the scale, whole steps between. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/**
 * r_wg: agreement of raters about one target on one criterion, against raters who choose levels at random.
 *
 *   r_wg = 1 - s^2 / ((A^2 - 1) / 12),   A levels
 *
 * @param values one rating per rater, on the scale
 * @returns at most 1; 0 as random raters; below 0 they disagree more than that, shown as it is
 * @throws CalibrationInputError BAD_OPTION for a value off the scale
 * @source James, Demaree & Wolf (1984), Estimating within-group interrater reliability
 * @example rwg([4, 4, 4, 4, 5], { low: 1, high: 5 }) // { status: 'defined', value: 0.9 }
 */
export function rwg(values: readonly number[], scale: Scale): PanelIndex {
  assertOnScale(values, scale);
  const sd = sampleSd(values);
  if (sd === undefined) return { status: 'undefined', reason: 'fewer than two raters' };
  const levels = scale.high - scale.low + 1;
  return { status: 'defined', value: 1 - sd ** 2 / ((levels ** 2 - 1) / 12) };
}

/**
 * a_wg: agreement against the most disagreement that is possible at this mean. Near the ends of the scale no large disagreement is
 * possible, and the index is not defined.
 *
 *   a_wg = 1 - 2 s^2 / (((H + L) M - M^2 - H L) k / (k - 1))   for (L (k - 1) + H) / k <= M <= (H (k - 1) + L) / k
 *
 * @param values one rating per rater, on the scale; k of them with mean M
 * @returns -1 (most disagreement) to 1
 * @throws CalibrationInputError BAD_OPTION for a value off the scale
 * @source Brown & Hauenstein (2005), Interrater agreement reconsidered: an alternative to the r_wg indices
 * @example awg([4, 4, 4, 4, 5], { low: 1, high: 5 }).status // 'defined'
 */
export function awg(values: readonly number[], scale: Scale): PanelIndex {
  assertOnScale(values, scale);
  const [centre, k] = [mean(values), values.length];
  if (centre === undefined || k < 2) return { status: 'undefined', reason: 'fewer than two raters' };
  const { low, high } = scale;
  const [least, most] = [(low * (k - 1) + high) / k, (high * (k - 1) + low) / k];
  if (centre < least - ROUNDING || centre > most + ROUNDING) {
    return { status: 'undefined', reason: 'the mean lies too near an end of the scale for this many raters' };
  }
  return { status: 'defined', value: awgFormula(values, scale) };
}

/** The formula alone, wherever the mean lies; 0 / 0 at an end. */
export function awgFormula(values: readonly number[], { low, high }: Scale): number {
  const [centre, k] = [mean(values)!, values.length];
  const most = (((high + low) * centre - centre ** 2 - high * low) * k) / (k - 1);
  return 1 - (2 * sampleSd(values)! ** 2) / most;
}

/** The mean of levels that sum to a limit may miss it by a bit. */
const ROUNDING = 1e-9;

function assertOnScale(values: readonly number[], { low, high }: Scale): void {
  if (!(high > low)) throw new CalibrationInputError('BAD_OPTION', `A scale from ${low} to ${high} has no levels.`);
  const stray = values.find((value) => !(value >= low && value <= high));
  if (stray !== undefined) throw new CalibrationInputError('BAD_OPTION', `${stray} is not on the scale ${low} to ${high}.`); // prettier-ignore
}
