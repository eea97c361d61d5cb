import { columnsOf } from '../columns/rating-columns.js';
import type { ScoredRating } from '../calibrate/scored-rating.js';
import { ratingGraphOf } from './rating-graph.js';

export interface RaterLoad {
  readonly rater: string;
  readonly ratings: number;
  readonly candidates: number;
}

/**
 * How much each rater has done, sorted by rater: a list, never a ranking.
 *
 * @throws CalibrationInputError NOT_A_NUMBER, MISSING_CRITERION
 * @example raterLoads([{ candidate: 'a', rater: 'r', value: 1 }]) // [{ rater: 'r', ratings: 1, candidates: 1 }]
 */
export function raterLoads(ratings: readonly ScoredRating[]): RaterLoad[] {
  const columns = columnsOf(ratings);
  const { candidates, start, cells, cellRater, cellRatings } = ratingGraphOf(columns);
  const counts = new Int32Array(columns.raterIds.length);
  for (let cell = 0; cell < cells; cell += 1) counts[cellRater[cell]!]! += cellRatings[cell]!;
  return columns.raterIds.map((rater, index) => ({
    rater,
    ratings: counts[index]!,
    candidates: start[candidates + index + 1]! - start[candidates + index]!,
  }));
}
