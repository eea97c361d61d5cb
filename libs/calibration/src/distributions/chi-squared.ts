import { invertCdf } from './invert-cdf.js';
import { regularisedIncompleteGamma } from './regularised-incomplete-gamma.js';

/**
 * Distribution function of chi-squared: P(X <= x) = P(df / 2, x / 2).
 *
 * @param x  >= 0
 * @param df > 0, not necessarily whole
 * @throws RangeError outside these ranges
 * @source Abramowitz & Stegun (1964), 26.4.19
 * @example chiSquaredCdf(0, 3) // 0
 */
export const chiSquaredCdf = (x: number, df: number): number => regularisedIncompleteGamma(df / 2, x / 2).lower;

/**
 * P(X > x), accurate where it is small.
 *
 * @example chiSquaredUpperTail(0, 3) // 1
 */
export const chiSquaredUpperTail = (x: number, df: number): number => regularisedIncompleteGamma(df / 2, x / 2).upper;

/**
 * Quantile of chi-squared.
 *
 * @param p 0 < p < 1
 * @throws RangeError for p outside (0, 1) or df <= 0
 * @example chiSquaredQuantile(0.5, 2).toFixed(12) // '1.386294361120'
 */
export const chiSquaredQuantile = (p: number, df: number): number =>
  invertCdf({ lower: (x) => chiSquaredCdf(x, df), upper: (x) => chiSquaredUpperTail(x, df) }, p);
