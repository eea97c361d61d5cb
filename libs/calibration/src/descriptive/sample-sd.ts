import { mean } from './mean.js';

/**
 * Sample standard deviation, divisor n - 1.
 *
 *   s = sqrt( sum (x - mean)^2 / (n - 1) )
 *
 * @returns undefined for fewer than two values: one value has no spread
 * @example sampleSd([2, 4]) // 1.4142135623730951
 */
export function sampleSd(values: readonly number[]): number | undefined {
  const centre = mean(values);
  if (centre === undefined || values.length < 2) return undefined;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}
