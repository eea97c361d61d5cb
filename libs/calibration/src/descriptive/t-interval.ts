import { mean } from './mean.js';
import { sampleSd } from './sample-sd.js';
import { studentTQuantile } from '../distributions/student-t.js';
import { assertConfidence } from '../raters/mean-difference-to-co-raters.js';

export type TInterval =
  | {
      readonly status: 'defined';
      readonly mean: number;
      readonly low: number;
      readonly high: number;
      readonly n: number;
    }
  | {
      readonly status: 'undefined';
      readonly reason:
        /** Two values give an interval twelve times their distance wide: show both instead. */
        | 'fewer than three values'
        /** Equal values would give an interval of width zero, a certainty nobody has. */
        | 'no variation';
    };

/**
 * Interval of a mean by Student's t.
 *
 *   mean +- t_{(1 + confidence) / 2, n - 1} s / sqrt(n)
 *
 * @param values     independent, three or more
 * @param confidence 0 to 1, default 0.90
 * @throws CalibrationInputError BAD_OPTION
 * @source Snedecor & Cochran (1989), Statistical Methods, section 4.9
 * @example tInterval([1, 2]) // { status: 'undefined', reason: 'fewer than three values' }
 */
export function tInterval(values: readonly number[], confidence = 0.9): TInterval {
  assertConfidence(confidence);
  const [centre, sd] = [mean(values), sampleSd(values)];
  if (centre === undefined || sd === undefined || values.length < 3) {
    return { status: 'undefined', reason: 'fewer than three values' };
  }
  if (sd < 1e-12 * (1 + Math.abs(centre))) return { status: 'undefined', reason: 'no variation' };
  const half = (studentTQuantile((1 + confidence) / 2, values.length - 1) * sd) / Math.sqrt(values.length);
  return { status: 'defined', mean: centre, low: centre - half, high: centre + half, n: values.length };
}
