import { chiSquaredUpperTail } from '../distributions/chi-squared.js';
import { midRanks } from '../descriptive/mid-ranks.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';

export type KendallW =
  | {
      readonly status: 'defined';
      /** Corrected for ties: 0 to 1. */
      readonly value: number;
      /** Without the correction: too low when raters tie units. */
      readonly uncorrected: number;
      readonly chiSquared: number;
      readonly df: number;
      readonly p: number;
    }
  | { readonly status: 'undefined'; readonly reason: 'fewer than two raters or units' | 'no variation' };

/**
 * Kendall's coefficient of concordance: do the raters order the units alike?
 *
 *   W = 12 S / (m^2 (n^3 - n) - m T),   S = sum (R_i - mean R)^2,   T = sum over ties of (t^3 - t),   chi^2 = m (n - 1) W, df n - 1
 *
 * @param values n units x m raters, complete
 * @throws CalibrationInputError BAD_OPTION for rows of different lengths
 * @source Kendall & Babington Smith (1939); Siegel & Castellan (1988), section 9.6 (ties)
 * @example kendallW([[1, 1]]) // { status: 'undefined', reason: 'fewer than two raters or units' }
 */
export function kendallW(values: readonly (readonly number[])[]): KendallW {
  const [n, m] = [values.length, values[0]?.length ?? 0];
  if (values.some((row) => row.length !== m)) {
    throw new CalibrationInputError('BAD_OPTION', 'Every rater must rate every unit.');
  }
  if (n < 2 || m < 2) return { status: 'undefined', reason: 'fewer than two raters or units' };
  const columns = Array.from({ length: m }, (_, g) => midRanks(values.map((row) => row[g]!)));
  const ties = columns.reduce((sum, { ties: own }) => sum + own.reduce((inner, t) => inner + t ** 3 - t, 0), 0);
  const sums = values.map((_, i) => columns.reduce((sum, { ranks }) => sum + ranks[i]!, 0));
  const spread = sums.reduce((sum, own) => sum + (own - (m * (n + 1)) / 2) ** 2, 0);
  const most = m * m * (n ** 3 - n);
  if (!(most - m * ties > 0)) return { status: 'undefined', reason: 'no variation' };
  const value = (12 * spread) / (most - m * ties);
  const chiSquared = m * (n - 1) * value;
  const p = chiSquaredUpperTail(chiSquared, n - 1);
  return { status: 'defined', value, uncorrected: (12 * spread) / most, chiSquared, df: n - 1, p };
}
