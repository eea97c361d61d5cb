/**
 * The cumulative logit model for one rating: P(category <= j) = F(threshold_j - eta), F the logistic distribution function, so that a
 * higher eta means a higher rating.
 *
 * With a and b the distances of the upper and the lower threshold from eta, the probability of a category factors into
 *
 *   F(a) - F(b) = F(a) (1 - F(b)) (1 - e^(b - a)),
 *
 * which loses no digits in the tails, and of which only the first two factors depend on eta: d log p / d eta = F(a) + F(b) - 1,
 * and the second derivative is -(f(a) + f(b)).
 *
 * @source McCullagh (1980), JRSS B 42, 109-142; Agresti (2010), Analysis of Ordinal Categorical Data, section 3.2
 */
export interface Thresholds {
  /** e^(-threshold_j), 0 .. categories - 2: F(threshold - eta) = 1 / (1 + e^eta e^(-threshold)). */
  readonly reciprocals: Float64Array;
  /** log(1 - e^(b - a)) of each category; 0 for the lowest and the highest. */
  readonly logWidth: Float64Array;
  /** 1 / (e^(a - b) - 1) of each category; 0 for the lowest and the highest. */
  readonly pull: Float64Array;
}

/**
 * What depends on the thresholds only. They must ascend.
 *
 * @param values categories - 1 thresholds on the logit scale
 */
export function prepareThresholds(values: Float64Array): Thresholds {
  const categories = values.length + 1;
  const logWidth = new Float64Array(categories);
  const pull = new Float64Array(categories);
  for (let j = 1; j < categories - 1; j += 1) {
    const width = values[j]! - values[j - 1]!;
    logWidth[j] = Math.log(-Math.expm1(-width));
    pull[j] = 1 / Math.expm1(width);
  }
  return { reciprocals: values.map((value) => Math.exp(-value)), logWidth, pull };
}

/** F of the upper threshold; 1 for the highest category. */
export const upperProbability = (thresholds: Thresholds, category: number, expEta: number): number =>
  category < thresholds.reciprocals.length ? 1 / (1 + expEta * thresholds.reciprocals[category]!) : 1;

/** F of the lower threshold; 0 for the lowest category. */
export const lowerProbability = (thresholds: Thresholds, category: number, expEta: number): number =>
  category > 0 ? 1 / (1 + expEta * thresholds.reciprocals[category - 1]!) : 0;

/** 1 - F of the lower threshold, which keeps its digits when that is close to 1; 1 for the lowest category. */
export function aboveLower(thresholds: Thresholds, category: number, expEta: number): number {
  if (category === 0) return 1;
  const odds = expEta * thresholds.reciprocals[category - 1]!;
  return odds > 1 ? 1 / (1 + 1 / odds) : odds / (1 + odds);
}

/**
 * Expected rating at eta: the lowest score plus each step up times the probability of being above it.
 *
 * @param eta        location on the logit scale
 * @param thresholds categories - 1, ascending
 * @param scores     rating of each category, ascending, in the units of the scale
 * @returns a rating between the lowest and the highest score
 * @example expectedRating(0, [-1, 1], [1, 2, 3]) // 2
 */
export function expectedRating(eta: number, thresholds: ArrayLike<number>, scores: readonly number[]): number {
  let rating = scores[0]!;
  for (let j = 0; j < thresholds.length; j += 1) {
    rating += (scores[j + 1]! - scores[j]!) / (1 + Math.exp(thresholds[j]! - eta));
  }
  return rating;
}

/**
 * How much each threshold counts in the slope of the expected rating at eta; the weights sum to 1. An expected rating is as uncertain as
 * eta minus the weighted mean of the thresholds.
 */
export function thresholdShares(eta: number, thresholds: ArrayLike<number>, scores: readonly number[]): Float64Array {
  const distance = Float64Array.from(thresholds, (threshold) => Math.abs(threshold - eta));
  const nearest = Math.min(...distance);
  // e^-d / (1 + e^-d)^2 is the logistic density; only ratios count, so that the nearest threshold is never out of sight.
  const density = distance.map(
    (d, j) => ((scores[j + 1]! - scores[j]!) * Math.exp(nearest - d)) / (1 + Math.exp(-d)) ** 2,
  );
  const total = density.reduce((sum, one) => sum + one, 0);
  return density.map((one) => one / total);
}
