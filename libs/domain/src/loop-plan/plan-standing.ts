import { hasReached, type LoopState } from '../debrief/loop-state.js';
import type { AssignedCardStatus } from '../scorecard/card-status.js';
import { type CivilDay, dayIn, workingDaysBetween } from '../shared/civil-day.js';
import type { Instant } from '../shared/instant.js';
import type { PlannedLoop, PlannedRound } from './plan-rounds.js';

export const PLAN_ROUND_STATES = ['planned', 'scheduled', 'took_place', 'card_due', 'late'] as const;
export type PlanRoundState = (typeof PLAN_ROUND_STATES)[number];

export const PLAN_REASONS = ['limit_passed', 'does_not_fit', 'not_scheduled', 'after_limit', 'card_late'] as const;
export type PlanReasonCode = (typeof PLAN_REASONS)[number];
export interface PlanReason {
  readonly code: PlanReasonCode;
  /** Empty for what is true of the whole loop. */
  readonly roundIds: readonly string[];
}

export type PlanStatus = 'done' | 'on_time' | 'at_risk' | 'late';
export interface PlanStanding {
  readonly status: PlanStatus;
  readonly reasons: readonly PlanReason[];
}

export interface PlannedInterview {
  readonly roundId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** What is known of a loop by whoever looks at its plan. */
export interface PlanFacts {
  readonly interviews: readonly PlannedInterview[];
  /** Null: where the cards stand is closed to the viewer. */
  readonly cards: readonly { readonly roundId: string; readonly status: AssignedCardStatus }[] | null;
  /** Null: how far the loop is is closed to the viewer, who then reads nothing about lateness. */
  readonly state: LoopState | null;
  readonly now: Instant;
  readonly zone: string;
  /** Working days from the last round to the debrief. */
  readonly debriefDays: number;
}

/** Interviews are still to be arranged; afterwards a round without one was excused. */
const isArranging = (state: LoopState | null): boolean => state === 'planned' || state === 'collecting';

const interviewOf = (round: PlannedRound, facts: PlanFacts): PlannedInterview | undefined =>
  facts.interviews.find((one) => one.roundId === round.roundId);

/** How far one round is. Nobody is due or late for an interview that has not ended. */
export function planRoundState(round: PlannedRound, facts: PlanFacts): PlanRoundState {
  const interview = interviewOf(round, facts);
  if (!interview) return isArranging(facts.state) && round.day < dayIn(facts.zone, facts.now) ? 'late' : 'planned';
  if (facts.now < interview.endsAt) return 'scheduled';
  const cards = (facts.cards ?? []).filter((card) => card.roundId === round.roundId).map((card) => card.status);
  if (cards.includes('late')) return 'late';
  return cards.includes('due') ? 'card_due' : 'took_place';
}

/** Rounds without an interview for which too few working days are left before the debrief. */
function unfitting(plan: PlannedLoop, facts: PlanFacts, today: CivilDay): readonly string[] {
  const open = plan.rounds.filter((round) => !interviewOf(round, facts)).map((round) => round.roundId);
  const left = workingDaysBetween(today, plan.limitDay) - facts.debriefDays;
  return open.length > Math.max(0, left) ? open : [];
}

function reasonsOf(plan: PlannedLoop, facts: PlanFacts): readonly PlanReason[] {
  const today = dayIn(facts.zone, facts.now);
  const idsOf = (is: (round: PlannedRound) => boolean): readonly string[] =>
    plan.rounds.filter(is).map((round) => round.roundId);
  const isLate = (round: PlannedRound): boolean => planRoundState(round, facts) === 'late';
  const dayOf = (round: PlannedRound): CivilDay | undefined => {
    const interview = interviewOf(round, facts);
    return interview && dayIn(facts.zone, interview.startsAt);
  };
  const arranging: Partial<Record<PlanReasonCode, readonly string[]>> = isArranging(facts.state)
    ? {
        does_not_fit: unfitting(plan, facts, today),
        not_scheduled: idsOf((round) => isLate(round) && dayOf(round) === undefined),
        after_limit: idsOf((round) => (dayOf(round) ?? plan.limitDay) > plan.limitDay),
      }
    : {};
  const found: Partial<Record<PlanReasonCode, readonly string[]>> = {
    ...arranging,
    card_late: idsOf((round) => isLate(round) && dayOf(round) !== undefined),
  };
  const passed: readonly PlanReason[] = today > plan.limitDay ? [{ code: 'limit_passed', roundIds: [] }] : [];
  return [
    ...passed,
    ...PLAN_REASONS.flatMap((code): PlanReason[] => {
      const roundIds = found[code] ?? [];
      return roundIds.length > 0 ? [{ code, roundIds }] : [];
    }),
  ];
}

/**
 * The whole loop against its limit: late once the limit has passed without a decision, at risk for any other reason.
 * @returns null for a viewer who may not know how far the loop is
 */
export function planStanding(plan: PlannedLoop, facts: PlanFacts): PlanStanding | null {
  const { state } = facts;
  if (state === null) return null;
  if (state === 'withdrawn' || state === 'cancelled' || hasReached(state, 'decided'))
    return { status: 'done', reasons: [] };
  const reasons = reasonsOf(plan, facts);
  if (reasons.some((one) => one.code === 'limit_passed')) return { status: 'late', reasons };
  return { status: reasons.length > 0 ? 'at_risk' : 'on_time', reasons };
}
