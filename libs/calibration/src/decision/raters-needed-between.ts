import { CalibrationInputError } from '../ratings/calibration-input-error.js';

/**
 * Raters needed for a reliability of their mean, at both ends of an interval of the reliability of one rater.
 *
 *   n = target / (1 - target) * (1 / reliability - 1)
 *
 * It falls as reliability rises, so the upper end gives the lower number; an interval keeps its level under it.
 *
 * @param ofOne  interval of the reliability of a single rater, 0 <= low <= high <= 1
 * @param target 0 < target < 1
 * @returns whole raters, at least 1; null as the upper end when the interval reaches 0: no number of raters may be enough
 * @throws CalibrationInputError BAD_OPTION
 * @source Brennan (2001), Generalizability Theory, sections 2.2 and 6.3 (Spearman-Brown, solved for n)
 * @example ratersNeededBetween([0.2, 0.5], 0.7) // [3, 10]
 */
export function ratersNeededBetween(
  [low, high]: readonly [low: number, high: number],
  target: number,
): readonly [number | null, number | null] {
  if (!(target > 0 && target < 1) || !(low >= 0 && low <= high && high <= 1)) {
    throw new CalibrationInputError('BAD_OPTION', 'Reliabilities lie between 0 and 1, the lower end first.');
  }
  const needed = (reliability: number): number | null =>
    reliability === 0 ? null : Math.max(1, Math.ceil((target / (1 - target)) * (1 / reliability - 1) - 1e-9));
  return [needed(high), needed(low)];
}
