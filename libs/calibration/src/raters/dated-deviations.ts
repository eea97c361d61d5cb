import { groupBy } from '../ratings/group-by.js';
import { isAssessed, type Rating } from '../ratings/rating.js';
import type { DatedDeviation } from './rater-drift.js';

/**
 * How far each rating stands from those of co-raters on the same candidate and criterion, with its date: what drift is read from. 'Not
 * assessed' and ratings without a co-rater say nothing.
 *
 * @param ratings independent ones, with the milliseconds since the epoch at which they were sealed
 * @returns in the order of the ratings
 * @source as meanDifferenceToCoRaters, one number per rating
 * @example datedDeviations([]) // []
 */
export function datedDeviations(ratings: readonly (Rating & { readonly submittedAt: number })[]): DatedDeviation[] {
  const given = ratings.filter(isAssessed) as readonly (Rating & {
    readonly level: number;
    readonly submittedAt: number;
  })[];
  const keyOf = ({ candidate, criterion }: Rating): string => JSON.stringify([candidate, criterion]);
  const cells = groupBy(given, keyOf);
  return given.flatMap((one) => {
    const cell = cells.get(keyOf(one))!;
    if (cell.length < 2) return [];
    const others = (cell.reduce((sum, { level }) => sum + level, 0) - one.level) / (cell.length - 1);
    const { rater, candidate, submittedAt, level } = one;
    return [{ rater, candidate, submittedAt, deviation: level - others }];
  });
}
