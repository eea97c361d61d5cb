import { mean } from '../descriptive/mean.js';
import { sampleSd } from '../descriptive/sample-sd.js';
import { studentTQuantile } from '../distributions/student-t.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import { assertRatings, type Rating } from '../ratings/rating.js';
import { differencesByCandidate } from './differences-by-candidate.js';

/** Under 5 candidates nothing is said; from 5 an interval; from 10 the difference may be reported and flagged. */
export const MIN_CANDIDATES_FOR_INTERVAL = 5;
export const MIN_CANDIDATES_TO_REPORT = 10;

/** The rater's ratings that at least one colleague also rated: same candidate, same criterion. */
interface RaterCounts {
  readonly rater: string;
  readonly pairs: number;
  readonly candidates: number;
}

export interface RaterDifferenceEstimate extends RaterCounts {
  readonly statement: 'interval' | 'reportable';
  /** Levels above (+, lenient) or below (-, severe) the co-raters; the mean of the candidates' means. */
  readonly mean: number;
  /** Between candidate means, divisor n - 1. */
  readonly sd: number;
  readonly confidence: number;
  readonly interval: DifferenceInterval;
}

export type RaterDifference =
  | RaterDifferenceEstimate
  | (RaterCounts & { readonly statement: 'not enough data'; readonly candidatesNeeded: number });

export type DifferenceInterval =
  | { readonly status: 'defined'; readonly low: number; readonly high: number }
  /** All candidates show the same difference: an interval of width zero would claim a certainty nobody has. */
  | { readonly status: 'undefined'; readonly reason: 'no variation between candidates' };

/**
 * How far a rater stands from those who rated the same candidate on the same criterion.
 *
 *   d = own level - mean of the co-raters' levels;   mean = average over candidates of their average d
 *   interval = mean +- t_{(1 + confidence) / 2, k - 1} * sd / sqrt(k)   over the k candidate means
 *
 * Candidates, not ratings, are the sample: ratings of one candidate by one rater hang together. This is not severity: it
 * says nothing about who the co-raters were, and with one constant co-rater the two differences mirror each other.
 *
 * @param ratings independent ones only; of any number of raters
 * @param rater   whose difference; a rater without shared ratings gets 'not enough data'
 * @param confidence 0 to 1, default 0.90
 * @throws CalibrationInputError NOT_A_LEVEL, DUPLICATE_RATING, BAD_OPTION
 * @source Snedecor & Cochran (1989), Statistical Methods, section 6.3 (interval for a mean difference)
 * @example meanDifferenceToCoRaters([], 'r1')
 *   // { rater: 'r1', pairs: 0, candidates: 0, statement: 'not enough data', candidatesNeeded: 5 }
 */
export function meanDifferenceToCoRaters(ratings: readonly Rating[], rater: string, confidence = 0.9): RaterDifference {
  assertRatings(ratings);
  assertConfidence(confidence);
  return summariseDifferences(rater, differencesByCandidate(ratings).get(rater) ?? new Map(), confidence);
}

/** The summary of one rater's differences, candidate by candidate. */
export function summariseDifferences(
  rater: string,
  byCandidate: ReadonlyMap<string, readonly number[]>,
  confidence: number,
): RaterDifference {
  const differences = [...byCandidate.values()];
  const counts = { rater, pairs: differences.flat().length, candidates: differences.length };
  const candidatesNeeded = MIN_CANDIDATES_FOR_INTERVAL - counts.candidates;
  const candidateMeans = differences.flatMap((ofOne) => mean(ofOne) ?? []);
  const centre = mean(candidateMeans);
  const sd = sampleSd(candidateMeans);
  if (candidatesNeeded > 0 || centre === undefined || sd === undefined) {
    return { ...counts, statement: 'not enough data', candidatesNeeded };
  }
  const interval = intervalOfMean(centre, sd, counts.candidates, confidence);
  const statement = counts.candidates >= MIN_CANDIDATES_TO_REPORT ? 'reportable' : 'interval';
  return { ...counts, statement, mean: centre, sd, confidence, interval };
}

function intervalOfMean(centre: number, sd: number, n: number, confidence: number): DifferenceInterval {
  // Equal thirds of a level differ in the last bit: what is left after that is rounding, not variation.
  if (sd < 1e-12) return { status: 'undefined', reason: 'no variation between candidates' };
  const half = (studentTQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n);
  return { status: 'defined', low: centre - half, high: centre + half };
}

export function assertConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) {
    throw new CalibrationInputError('BAD_OPTION', `Confidence ${confidence} is not between 0 and 1.`);
  }
}
