import type { ScoredRating } from '../calibrate/scored-rating.js';
import { mean } from '../descriptive/mean.js';
import { tInterval, type TInterval } from '../descriptive/t-interval.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import { groupBy } from '../ratings/group-by.js';

/** Weight of each criterion by id, > 0; one that is not named counts 1. */
export type CriterionWeights = Readonly<Record<string, number>>;

/**
 * Score of one candidate: first within a criterion over its raters, then over criteria by weight, so that a criterion with many raters
 * does not outweigh one with few.
 *
 *   score = sum_k w_k mean_k / sum_k w_k
 *
 * @param ratings of one candidate
 * @returns undefined for no ratings
 * @throws CalibrationInputError MIXED_CANDIDATES, BAD_OPTION for a weight that is not above 0
 * @example panelScore([{ candidate: 'a', rater: 'r', value: 2 }, { candidate: 'a', rater: 's', value: 3 }], {}) // 2.5
 */
export function panelScore(ratings: readonly ScoredRating[], weights: CriterionWeights): number | undefined {
  assertOneCandidate(ratings);
  let [sum, total] = [0, 0];
  for (const [criterion, group] of byCriterion(ratings)) {
    const weight = Object.hasOwn(weights, criterion) ? weights[criterion]! : 1;
    if (!(weight > 0))
      throw new CalibrationInputError('BAD_OPTION', `The weight ${weight} of ${criterion} is not above 0.`);
    sum += weight * mean(group.map(({ value }) => value))!;
    total += weight;
  }
  return total > 0 ? sum / total : undefined;
}

export type ScoreWithoutRater = { readonly rater: string } & (
  | {
      readonly status: 'defined';
      readonly score: number;
      /** 'Meets the bar' changes when this rater is left out. */
      readonly flips: boolean;
    }
  /** Their criterion would have no rating, and a score over other criteria would be a score of something else. */
  | { readonly status: 'undefined'; readonly reason: 'alone on a criterion' }
);

/**
 * Does one rater decide? The score without each rater in turn, and whether 'meets the bar' (score >= cut) changes. Nothing is dropped:
 * this says how much hangs on one voice.
 *
 * @param ratings of one candidate
 * @param cut     the bar, on the scale of the ratings
 * @returns by rater, sorted; empty for no ratings
 * @throws CalibrationInputError as panelScore
 * @example flipsWithoutRater([{ candidate: 'a', rater: 'r', value: 4 }, { candidate: 'a', rater: 's', value: 2 }], 3, {})
 *   // [{ rater: 'r', status: 'defined', score: 2, flips: true }, { rater: 's', status: 'defined', score: 4, flips: false }]
 */
export function flipsWithoutRater(
  ratings: readonly ScoredRating[],
  cut: number,
  weights: CriterionWeights,
): ScoreWithoutRater[] {
  const whole = panelScore(ratings, weights);
  const criteria = byCriterion(ratings).size;
  return [...new Set(ratings.map(({ rater }) => rater))].sort().map((rater) => {
    const rest = ratings.filter((one) => one.rater !== rater);
    const score = panelScore(rest, weights);
    if (score === undefined || byCriterion(rest).size < criteria) {
      return { rater, status: 'undefined', reason: 'alone on a criterion' };
    }
    return { rater, status: 'defined', score, flips: score >= cut !== whole! >= cut };
  });
}

export interface PanelInterval {
  /** Criteria that exactly these raters rated, sorted. */
  readonly criteria: readonly string[];
  readonly raters: readonly string[];
  /** Of the raters' means over these criteria. */
  readonly interval: TInterval;
}

/**
 * Interval of the raters' means, only among raters who rated the same criteria: means of different criteria differ for other reasons
 * than the raters. Raters are a sample of all who might have sat there.
 *
 * @param ratings    of one candidate
 * @param confidence 0 to 1, default 0.90
 * @returns one per group of criteria with the same raters; undefined inside where fewer than three rated them
 * @throws CalibrationInputError MIXED_CANDIDATES, BAD_OPTION
 * @example panelIntervals([]) // []
 */
export function panelIntervals(ratings: readonly ScoredRating[], confidence = 0.9): PanelInterval[] {
  assertOneCandidate(ratings);
  const ratersOf = [...byCriterion(ratings)].map(([criterion, group]) => ({
    criterion,
    raters: [...new Set(group.map(({ rater }) => rater))].sort(),
  }));
  const groups = groupBy(ratersOf, ({ raters }) => JSON.stringify(raters));
  return [...groups.values()].map((members) => {
    const criteria = members.map(({ criterion }) => criterion).sort();
    const { raters } = members[0]!;
    const own = ratings.filter(({ criterion = '' }) => criteria.includes(criterion));
    const means = raters.map((rater) => mean(own.filter((one) => one.rater === rater).map(({ value }) => value))!);
    return { criteria, raters, interval: tInterval(means, confidence) };
  });
}

const byCriterion = (ratings: readonly ScoredRating[]) => groupBy(ratings, ({ criterion = '' }) => criterion);

function assertOneCandidate(ratings: readonly ScoredRating[]): void {
  if (ratings.some(({ candidate }) => candidate !== ratings[0]!.candidate)) {
    throw new CalibrationInputError('MIXED_CANDIDATES', 'Describe one candidate at a time.');
  }
}
