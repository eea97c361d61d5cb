import { mean } from './mean.js';

/**
 * Average deviation about the mean (AD_M): how far, on average, a rater stands from the panel mean, in levels.
 *
 *   AD = sum |x - mean| / n
 *
 * @returns undefined for fewer than two values
 * @source Burke & Dunlap (2002), Estimating interrater agreement with the average deviation index, eq. 1
 * @example averageDeviation([2, 4]) // 1
 */
export function averageDeviation(values: readonly number[]): number | undefined {
  const centre = mean(values);
  if (centre === undefined || values.length < 2) return undefined;
  return values.reduce((sum, value) => sum + Math.abs(value - centre), 0) / values.length;
}
