import { type CoveragePlan, coverageRows, MIN_RATERS, type PlannedSeat } from './coverage.js';
import { smallestAdditions } from './smallest-additions.js';

/** Somebody who may be asked, with the number of cards they are asked for already: the fewer, the sooner they are proposed. */
export interface AskablePerson {
  readonly personId: string;
  readonly cards: number;
  /** Rounds that they may not be asked for, e.g. one that they were excused from. */
  readonly notRounds?: readonly string[];
}

/** A criterion that no addition brings to two raters. */
export interface UncoverableCriterion {
  readonly criterionId: string;
  readonly why: 'no_round' | 'too_few_people';
  /** How many could rate it at best: 0 or 1. */
  readonly people: number;
}

export interface CoverageAddition extends PlannedSeat {
  /** Criteria short of raters that this one helps, in the order of the plan. */
  readonly criterionIds: readonly string[];
}

export interface CoverageProposal {
  /** In the order of the rounds, then of the people. */
  readonly additions: readonly CoverageAddition[];
  /** Criteria that have two raters with the additions and have not without. */
  readonly covers: readonly string[];
  readonly uncoverable: readonly UncoverableCriterion[];
  /** No smaller set covers as much. False only for a plan too large to search within the bound. */
  readonly isSmallest: boolean;
}

/**
 * The fewest assignments to add so that every criterion that can have two raters has them. Among equally small sets the one that
 * asks those with the fewest cards. The order of the input decides nothing but the order of the answer.
 *
 * @param people whom the caller's rules let be asked: no committee member, nobody recused, in conflict or excused
 * @returns no additions where nothing is short of raters, or nothing can be helped
 */
export function proposeAdditions(plan: CoveragePlan, people: readonly AskablePerson[]): CoverageProposal {
  const rows = coverageRows(plan).filter((row) => row.raterIds.length < MIN_RATERS);
  const uncoverable = rows.flatMap(({ criterionId, cells, raterIds }): UncoverableCriterion[] => {
    if (cells.length === 0) return [{ criterionId, why: 'no_round', people: 0 }];
    const rating = cells.map((cell) => cell.roundId);
    const able = people
      .filter(({ notRounds = [] }) => rating.some((roundId) => !notRounds.includes(roundId)))
      .map((one) => one.personId);
    const reachable = new Set([...raterIds, ...able]).size;
    return reachable < MIN_RATERS ? [{ criterionId, why: 'too_few_people', people: reachable }] : [];
  });
  const lost = new Set(uncoverable.map((one) => one.criterionId));
  const covers = rows.map((row) => row.criterionId).filter((id) => !lost.has(id));
  const { seats, isSmallest } = smallestAdditions(plan, people, covers);
  return { additions: inOrder(plan, people, covers, seats), covers, uncoverable, isSmallest };
}

function inOrder(
  { rounds }: CoveragePlan,
  people: readonly AskablePerson[],
  covers: readonly string[],
  seats: readonly PlannedSeat[],
): CoverageAddition[] {
  return rounds.flatMap((round) =>
    people
      .filter((one) => seats.some((seat) => seat.roundId === round.id && seat.personId === one.personId))
      .map(({ personId }) => ({
        ...{ roundId: round.id, personId },
        criterionIds: covers.filter((id) => round.criterionIds.includes(id)),
      })),
  );
}

/** The plan with the additions carried out. */
export const withAdditions = (plan: CoveragePlan, additions: readonly PlannedSeat[]): CoveragePlan => ({
  ...plan,
  seats: [...plan.seats, ...additions.map(({ roundId, personId }) => ({ roundId, personId }))],
});
