import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { quantile } from '../descriptive/quantile.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import type { AlphaMetric } from './distance.js';
import { countPatterns, indexUnits, type IndexedUnits, type Unit } from './index-units.js';
import { alphaOfPatterns, countPairs, krippendorffAlpha, type AlphaUndefinedReason } from './krippendorff-alpha.js';

export interface AlphaOptions {
  readonly metric: AlphaMetric;
  /** Any 32-bit integer. The same seed and data give the same interval to the last digit. */
  readonly seed: number;
  /** 0 to 1, default 0.90. */
  readonly confidence?: number;
  /** Default 2,000; at least 100. */
  readonly resamples?: number;
  /** Below these a value would be noise dressed as a figure. Defaults 20 pairs of raters and 5 units. */
  readonly minPairs?: number;
  readonly minUnits?: number;
}

export type AlphaWithInterval =
  | {
      readonly status: 'defined';
      readonly value: number;
      readonly interval: AlphaInterval;
      readonly confidence: number;
      readonly units: number;
      readonly ratings: number;
      readonly pairs: number;
      /** Under 10 units a percentile interval is too narrow; say so beside it. */
      readonly fewUnits: boolean;
    }
  | {
      readonly status: 'not enough data';
      readonly units: number;
      readonly pairs: number;
      readonly unitsNeeded: number;
      readonly pairsNeeded: number;
    }
  | {
      readonly status: 'undefined';
      readonly reason: AlphaUndefinedReason;
      readonly units: number;
      readonly pairs: number;
    };

export type AlphaInterval =
  | { readonly status: 'defined'; readonly low: number; readonly high: number; readonly resamples: number }
  | { readonly status: 'undefined'; readonly reason: 'too many resamples without variation' };

export const MIN_AGREEMENT_PAIRS = 20;
export const MIN_AGREEMENT_UNITS = 5;
const FEW_UNITS = 10;
/** Resamples in which all ratings are equal have no alpha. More of them than this and the rest no longer speak for all. */
const MAX_UNDEFINED_SHARE = 0.05;

/**
 * Alpha with a percentile bootstrap interval over units: units, not ratings, are drawn with replacement, because the
 * ratings within a unit belong together.
 *
 * @param units as for krippendorffAlpha
 * @returns 'not enough data' with what is missing, 'undefined' with the reason, or the value with its interval
 * @throws CalibrationInputError BAD_OPTION, NOT_A_NUMBER
 * @source Efron & Tibshirani (1993), An Introduction to the Bootstrap, section 13.3
 * @example alphaWithInterval([[1, 2], [3, 3]], { metric: 'ordinal', seed: 1 })
 *   // { status: 'not enough data', units: 2, pairs: 2, unitsNeeded: 3, pairsNeeded: 18 }
 */
export function alphaWithInterval(units: readonly Unit[], options: AlphaOptions): AlphaWithInterval {
  const { metric, seed, confidence = 0.9, resamples = 2_000 } = options;
  assertOptions(seed, confidence, resamples);
  const point = krippendorffAlpha(units, metric);
  const indexed = indexUnits(units);
  const counts = {
    units: indexed.patternOfUnit.length,
    pairs: countPairs(indexed.patterns, countPatterns(indexed.patternOfUnit, indexed.patterns.length)),
  };
  const unitsNeeded = Math.max(0, (options.minUnits ?? MIN_AGREEMENT_UNITS) - counts.units);
  const pairsNeeded = Math.max(0, (options.minPairs ?? MIN_AGREEMENT_PAIRS) - counts.pairs);
  if (unitsNeeded > 0 || pairsNeeded > 0) return { status: 'not enough data', ...counts, unitsNeeded, pairsNeeded };
  if (point.status === 'undefined') return { ...point, ...counts };
  const interval = bootstrapInterval(indexed, metric, seed, confidence, resamples);
  return { ...point, interval, confidence, fewUnits: counts.units < FEW_UNITS };
}

function bootstrapInterval(
  indexed: IndexedUnits,
  metric: AlphaMetric,
  seed: number,
  confidence: number,
  resamples: number,
): AlphaInterval {
  const { patternOfUnit } = indexed;
  const random = xoroshiro128plus(seed);
  const values: number[] = [];
  for (let drawn = 0; drawn < resamples; drawn += 1) {
    const sample = patternOfUnit.map(() => patternOfUnit[uniformInt(random, 0, patternOfUnit.length - 1)]!);
    const alpha = alphaOfPatterns(indexed, countPatterns(sample, indexed.patterns.length), metric);
    if (alpha.status === 'defined') values.push(alpha.value);
  }
  const low = quantile(values, (1 - confidence) / 2);
  const high = quantile(values, (1 + confidence) / 2);
  if (low === undefined || high === undefined || values.length < resamples * (1 - MAX_UNDEFINED_SHARE)) {
    return { status: 'undefined', reason: 'too many resamples without variation' };
  }
  return { status: 'defined', low, high, resamples: values.length };
}

function assertOptions(seed: number, confidence: number, resamples: number): void {
  if (!Number.isInteger(seed)) throw new CalibrationInputError('BAD_OPTION', `Seed ${seed} is not an integer.`);
  if (!(confidence > 0 && confidence < 1)) {
    throw new CalibrationInputError('BAD_OPTION', `Confidence ${confidence} is not between 0 and 1.`);
  }
  if (!Number.isInteger(resamples) || resamples < 100 || resamples > 100_000) {
    throw new CalibrationInputError('BAD_OPTION', `${resamples} resamples: choose 100 to 100,000.`);
  }
}
