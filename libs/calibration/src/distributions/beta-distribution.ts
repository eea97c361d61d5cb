import { invertCdf } from './invert-cdf.js';
import { regularisedIncompleteBeta } from './regularised-incomplete-beta.js';

/**
 * Quantile of the beta distribution: the x with I_x(a, b) = p.
 *
 * @param p 0 < p < 1
 * @param a > 0
 * @param b > 0
 * @throws RangeError for p outside (0, 1)
 * @example betaQuantile(0.5, 3, 3).toFixed(12) // '0.500000000000'
 */
export const betaQuantile = (p: number, a: number, b: number): number =>
  invertCdf(
    { lower: (x) => regularisedIncompleteBeta(x, a, b), upper: (x) => regularisedIncompleteBeta(1 - x, b, a) },
    p,
    1,
  );
