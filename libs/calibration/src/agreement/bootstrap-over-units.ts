import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { quantile } from '../descriptive/quantile.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';

export interface BootstrapOptions {
  /** Any 32-bit integer. The same seed and data give the same interval to the last digit. */
  readonly seed: number;
  /** 0 to 1, default 0.90. */
  readonly confidence?: number;
  /** Default 2,000; 100 to 100,000. */
  readonly resamples?: number;
}

export type BootstrapInterval =
  | { readonly status: 'defined'; readonly low: number; readonly high: number; readonly resamples: number }
  | { readonly status: 'undefined'; readonly reason: 'fewer than two units' | 'too many resamples without a value' };

/**
 * Percentile interval of any statistic of units, units drawn with replacement: ratings within a unit belong together, so it is not the
 * ratings that are drawn.
 *
 * @param units     in an order that does not depend on the order of the ratings
 * @param statistic of a resample as long as the units; null where it has none
 * @returns undefined when more than one resample in twenty has none: the rest no longer speak for all
 * @throws CalibrationInputError BAD_OPTION
 * @source Efron & Tibshirani (1993), An Introduction to the Bootstrap, section 13.3
 * @example bootstrapOverUnits([1], () => 1, { seed: 1 }) // { status: 'undefined', reason: 'fewer than two units' }
 */
export function bootstrapOverUnits<T>(
  units: readonly T[],
  statistic: (resample: readonly T[]) => number | null,
  { seed, confidence = 0.9, resamples = 2_000 }: BootstrapOptions,
): BootstrapInterval {
  if (!Number.isInteger(seed)) throw new CalibrationInputError('BAD_OPTION', `Seed ${seed} is not an integer.`);
  if (!(confidence > 0 && confidence < 1)) {
    throw new CalibrationInputError('BAD_OPTION', `Confidence ${confidence} is not between 0 and 1.`);
  }
  if (!Number.isInteger(resamples) || resamples < 100 || resamples > 100_000) {
    throw new CalibrationInputError('BAD_OPTION', `${resamples} resamples: choose 100 to 100,000.`);
  }
  if (units.length < 2) return { status: 'undefined', reason: 'fewer than two units' };
  const random = xoroshiro128plus(seed);
  const values: number[] = [];
  for (let drawn = 0; drawn < resamples; drawn += 1) {
    const value = statistic(units.map(() => units[uniformInt(random, 0, units.length - 1)]!));
    if (value !== null) values.push(value);
  }
  const [low, high] = [quantile(values, (1 - confidence) / 2), quantile(values, (1 + confidence) / 2)];
  if (low === undefined || high === undefined || values.length < resamples * (1 - MAX_UNDEFINED_SHARE)) {
    return { status: 'undefined', reason: 'too many resamples without a value' };
  }
  return { status: 'defined', low, high, resamples: values.length };
}

const MAX_UNDEFINED_SHARE = 0.05;
