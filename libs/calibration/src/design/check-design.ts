import { groupBy } from '../ratings/group-by.js';
import { connectedGroups, type ConnectedGroup } from './connected-groups.js';

/** A rating that is planned: who will rate which candidate on which criterion. */
export interface PlannedRating {
  readonly candidate: string;
  readonly rater: string;
  readonly criterion: string;
}

export interface DesignCheck {
  /** Criteria for which agreement can be computed: somewhere two people rate the same candidate on it. Sorted. */
  readonly agreement: readonly string[];
  /** Raters who can be compared with a co-rater somewhere. Sorted. */
  readonly comparable: readonly string[];
  /** Raters who never meet another on some of their criteria, in the order of their names, with those criteria, sorted. */
  readonly alone: readonly { readonly rater: string; readonly criteria: readonly string[] }[];
  /** Differences between raters are defined within a group and not between groups. */
  readonly groups: readonly ConnectedGroup[];
}

/**
 * What a plan of ratings will let be computed, before anybody has rated. A rater who never shares a candidate on a criterion with
 * a colleague is alone on it: any severity of theirs and any difficulty of its candidates give the same ratings, so no number of
 * candidates tells the two apart.
 *
 * @param plan one entry per candidate, rater and criterion; an empty plan checks to nothing
 * @throws CalibrationInputError DUPLICATE_RATING
 * @source Searle (1987), Linear Models for Unbalanced Data, section 5.3 (connectedness)
 * @example checkDesign([{ candidate: 'a', rater: 'r1', criterion: 'k' }, { candidate: 'a', rater: 'r2', criterion: 'k' },
 *                       { candidate: 'a', rater: 'r2', criterion: 'l' }]).alone // [{ rater: 'r2', criteria: ['l'] }]
 */
export function checkDesign(plan: readonly PlannedRating[]): DesignCheck {
  // Any level connects: it is the places that count here, not what will stand in them.
  const groups = connectedGroups(plan.map((one) => ({ ...one, level: 1 as const })));
  const cells = groupBy(plan, ({ candidate, criterion }) => JSON.stringify([candidate, criterion]));
  const met = [...cells.values()].filter((cell) => cell.length > 1).flat();
  const withOthers = new Set(met.map(keyOf));
  const lonely = groupBy(
    plan.filter((one) => !withOthers.has(keyOf(one))),
    ({ rater }) => rater,
  );
  return {
    agreement: sorted(met.map(({ criterion }) => criterion)),
    comparable: sorted(met.map(({ rater }) => rater)),
    alone: sorted(lonely.keys()).map((rater) => ({
      rater,
      criteria: sorted(lonely.get(rater)!.map(({ criterion }) => criterion)),
    })),
    groups,
  };
}

const keyOf = ({ rater, criterion }: PlannedRating): string => JSON.stringify([rater, criterion]);
const sorted = (items: Iterable<string>): string[] => [...new Set(items)].sort();
