import { logGamma } from './log-gamma.js';

/**
 * Regularised incomplete gamma functions: the two tails of the gamma distribution with shape a and scale 1.
 *
 *   P(a, x) = x^a e^-x / Gamma(a + 1) (1 + x / (a + 1) + x^2 / ((a + 1)(a + 2)) + ...)   for x < a + 1, Q = 1 - P
 *   Q(a, x) = x^a e^-x / Gamma(a) * continued fraction                                    for x >= a + 1, P = 1 - Q
 *
 * @param a > 0
 * @param x >= 0
 * @returns { lower: P, upper: Q }; the smaller one to about 1e-12 of itself
 * @throws RangeError outside these ranges
 * @source Abramowitz & Stegun (1964), 6.5.29 and 6.5.31; Press et al. (2007), Numerical Recipes, section 6.2
 * @example regularisedIncompleteGamma(1, 0).upper // 1
 */
export function regularisedIncompleteGamma(a: number, x: number): { readonly lower: number; readonly upper: number } {
  if (!(a > 0) || !Number.isFinite(a)) throw new RangeError(`a must be finite and > 0, got ${a}`);
  if (!(x >= 0)) throw new RangeError(`x must be 0 or more, got ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    const lower = (front / a) * powerSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = front * continuedFraction(a, x);
  return { lower: 1 - upper, upper };
}

const MAX_STEPS = 100_000;

function powerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= MAX_STEPS && term > sum * 1e-17; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let result = d;
  for (let k = 1; k <= MAX_STEPS; k += 1) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return result;
}
