import { groupBy } from '../ratings/group-by.js';
import { assertRatings, isAssessed, type Rating } from '../ratings/rating.js';

/** Raters who can be compared with each other, directly or through others, sorted; and how many candidates link them. */
export interface ConnectedGroup {
  readonly raters: readonly string[];
  readonly candidates: number;
}

/**
 * Groups of raters connected by shared ratings: two raters belong together when both gave a level to the same candidate on
 * the same criterion, and so on through others. A rater who shares none is a group of one. Differences between groups are
 * not defined: any constant could be added to one of them.
 *
 * @returns groups in the order of their first rater by name; 'not assessed' connects nobody
 * @throws CalibrationInputError NOT_A_LEVEL, DUPLICATE_RATING
 * @source Searle (1987), Linear Models for Unbalanced Data, section 5.3 (connectedness); union-find with path halving
 * @example connectedGroups([{ candidate: 'a', rater: 'r1', criterion: 'k', level: 2 },
 *                           { candidate: 'a', rater: 'r2', criterion: 'k', level: 3 }]) // [{ raters: ['r1', 'r2'], candidates: 1 }]
 */
export function connectedGroups(ratings: readonly Rating[]): ConnectedGroup[] {
  assertRatings(ratings);
  const assessed = ratings.filter(isAssessed);
  const parents = new Map(assessed.map(({ rater }) => [rater, rater]));
  const cells = groupBy(assessed, ({ candidate, criterion }) => JSON.stringify([candidate, criterion]));
  for (const [first, ...others] of cells.values()) {
    for (const other of others) parents.set(rootOf(parents, other.rater), rootOf(parents, first!.rater));
  }
  const groups = groupBy([...parents.keys()].sort(), (rater) => rootOf(parents, rater));
  return [...groups.values()].map((raters) => ({ raters, candidates: candidatesOf(assessed, raters) }));
}

function rootOf(parents: Map<string, string>, start: string): string {
  let rater = start;
  for (let parent = parents.get(rater)!; parent !== rater; parent = parents.get(rater)!) {
    parents.set(rater, parents.get(parent)!);
    rater = parent;
  }
  return rater;
}

function candidatesOf(ratings: readonly Rating[], raters: readonly string[]): number {
  const members = new Set(raters);
  return new Set(ratings.filter(({ rater }) => members.has(rater)).map(({ candidate }) => candidate)).size;
}
