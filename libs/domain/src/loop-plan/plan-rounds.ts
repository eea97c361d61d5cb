import { addDays, type CivilDay, daysBetween, workingDayAfter, workingDaysBetween } from '../shared/civil-day.js';

/** Days from the first round to the decision, where neither pack nor requisition says another number. */
export const DEFAULT_LOOP_DAYS = 45;
export const LOOP_DAYS = { min: 5, max: 365 } as const;
/** Working days for the debrief after the last round, where the pack says none. */
export const DEFAULT_DEBRIEF_DAYS = 2;

/** More than a working week between two rounds loses a candidate without giving anybody time that they need. */
const MOST_BETWEEN = 5;

export interface LoopPlan {
  readonly roundIds: readonly string[];
  readonly startDay: CivilDay;
  /** The decision is due on `startDay` + `days`. */
  readonly days: number;
  /** Working days from the last round to the debrief. */
  readonly debriefDays: number;
  /** Days that somebody chose for a round; the others are planned. */
  readonly chosen: Readonly<Record<string, CivilDay>>;
}

export interface PlannedRound {
  readonly roundId: string;
  readonly day: CivilDay;
  readonly chosen: boolean;
}

export interface PlannedLoop {
  readonly rounds: readonly PlannedRound[];
  readonly debriefDay: CivilDay;
  readonly limitDay: CivilDay;
  /** False when the debrief would be after the limit. */
  readonly fits: boolean;
  /** With so many days the plan as it stands fits; above `days` only when it does not. */
  readonly needsDays: number;
}

/** Working days between two rounds, so that the debrief is before the limit if that can be. */
function gapOf({ roundIds, startDay, days, debriefDays }: LoopPlan): number {
  const usable = workingDaysBetween(startDay, addDays(startDay, days)) - debriefDays;
  const steps = Math.max(1, roundIds.length - 1);
  return Math.min(MOST_BETWEEN, Math.max(1, Math.floor((usable - 1) / steps)));
}

/**
 * A working day for every round, in the order given, at most a working week apart, and the debrief after the last.
 * Calendar days only: no zone and no change of clocks moves them.
 * @returns a plan past the limit only with `fits: false` and the number of days that would do
 */
export function planRounds(plan: LoopPlan): PlannedLoop {
  const { roundIds, startDay, days, debriefDays, chosen } = plan;
  const gap = gapOf(plan);
  const rounds = roundIds.map((roundId, index): PlannedRound => {
    const own = chosen[roundId];
    return { roundId, day: own ?? workingDayAfter(startDay, index * gap), chosen: own !== undefined };
  });
  const last = rounds.reduce((latest, { day }) => (day > latest ? day : latest), startDay);
  const debriefDay = workingDayAfter(last, debriefDays);
  const limitDay = addDays(startDay, days);
  const needsDays = daysBetween(startDay, debriefDay);
  return { rounds, debriefDay, limitDay, fits: debriefDay <= limitDay, needsDays };
}
