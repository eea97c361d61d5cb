import { holdingPoints } from '@app/calibration';
import type { CalibrationFilters } from '@app/contracts';
import type { ConnectingRating } from '@app/domain';
import { criterionKey } from './select-workspace-ratings.js';
import type { WorkspaceRating } from './workspace-input.js';

/**
 * Which answers to shared cases connect the raters of these ratings: of their raters, on criteria that stand in them (another rubric
 * version is another scale), within the days of the filter, and of cases that at least two of the raters answered. In any order.
 *
 * @param answers those the reader may be told of
 * @param ratings as `selectWorkspaceRatings` gives them
 */
export function linkingRatings(
  answers: readonly ConnectingRating[],
  ratings: readonly WorkspaceRating[],
  { from, to }: CalibrationFilters,
): ConnectingRating[] {
  const given = ratings.filter((row) => row.level !== null);
  const raters = new Set(given.map((row) => row.raterId));
  const criteria = new Set(given.map(criterionKey));
  const found = answers.filter((row) => {
    const day = row.submittedAt.slice(0, 10);
    const isInTime = (from === undefined || day >= from) && (to === undefined || day <= to);
    return isInTime && raters.has(row.raterId) && criteria.has(criterionKey(row));
  });
  const raterCount = (candidateId: string): number =>
    new Set(found.flatMap((row) => (row.candidateId === candidateId ? [row.raterId] : []))).size;
  const connecting = new Set([...new Set(found.map((row) => row.candidateId))].filter((id) => raterCount(id) > 1));
  return found.filter((row) => connecting.has(row.candidateId));
}

/** What one rater's leniency rests on besides candidates. */
export interface CaseShare {
  readonly ratings: number;
  readonly cases: number;
}

/** By rater: how many of the linking ratings are theirs, and of how many cases. Nobody who gave none is in it. */
export function caseShares(links: readonly ConnectingRating[]): ReadonlyMap<string, CaseShare> {
  const cases = new Map<string, string[]>();
  for (const { raterId, candidateId } of links) cases.set(raterId, [...(cases.get(raterId) ?? []), candidateId]);
  return new Map([...cases].map(([rater, of]) => [rater, { ratings: of.length, cases: new Set(of).size }]));
}

/** What shared cases do for a design. */
export interface CaseConnection {
  /** Groups of raters that share nobody, with the cases. */
  readonly components: number;
  /** Cases that raters of more than one group answered. */
  readonly cases: number;
}

/**
 * What the answers connect that no candidate does.
 *
 * @param componentOf by rater: the group they are in by the candidates alone
 * @param components  how many such groups there are
 */
export function connectionBy(
  links: readonly ConnectingRating[],
  componentOf: ReadonlyMap<string, number>,
  components: number,
): CaseConnection {
  const groups = new Map<string, Set<number>>();
  for (const { candidateId, raterId } of links) {
    const component = componentOf.get(raterId);
    if (component !== undefined) groups.set(candidateId, (groups.get(candidateId) ?? new Set()).add(component));
  }
  const joining = [...groups.values()].filter((joined) => joined.size > 1);
  // A case stands for the candidate that groups share, a group for the rater.
  const shared = joining.flatMap((joined, at) => [...joined].map((one) => ({ candidate: `${at}`, rater: `${one}` })));
  const untouched = components - new Set(shared.map(({ rater }) => rater)).size;
  return { components: holdingPoints(shared).components + untouched, cases: joining.length };
}
