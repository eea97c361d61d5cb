import { studentTCdf } from '../distributions/student-t.js';
import { assertRatings, type Rating } from '../ratings/rating.js';
import { benjaminiHochberg } from './benjamini-hochberg.js';
import { differencesByCandidate } from './differences-by-candidate.js';
import { assertConfidence, summariseDifferences, type RaterDifference } from './mean-difference-to-co-raters.js';

/** `flagged`: reportable, and different from zero after correction for having looked at many raters. */
export type FlaggedRaterDifference = RaterDifference & { readonly flagged: boolean };

/**
 * The difference to co-raters of every rater, sorted by rater: a list, never a ranking. Only raters with 10 or more
 * candidates can be flagged, at a false discovery rate of 1 - confidence over all of them.
 *
 * @param confidence 0 to 1, default 0.90
 * @throws CalibrationInputError NOT_A_LEVEL, DUPLICATE_RATING, BAD_OPTION
 * @example raterDifferences([]) // []
 */
export function raterDifferences(ratings: readonly Rating[], confidence = 0.9): FlaggedRaterDifference[] {
  assertRatings(ratings);
  assertConfidence(confidence);
  const differences = differencesByCandidate(ratings);
  const raters = [...new Set(ratings.map((rating) => rating.rater))].sort();
  const summaries = raters.map((rater) => summariseDifferences(rater, differences.get(rater) ?? new Map(), confidence));
  const flagged = flaggedRaters(summaries, 1 - confidence);
  return summaries.map((summary) => ({ ...summary, flagged: flagged.has(summary.rater) }));
}

function flaggedRaters(summaries: readonly RaterDifference[], rate: number): Set<string> {
  const tested = summaries.flatMap((summary) =>
    summary.statement === 'reportable' && summary.interval.status === 'defined'
      ? [{ rater: summary.rater, p: twoSidedP(summary.mean, summary.sd, summary.candidates) }]
      : [],
  );
  const rejected = benjaminiHochberg(
    tested.map((test) => test.p),
    rate,
  );
  return new Set(tested.filter((_, index) => rejected[index]).map((test) => test.rater));
}

function twoSidedP(mean: number, sd: number, n: number): number {
  return 2 * studentTCdf(-Math.abs(mean / (sd / Math.sqrt(n))), n - 1);
}
