import { groupBy } from '../ratings/group-by.js';
import { isAssessed, type Rating } from '../ratings/rating.js';

/** rater -> candidate -> own level minus the mean of the co-raters' levels, one number per shared criterion. */
export type DifferencesByCandidate = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/**
 * All differences to co-raters on the same candidate and criterion, in one pass over the ratings. 'Not assessed' neither
 * counts as an own rating nor as a co-rater's.
 */
export function differencesByCandidate(ratings: readonly Rating[]): DifferencesByCandidate {
  const result = new Map<string, Map<string, number[]>>();
  const cells = groupBy(ratings.filter(isAssessed), ({ candidate, criterion }) =>
    JSON.stringify([candidate, criterion]),
  );
  for (const cell of cells.values()) {
    if (cell.length < 2) continue;
    const sum = cell.reduce((total, rating) => total + rating.level, 0);
    for (const { rater, candidate, level } of cell) {
      const byCandidate = result.get(rater) ?? new Map<string, number[]>();
      result.set(rater, byCandidate);
      const differences = byCandidate.get(candidate) ?? [];
      byCandidate.set(candidate, differences);
      differences.push(level - (sum - level) / (cell.length - 1));
    }
  }
  return result;
}
