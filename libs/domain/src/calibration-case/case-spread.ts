import { LEVELS, type Level } from '../rubric/rubric.js';

/** Under three others a spread would tell who said what. */
export const MIN_OTHERS_FOR_SPREAD = 3;

export type CaseSpread =
  | {
      readonly status: 'shown';
      /** Others who submitted, the reader not among them. */
      readonly others: number;
      /** How many of them chose level 1, 2, 3, 4. */
      readonly levels: readonly [number, number, number, number];
      /** Who said that the case does not tell. */
      readonly cannotTell: number;
    }
  /** No count either: it would tell when a colleague submits. */
  | { readonly status: 'too_few' };

/**
 * How the others rated one criterion of a case, for somebody who has submitted their own answer.
 * @param levels one entry for each other rater who submitted, the reader left out; null = the case does not tell
 * @returns counts by level, in the order 1 to 4; 'too_few' under three others
 * @example caseSpread([3, 3, 2, null])
 *   // { status: 'shown', others: 4, levels: [0, 1, 2, 0], cannotTell: 1 }
 */
export function caseSpread(levels: readonly (Level | null)[]): CaseSpread {
  if (levels.length < MIN_OTHERS_FOR_SPREAD) return { status: 'too_few' };
  const count = (level: Level): number => levels.filter((one) => one === level).length;
  const [one, two, three, four] = LEVELS;
  return {
    status: 'shown',
    others: levels.length,
    levels: [count(one), count(two), count(three), count(four)],
    cannotTell: levels.filter((level) => level === null).length,
  };
}
