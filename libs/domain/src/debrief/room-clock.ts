// Where a debrief stands in its time. Gentle: nothing happens when a phase runs over; people decide when it ends.
import { type CivilDay, dayIn, workingDayAfter } from '../shared/civil-day.js';
import { type Instant, instantMs, toInstant } from '../shared/instant.js';
import type { LoopState } from './loop-state.js';

const MINUTE_MS = 60_000;

export const ROOM_PHASES = ['pre_read', 'revealed', 'discussing', 'final_vote', 'decided'] as const;
export type RoomPhase = (typeof ROOM_PHASES)[number];

/** Minutes of each phase: the pre-read alone, then 45 together: vote and reveal, the contested criteria, final vote, record. */
export const PHASE_MINUTES: Readonly<Record<RoomPhase, number>> = {
  ...{ pre_read: 25, revealed: 5, discussing: 25, final_vote: 10, decided: 5 },
};
const TOGETHER = ROOM_PHASES.slice(1);
/** As many contested criteria as the discussion has time for. */
export const CONTESTED_CRITERIA = 5;
export const MOST_EXTRA_MINUTES = 120;

export const ROOM_PACES = ['together', 'days'] as const;
/** In one meeting, or the same phases over days, each with a time by which it is due. */
export type RoomPace = (typeof ROOM_PACES)[number];

/** The phases that take as long as their people need when the debrief runs over days. */
export const DUE_PHASES = ['pre_read', 'discussing', 'final_vote'] as const;
export type DuePhase = (typeof DUE_PHASES)[number];
export type DueTimes = Readonly<Partial<Record<DuePhase, Instant>>>;

export interface ClockFacts {
  readonly state: LoopState;
  readonly pace: RoomPace;
  /** When the loop came into each state, the last time under this version of its decision: an earlier meeting is over. */
  readonly enteredAt: Readonly<Partial<Record<LoopState, Instant>>>;
  /** The facilitator began a phase later than the loop came into it: people were still arriving. */
  readonly started: { readonly phase: RoomPhase; readonly at: Instant } | null;
  /** Minutes that the facilitator has added, by phase. */
  readonly extraMinutes: Readonly<Partial<Record<RoomPhase, number>>>;
  readonly dueAt: DueTimes;
}

export interface TimeSpan {
  readonly startedAt: Instant;
  readonly endsAt: Instant;
  readonly minutes: number;
}

export interface RoomClock {
  /** Null outside the phases that take time. */
  readonly phase: RoomPhase | null;
  /** The present phase in one meeting; null over days. */
  readonly span: TimeSpan | null;
  /** From the reveal to the record, or from where a decision was opened again; null before, after the record, and over days. */
  readonly together: TimeSpan | null;
  /** Over days: when the present phase is due; null where none is set. */
  readonly dueAt: Instant | null;
}

const span = (startedAt: Instant, minutes: number): TimeSpan => ({
  ...{ startedAt, minutes, endsAt: toInstant(instantMs(startedAt) + minutes * MINUTE_MS) },
});

const isPhase = (state: LoopState): state is RoomPhase => (ROOM_PHASES as readonly string[]).includes(state);
const isDuePhase = (phase: RoomPhase): phase is DuePhase => (DUE_PHASES as readonly string[]).includes(phase);

/**
 * Where the room stands, from the times of its phases alone: no clock is read here, what is left is `endsAt` against the server's time.
 * @returns a phase without a span when nobody knows when it began
 */
export function roomClock(facts: ClockFacts): RoomClock {
  const { state, pace, enteredAt, started, extraMinutes, dueAt } = facts;
  if (!isPhase(state)) return { phase: null, span: null, together: null, dueAt: null };
  if (pace === 'days') {
    return { phase: state, span: null, together: null, dueAt: (isDuePhase(state) ? dueAt[state] : undefined) ?? null };
  }
  const startOf = (phase: RoomPhase): Instant | undefined => (started?.phase === phase ? started.at : enteredAt[phase]);
  const minutesOf = (phase: RoomPhase): number => PHASE_MINUTES[phase] + (extraMinutes[phase] ?? 0);
  const at = startOf(state);
  const begun = state === 'pre_read' ? -1 : TOGETHER.findIndex((phase) => startOf(phase) !== undefined);
  const ahead = begun < 0 ? [] : TOGETHER.slice(begun);
  const first = ahead[0] && startOf(ahead[0]);
  const all = ahead.reduce((sum, phase) => sum + minutesOf(phase), 0);
  return {
    phase: state,
    span: at === undefined ? null : span(at, minutesOf(state)),
    together: first === undefined ? null : span(first, all),
    dueAt: null,
  };
}

/** Whole minutes that are left; below zero once it has run over. */
export const minutesLeft = ({ endsAt }: Pick<TimeSpan, 'endsAt'>, now: Instant): number =>
  Math.ceil((instantMs(endsAt) - instantMs(now)) / MINUTE_MS);

/**
 * The day by which the debrief is to be held: so many working days after the last card came in.
 * @param zone IANA name of the organisation's time zone @throws RangeError for an unknown zone
 */
export const debriefDueDay = (lastCardAt: Instant, workingDays: number, zone: string): CivilDay =>
  workingDayAfter(dayIn(zone, lastCardAt), workingDays);
