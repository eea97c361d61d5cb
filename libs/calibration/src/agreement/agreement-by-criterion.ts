import { groupBy } from '../ratings/group-by.js';
import { assertRatings, type Rating } from '../ratings/rating.js';
import { alphaWithInterval, type AlphaOptions, type AlphaWithInterval } from './alpha-with-interval.js';

export interface CriterionAgreement {
  readonly criterion: string;
  readonly agreement: AlphaWithInterval;
}

/**
 * Agreement per criterion: each candidate is a unit. Criteria in order of first appearance; the ratings' order within a
 * criterion does not change the value, and units are sorted by candidate so that it does not change the interval either.
 *
 * @param ratings independent ones only: those locked before the reveal
 * @throws CalibrationInputError NOT_A_LEVEL, DUPLICATE_RATING, BAD_OPTION
 * @example agreementByCriterion([], { metric: 'ordinal', seed: 1 }) // []
 */
export function agreementByCriterion(ratings: readonly Rating[], options: AlphaOptions): CriterionAgreement[] {
  assertRatings(ratings);
  return [...groupBy(ratings, (rating) => rating.criterion)].map(([criterion, group]) => {
    const byCandidate = [...groupBy(group, (rating) => rating.candidate)].sort(([a], [b]) => (a < b ? -1 : 1));
    const units = byCandidate.map(([, members]) => members.map((member) => member.level));
    return { criterion, agreement: alphaWithInterval(units, options) };
  });
}
