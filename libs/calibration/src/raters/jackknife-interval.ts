import { studentTQuantile } from '../distributions/student-t.js';

/**
 * Interval of a figure from what it becomes without each unit in turn: t around the figure, with the jackknife's standard error.
 *
 *   se^2 = (k - 1) / k * sum (x_(i) - mean x_(.))^2
 *
 * @param value   the figure over all units, on a scale on which it is roughly normal (atanh r, log of a ratio)
 * @param without the figure without unit i; one entry per unit
 * @param level   0 to 1
 * @returns null under 5 units, or where leaving one out leaves no figure or changes nothing
 * @source Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 11
 * @example jackknifeInterval(1, [1, 1, 1, 1, 1], 0.9) // null
 */
export function jackknifeInterval(value: number, without: readonly number[], level: number): [number, number] | null {
  const k = without.length;
  if (k < MIN_UNITS || !Number.isFinite(value) || !without.every(Number.isFinite)) return null;
  const mean = without.reduce((sum, one) => sum + one, 0) / k;
  const variance = ((k - 1) / k) * without.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  if (!(variance > 1e-20)) return null;
  const half = studentTQuantile((1 + level) / 2, k - 1) * Math.sqrt(variance);
  return [value - half, value + half];
}

const MIN_UNITS = 5;
