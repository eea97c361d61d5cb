import { logGamma } from '../../distributions/log-gamma.js';

const MAX_TERMS = 10_000;

/**
 * P(X > x) for a chi-square with df degrees of freedom: the upper regularised incomplete gamma function Q(df / 2, x / 2), by its series
 * below the mean and by Lentz's continued fraction above, so that a small tail keeps its digits.
 *
 * @param x  >= 0
 * @param df > 0
 * @returns 0 to 1
 * @throws RangeError outside these ranges
 * @source Press et al. (2007), Numerical Recipes, section 6.2; Abramowitz & Stegun (1964), 26.4.19
 * @example chiSquareTail(3.841458820694124, 1) // 0.05
 */
export function chiSquareTail(x: number, df: number): number {
  if (!(x >= 0) || !(df > 0)) throw new RangeError(`A chi-square needs x >= 0 and df > 0, got ${x} and ${df}`);
  const a = df / 2;
  const y = x / 2;
  if (y === 0) return 1;
  const front = Math.exp(a * Math.log(y) - y - logGamma(a));
  return y < a + 1 ? 1 - front * lowerSeries(a, y) : front * upperFraction(a, y);
}

function lowerSeries(a: number, y: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MAX_TERMS && term > sum * 1e-17; n += 1) {
    term *= y / (a + n);
    sum += term;
  }
  return sum;
}

function upperFraction(a: number, y: number): number {
  let b = y + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n < MAX_TERMS; n += 1) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    result *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return result;
}
