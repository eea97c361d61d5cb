// Who rates which criterion: rounds, people and criteria of one plan, the usual panel of a requisition or the panel of one loop.
// Nothing here knows of a card: a plan says who is asked, never how far they are.
import type { Rubric } from '../rubric/rubric.js';
import { panelRounds } from '../rubric/rubric-lookup.js';

/** Under two, nothing can be called agreement, and a must criterion means hold. */
export const MIN_RATERS = 2;

/** A question with its probes and the evidence for it; the packs of the product plan 12 to 15. */
export const MIN_MINUTES_PER_CRITERION = 10;

export interface StaffedRound {
  readonly id: string;
  readonly minutes: number;
  readonly criterionIds: readonly string[];
}

/** Somebody asked for the card of a round: they rate every criterion of it. */
export interface PlannedSeat {
  readonly roundId: string;
  readonly personId: string;
}

export interface CoveragePlan {
  /** Criteria that are rated for this role, in the order of the rubric. */
  readonly criterionIds: readonly string[];
  readonly rounds: readonly StaffedRound[];
  /** Each person once per round. */
  readonly seats: readonly PlannedSeat[];
}

export interface CoverageRow {
  readonly criterionId: string;
  /** The rounds that rate it, in the order of the plan, each with its raters. */
  readonly cells: readonly { readonly roundId: string; readonly personIds: readonly string[] }[];
  /** Everybody who rates it, once each, however many of its rounds they sit in. */
  readonly raterIds: readonly string[];
}

export type CoverageWarning =
  | { readonly kind: 'uncovered'; readonly criterionId: string; readonly roundIds: readonly string[] }
  | {
      readonly kind: 'one_rater';
      readonly criterionId: string;
      readonly roundIds: readonly string[];
      readonly personId: string;
    }
  | { readonly kind: 'alone'; readonly personId: string; readonly criterionIds: readonly string[] }
  | {
      readonly kind: 'crowded';
      readonly roundId: string;
      readonly minutes: number;
      readonly criterionIds: readonly string[];
    };

/**
 * The plan that a rubric and its seats make for a role.
 * @param hasAgents whether the role works with agents; criteria that need them are left out otherwise
 * @param seats seats of rounds that the rubric does not have as panel rounds are left out
 */
export function coveragePlanOf(rubric: Rubric, hasAgents: boolean, seats: readonly PlannedSeat[]): CoveragePlan {
  const criterionIds = rubric.criteria
    .filter((one) => one.appliesWhen === undefined || hasAgents)
    .map((criterion) => criterion.id);
  const rounds = panelRounds(rubric).map((round) => ({
    id: round.id,
    minutes: round.minutes,
    criterionIds: round.criterionIds.filter((id) => criterionIds.includes(id)),
  }));
  return { criterionIds, rounds, seats: seats.filter((seat) => rounds.some((round) => round.id === seat.roundId)) };
}

/** The matrix criteria x rounds with the raters of each cell, one row per criterion in the order of the plan. */
export function coverageRows({ criterionIds, rounds, seats }: CoveragePlan): CoverageRow[] {
  return criterionIds.map((criterionId) => {
    const cells = rounds
      .filter((round) => round.criterionIds.includes(criterionId))
      .map(({ id: roundId }) => ({
        roundId,
        personIds: seats.filter((seat) => seat.roundId === roundId).map((seat) => seat.personId),
      }));
    return { criterionId, cells, raterIds: [...new Set(cells.flatMap((cell) => cell.personIds))] };
  });
}

/**
 * What is wrong with a plan: criteria that nobody or only one person rates, in the order of the rubric, then rounds with too many
 * criteria for their minutes. Who is alone on a criterion is the word of the design check (`withAlone`).
 */
export function coverageWarnings(plan: CoveragePlan): CoverageWarning[] {
  const thin = coverageRows(plan).flatMap(({ criterionId, cells, raterIds }): CoverageWarning[] => {
    const roundIds = cells.map((cell) => cell.roundId);
    const [personId] = raterIds;
    if (personId === undefined) return [{ kind: 'uncovered', criterionId, roundIds }];
    return raterIds.length < MIN_RATERS ? [{ kind: 'one_rater', criterionId, roundIds, personId }] : [];
  });
  const crowded = plan.rounds
    .filter(({ minutes, criterionIds }) => minutes < MIN_MINUTES_PER_CRITERION * criterionIds.length)
    .map(({ id: roundId, minutes, criterionIds }) => ({ kind: 'crowded' as const, roundId, minutes, criterionIds }));
  return [...thin, ...crowded];
}

/** Raters who never meet another on some criteria, as the design check found them. */
export interface AloneOnCriteria {
  readonly rater: string;
  readonly criteria: readonly string[];
}

/** The same warnings with one for each person who is alone on criteria of theirs, before the crowded rounds. */
export function withAlone(warnings: readonly CoverageWarning[], alone: readonly AloneOnCriteria[]): CoverageWarning[] {
  const found = alone.map(({ rater: personId, criteria }) => ({
    ...{ kind: 'alone' as const, personId, criterionIds: criteria },
  }));
  return [
    ...warnings.filter((one) => one.kind !== 'crowded'),
    ...found,
    ...warnings.filter((one) => one.kind === 'crowded'),
  ];
}
