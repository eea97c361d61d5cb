import type { TwoWayMeanSquares } from '../../anova/two-way-mean-squares.js';
import { fQuantile } from '../../distributions/f-distribution.js';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Satterthwaite's approximation can fall to nothing when the estimate is far from every possible value. */
export const LEAST_DF = 0.1;

/** Spearman-Brown: reliability of the mean of k raters from that of one. */
export const averageIcc = (icc: number, k: number): number => (k * icc) / (1 + icc * (k - 1));

/**
 * Interval of ICC2, with Satterthwaite's degrees of freedom v for the sum of mean squares in its denominator.
 *
 *   v    = (n - 1)(k - 1) (k icc F_R + n (1 + (k - 1) icc) - k icc)^2 / ((n - 1) k^2 icc^2 F_R^2 + (n (1 + (k - 1) icc) - k icc)^2)
 *   low  = n (U - F E) / (F (k R + (kn - k - n) E) + n U),      F = F_{1 - tail; n - 1, v}
 *   high = n (F' U - E) / (k R + (kn - k - n) E + n F' U),      F' = F_{1 - tail; v, n - 1}
 *
 * @returns null when v is below 0.1
 * @source Shrout & Fleiss (1979), p. 424; McGraw & Wong (1996), table 7
 */
export function twoWayRandomInterval(
  { n, k, units, raters, residual }: TwoWayMeanSquares,
  icc: number,
  tail: number,
): Interval | null {
  const ratio = raters / residual;
  const rest = n * (1 + (k - 1) * icc) - k * icc;
  const v =
    ((n - 1) * (k - 1) * (k * icc * ratio + rest) ** 2) / ((n - 1) * k ** 2 * icc ** 2 * ratio ** 2 + rest ** 2);
  const error = k * raters + (k * n - k - n) * residual;
  // With so few degrees of freedom the quantiles leave the range of numbers.
  if (!(v >= LEAST_DF) || !Number.isFinite(v)) return null;
  const low = fQuantile(1 - tail, n - 1, v);
  const high = fQuantile(1 - tail, v, n - 1);
  return {
    low: (n * (units - low * residual)) / (low * error + n * units),
    high: (n * (high * units - residual)) / (error + n * high * units),
  };
}
