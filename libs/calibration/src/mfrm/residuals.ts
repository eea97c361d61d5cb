import type { FacetData } from './facet-data.js';
import type { RatingResiduals } from './fit-statistics.js';
import { RatingScale } from './rating-scale.js';

export interface Locations {
  /** Logits by level; positive gives higher ratings. */
  readonly candidate: Float64Array;
  readonly rater: Float64Array;
  readonly criterion: Float64Array;
  readonly steps: Float64Array;
}

/** What the model expects of each rating when the locations are what they are estimated to be. */
export interface ModelledRatings extends RatingResiduals {
  readonly probability: Float64Array;
}

export function modelRatings(data: FacetData, { candidate, rater, criterion, steps }: Locations): ModelledRatings {
  const n = data.category.length;
  const scale = new RatingScale(steps);
  const modelled = {
    observed: data.category,
    expected: new Float64Array(n),
    variance: new Float64Array(n),
    fourthMoment: new Float64Array(n),
    probability: new Float64Array(n * (data.steps + 1)),
  };
  for (let i = 0; i < n; i += 1) {
    scale.at(candidate[data.candidate[i]!]! + rater[data.rater[i]!]! + criterion[data.criterion[i]!]!);
    modelled.expected[i] = scale.expected;
    modelled.variance[i] = scale.variance;
    modelled.fourthMoment[i] = scale.fourthMoment;
    modelled.probability.set(scale.probability, i * (data.steps + 1));
  }
  return modelled;
}

export interface UnexpectedRating {
  /** Row of the indexed data. */
  readonly row: number;
  /** Category from 0. */
  readonly observed: number;
  readonly expected: number;
  /** (observed - expected) / SD. */
  readonly stdResidual: number;
}

/**
 * The most surprising ratings, most surprising first.
 *
 * @param limit      at most this many
 * @param atLeast    smallest absolute standardised residual that is listed
 */
export function unexpectedRatings(
  { observed, expected, variance }: RatingResiduals,
  limit: number,
  atLeast: number,
): UnexpectedRating[] {
  const found: UnexpectedRating[] = [];
  for (let row = 0; row < expected.length; row += 1) {
    if (!(variance[row]! > 0)) continue;
    const stdResidual = (observed[row]! - expected[row]!) / Math.sqrt(variance[row]!);
    if (Math.abs(stdResidual) >= atLeast)
      found.push({ row, observed: observed[row]!, expected: expected[row]!, stdResidual });
  }
  return found.sort((a, b) => Math.abs(b.stdResidual) - Math.abs(a.stdResidual) || a.row - b.row).slice(0, limit);
}
