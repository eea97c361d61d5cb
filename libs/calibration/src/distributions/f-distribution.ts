import { invertCdf } from './invert-cdf.js';
import { regularisedIncompleteBeta } from './regularised-incomplete-beta.js';

/**
 * Distribution function of F.
 *
 *   P(F <= f) = I_{df1 f / (df1 f + df2)}(df1 / 2, df2 / 2)
 *
 * @param f   >= 0
 * @param df1 > 0, not necessarily whole
 * @param df2 > 0, not necessarily whole
 * @throws RangeError outside these ranges
 * @source Abramowitz & Stegun (1964), 26.6.2
 * @example fCdf(1, 2, 2) // 0.5
 */
export function fCdf(f: number, df1: number, df2: number): number {
  assertRange(f, df1, df2);
  if (f === Infinity) return 1;
  return tails(f, df1, df2).lower;
}

/**
 * P(F > f), accurate where it is small: the p value of an F test.
 *
 * @throws RangeError outside the ranges of fCdf
 * @example fUpperTail(1, 2, 2) // 0.5
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  assertRange(f, df1, df2);
  if (f === Infinity) return 0;
  return tails(f, df1, df2).upper;
}

/**
 * Quantile of F.
 *
 * @param p 0 < p < 1
 * @throws RangeError for p outside (0, 1) or degrees of freedom <= 0
 * @example fQuantile(0.5, 7, 7).toFixed(12) // '1.000000000000'
 */
export const fQuantile = (p: number, df1: number, df2: number): number =>
  invertCdf({ lower: (f) => fCdf(f, df1, df2), upper: (f) => fUpperTail(f, df1, df2) }, p);

/** The argument of the beta function is taken from the side where it is small: 1 - x loses its digits when x is near 1. */
function tails(f: number, df1: number, df2: number): { readonly lower: number; readonly upper: number } {
  if (df1 * f <= df2) {
    const lower = regularisedIncompleteBeta((df1 * f) / (df1 * f + df2), df1 / 2, df2 / 2);
    if (lower < 0.5) return { lower, upper: 1 - lower };
  }
  const upper = regularisedIncompleteBeta(df2 / (df1 * f + df2), df2 / 2, df1 / 2);
  return { lower: 1 - upper, upper };
}

function assertRange(f: number, df1: number, df2: number): void {
  if (!(f >= 0)) throw new RangeError(`f must be 0 or more, got ${f}`);
  if (!(df1 > 0) || !(df2 > 0) || !Number.isFinite(df1 + df2)) {
    throw new RangeError(`degrees of freedom must be finite and > 0, got ${df1} and ${df2}`);
  }
}
