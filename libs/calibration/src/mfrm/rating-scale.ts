/**
 * One rating under the rating scale model: ln(P_k / P_(k-1)) = location - step_k for the categories 0..m, so that
 * P_k is proportional to exp(k location - (step_1 + ... + step_k)).
 *
 * The object is a scratch pad: `at` fills it for one location, and everything read afterwards is about that location.
 *
 * @source Andrich (1978), Psychometrika 43, 561-573; Linacre (1989), Many-Facet Rasch Measurement
 */
export class RatingScale {
  /** P(category = k), 0..m. */
  readonly probability: Float64Array;
  /** P(category >= k), 0..m; 1 at 0. */
  readonly atLeast: Float64Array;
  expected = 0;
  variance = 0;
  /** ln of the sum over categories that the probabilities are divided by. */
  logNormaliser = 0;
  private readonly decay: Float64Array;
  private readonly cumulated: Float64Array;

  /** @param steps m step difficulties (logits), m >= 1 */
  constructor(steps: ArrayLike<number>) {
    const m = steps.length;
    this.probability = new Float64Array(m + 1);
    this.atLeast = new Float64Array(m + 1);
    this.cumulated = new Float64Array(m + 1);
    for (let k = 1; k <= m; k += 1) this.cumulated[k] = this.cumulated[k - 1]! + steps[k - 1]!;
    this.decay = this.cumulated.map((sum) => Math.exp(-sum));
  }

  /** @param odds e^location, > 0 */
  atOdds(odds: number): void {
    const { probability, atLeast, decay } = this;
    const m = probability.length - 1;
    // Powers of a number below 1 only: no location overflows.
    const ratio = odds <= 1 ? odds : 1 / odds;
    let power = 1;
    let total = 0;
    for (let k = 0; k <= m; k += 1) {
      const category = odds <= 1 ? k : m - k;
      probability[category] = power * decay[category]!;
      total += probability[category];
      power *= ratio;
    }
    let above = 0;
    let expected = 0;
    let squares = 0;
    for (let k = m; k >= 0; k -= 1) {
      const share = probability[k]! / total;
      probability[k] = share;
      above += share;
      atLeast[k] = above;
      expected += k * share;
      squares += k * k * share;
    }
    this.expected = expected;
    this.variance = squares - expected * expected;
    this.logNormaliser = Math.log(total) + (odds <= 1 ? 0 : m * Math.log(odds));
  }

  at(location: number): void {
    this.atOdds(Math.exp(location));
  }

  /** ln P(category) at the location of the last `at`. */
  logProbability(category: number, location: number): number {
    return category * location - this.cumulated[category]! - this.logNormaliser;
  }

  /** Covariance of the rating with 'reaches step k', 1..m. */
  covarianceWithStep(k: number): number {
    let sum = 0;
    for (let j = k; j < this.probability.length; j += 1) sum += (j - this.expected) * this.probability[j]!;
    return sum;
  }

  /** Fourth central moment of the rating. */
  get fourthMoment(): number {
    return this.probability.reduce((sum, share, k) => sum + share * (k - this.expected) ** 4, 0);
  }
}

/**
 * Expected category at a location.
 *
 * @param location logits
 * @param steps    step difficulties, logits
 * @returns 0 to steps.length
 * @example expectedCategory(0, [-1, 1]) // 1
 */
export function expectedCategory(location: number, steps: ArrayLike<number>): number {
  const scale = new RatingScale(steps);
  scale.at(location);
  return scale.expected;
}

/**
 * Expected rating at a location, in the units of the ratings.
 *
 * @param scores rating of each category, ascending: steps.length + 1
 * @example expectedScore(0, [-1, 1], [1, 2, 3]) // 2
 */
export function expectedScore(location: number, steps: ArrayLike<number>, scores: readonly number[]): number {
  const scale = new RatingScale(steps);
  scale.at(location);
  return scale.probability.reduce((sum, share, k) => sum + share * scores[k]!, 0);
}

/**
 * How much each step counts in the slope of the expected score at a location: the score is as uncertain as the location minus the
 * weighted sum of the steps.
 */
export function stepShares(location: number, steps: ArrayLike<number>, scores: readonly number[]): Float64Array {
  const scale = new RatingScale(steps);
  scale.at(location);
  const mean = scale.probability.reduce((sum, share, k) => sum + share * scores[k]!, 0);
  const slope = scale.probability.reduce((sum, share, k) => sum + share * k * (scores[k]! - mean), 0);
  // Far outside the scale nothing moves the score any more: no step more than another.
  if (!(slope > 0)) return Float64Array.from(steps, () => 1 / steps.length);
  return Float64Array.from(steps, (_, j) => {
    let covariance = 0;
    for (let k = j + 1; k < scores.length; k += 1) covariance += scale.probability[k]! * (scores[k]! - mean);
    return covariance / slope;
  });
}
