import { normalCdf } from '../distributions/normal.js';

const STEPS_PER_UNIT = 128;
const END = 8.5;
const nodes = Array.from({ length: END * STEPS_PER_UNIT + 2 }, (_, k) => k / STEPS_PER_UNIT);
const values = Float64Array.from(nodes, normalCdf);
const slopes = Float64Array.from(nodes, (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI) / STEPS_PER_UNIT);

/**
 * Distribution function of the standard normal from a table by cubic Hermite interpolation, absolute error below 1e-10: for the
 * millions of pairs of a ranking, where normalCdf would take seconds.
 *
 * @param x any number, not NaN
 * @source Hermite interpolation error h^4 / 384 max |Phi''''|
 * @example fastNormalCdf(0) // 0.5
 */
export function fastNormalCdf(x: number): number {
  const size = Math.abs(x);
  if (size >= END) return x < 0 ? 0 : 1;
  const position = size * STEPS_PER_UNIT;
  const k = Math.floor(position);
  const t = position - k;
  const u = 1 - t;
  const upper =
    u * u * ((1 + 2 * t) * values[k]! + t * slopes[k]!) + t * t * ((3 - 2 * t) * values[k + 1]! - u * slopes[k + 1]!);
  return x < 0 ? 1 - upper : upper;
}
