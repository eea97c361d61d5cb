import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import { distanceMatrix, type AlphaMetric } from './distance.js';
import { countPatterns, indexUnits, type IndexedUnits, type Unit } from './index-units.js';

export type AlphaResult =
  | {
      readonly status: 'defined';
      /** At most 1; 0 is agreement by chance; below 0 is systematic disagreement. */
      readonly value: number;
      /** Units with two or more ratings: the others carry no information about agreement. */
      readonly units: number;
      readonly ratings: number;
      /** Pairs of raters within units. */
      readonly pairs: number;
    }
  | { readonly status: 'undefined'; readonly reason: AlphaUndefinedReason };

export type AlphaUndefinedReason =
  /** Nobody rated the same unit as somebody else. */
  | 'no unit with two ratings'
  /** All pairable ratings are equal: chance would agree as well, so agreement can not be told from it. */
  | 'no variation'
  /** The ratio metric is defined for values from zero up. */
  | 'ratio needs values of zero or more';

/**
 * Krippendorff's alpha: agreement between any number of raters, with missing ratings.
 *
 *   alpha = 1 - D_o / D_e,   D_o = sum_u sum_{i != j in u} delta(v_i, v_j) / (m_u - 1) / n,
 *                            D_e = sum_c sum_k n_c n_k delta(c, k) / (n (n - 1))
 *
 * over the units u with m_u >= 2 ratings and their n ratings. 'Ordinal' is Krippendorff's own metric (.8154 on his 2011
 * data), not Gwet's ordinal weights (.8336 there).
 *
 * @param units  finite values up to 1e100 in size, null for missing
 * @param metric nominal, ordinal, interval or ratio
 * @returns a value with its n, or the reason why there is none; never NaN
 * @throws CalibrationInputError NOT_A_NUMBER for any other value
 * @source Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section E
 * @example krippendorffAlpha([[1, 1], [2, 2], [3, 3]], 'ordinal') // { status: 'defined', value: 1, units: 3, ratings: 6, pairs: 3 }
 */
export function krippendorffAlpha(units: readonly Unit[], metric: AlphaMetric): AlphaResult {
  for (const value of units.flat()) {
    if (value !== null && !(Math.abs(value) <= MAX_MAGNITUDE)) {
      throw new CalibrationInputError('NOT_A_NUMBER', `A rating of ${String(value)} is not a number below 1e100.`);
    }
  }
  const indexed = indexUnits(units);
  return alphaOfPatterns(indexed, countPatterns(indexed.patternOfUnit, indexed.patterns.length), metric);
}

/** Squares of more than this leave the range of a double, and infinity over infinity is NaN. */
const MAX_MAGNITUDE = 1e100;

/** The same with `weights[i]` units of pattern i; the bootstrap calls it once per resample. */
export function alphaOfPatterns(
  { categories, patterns }: Pick<IndexedUnits, 'categories' | 'patterns'>,
  weights: readonly number[],
  metric: AlphaMetric,
): AlphaResult {
  const units = weights.reduce((sum, weight) => sum + weight, 0);
  if (units === 0) return { status: 'undefined', reason: 'no unit with two ratings' };
  if (metric === 'ratio' && categories.some((value) => value < 0)) {
    return { status: 'undefined', reason: 'ratio needs values of zero or more' };
  }
  const marginals = countCategories(patterns, weights, categories.length);
  const delta = distanceMatrix(categories, marginals, metric);
  const ratings = marginals.reduce((sum, count) => sum + count, 0);
  const expected = expectedDisagreement(marginals, delta);
  if (expected === 0) return { status: 'undefined', reason: 'no variation' };
  return {
    status: 'defined',
    value: 1 - ((ratings - 1) * observedDisagreement(patterns, weights, delta)) / expected,
    units,
    ratings,
    pairs: countPairs(patterns, weights),
  };
}

/** Pairs of raters within units. */
export function countPairs(patterns: IndexedUnits['patterns'], weights: readonly number[]): number {
  return patterns.reduce((sum, { length }, index) => sum + (weights[index]! * length * (length - 1)) / 2, 0);
}

function countCategories(patterns: IndexedUnits['patterns'], weights: readonly number[], size: number): number[] {
  const counts = new Array<number>(size).fill(0);
  patterns.forEach((pattern, index) => {
    for (const category of pattern) counts[category]! += weights[index]!;
  });
  return counts;
}

type Distances = readonly (readonly number[])[];

function observedDisagreement(
  patterns: IndexedUnits['patterns'],
  weights: readonly number[],
  delta: Distances,
): number {
  return patterns.reduce((total, pattern, index) => {
    let within = 0;
    for (let i = 1; i < pattern.length; i += 1) {
      for (let j = 0; j < i; j += 1) within += delta[pattern[i]!]![pattern[j]!]!;
    }
    return total + (weights[index]! * 2 * within) / (pattern.length - 1);
  }, 0);
}

function expectedDisagreement(marginals: readonly number[], delta: Distances): number {
  let total = 0;
  for (let c = 1; c < marginals.length; c += 1) {
    for (let k = 0; k < c; k += 1) total += 2 * marginals[c]! * marginals[k]! * delta[c]![k]!;
  }
  return total;
}
