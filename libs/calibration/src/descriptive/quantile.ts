import { CalibrationInputError } from '../ratings/calibration-input-error.js';

/**
 * Sample quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan, the default of R).
 *
 * @param values      finite numbers in any order; not changed
 * @param probability 0 to 1
 * @returns undefined for no values
 * @throws CalibrationInputError BAD_OPTION when the probability is outside 0..1
 * @source Hyndman & Fan (1996), Sample quantiles in statistical packages
 * @example quantile([1, 2, 3, 4], 0.25) // 1.75
 */
export function quantile(values: readonly number[], probability: number): number | undefined {
  if (!(probability >= 0 && probability <= 1)) {
    throw new CalibrationInputError('BAD_OPTION', `Probability ${probability} is not between 0 and 1.`);
  }
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (position - Math.floor(position));
}
