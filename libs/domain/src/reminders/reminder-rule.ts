// Who is reminded of what, and from when. A reminder of a card never comes before the interview is over, and none comes to
// somebody for whom the loop does not exist or of whom nothing is asked any more.
import type { AssignmentStatus } from '../access/relations.js';
import type { CaseStatus } from '../calibration-case/case-standing.js';
import type { LoopState } from '../debrief/loop-state.js';
import { addDays, type CivilDay, dayIn, instantIn, workingDayAfter } from '../shared/civil-day.js';
import { addHours, type Instant } from '../shared/instant.js';

export const REMINDER_KINDS = ['card_due', 'answer_pending', 'not_scheduled', 'debrief_due', 'case_due'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Interviews run over. */
const GRACE_HOURS = 0.25;
/** Time to answer before anybody is asked twice. */
const ANSWER_HOURS = 24;
/** Working days before the planned day of a round by which it should have an appointment. */
const ARRANGE_AHEAD = 2;
const MORNING = 8;
/** Before a phase of a debrief is due. */
const DUE_AHEAD_HOURS = 24;
/** Working days before the due day of a calibration case from which it is reminded of. */
const CASE_AHEAD = 2;
/** Days to answer a case without a due day before anybody is asked twice. */
const CASE_DAYS = 7;

/** One of a person's own assignments. */
export interface AskedCard {
  readonly status: AssignmentStatus;
  readonly submitted: boolean;
  readonly askedAt: Instant;
  /** End of the interview; null while there is no appointment. */
  readonly endsAt: Instant | null;
}

/** The loop as the person may know it. */
export interface RemindedLoop {
  /** The policy opens the loop to them: false for whoever is recused. */
  readonly exists: boolean;
  readonly state: LoopState;
}

/** A loop that was not opened is nobody's task until somebody has planned it. */
export const isUnderWay = (state: LoopState, hasOwnPlan: boolean): boolean => state !== 'planned' || hasOwnPlan;

const isRunning = ({ exists, state }: RemindedLoop): boolean =>
  exists && (state === 'planned' || state === 'collecting');

/** From when a card is reminded of; null while nobody knows when the interview ends. */
export const cardReminderFrom = ({ endsAt }: Pick<AskedCard, 'endsAt'>): Instant | null =>
  endsAt === null ? null : addHours(endsAt, GRACE_HOURS);

/** What an interviewer is reminded of now, if anything. */
export function cardReminder(card: AskedCard, loop: RemindedLoop, now: Instant): 'card_due' | 'answer_pending' | null {
  if (!isRunning(loop) || card.submitted || (card.status !== 'assigned' && card.status !== 'accepted')) return null;
  const from = cardReminderFrom(card);
  // Whoever held the interview without ever answering owes the card more than the answer.
  if (from !== null && from <= now) return 'card_due';
  return card.status === 'assigned' && addHours(card.askedAt, ANSWER_HOURS) <= now ? 'answer_pending' : null;
}

/** Whether whoever arranges is reminded that a round has no appointment yet. */
export const schedulingReminder = (
  round: { readonly day: CivilDay; readonly hasInterview: boolean },
  loop: RemindedLoop,
  today: CivilDay,
): boolean => isRunning(loop) && !round.hasInterview && round.day <= workingDayAfter(today, ARRANGE_AHEAD);

/** A day before a phase of a debrief over days is due, whoever still owes their part is reminded, until it is done. */
export const debriefReminder = (
  { dueAt, owes }: { readonly dueAt: Instant; readonly owes: boolean },
  now: Instant,
): boolean => owes && addHours(dueAt, -DUE_AHEAD_HOURS) <= now;

/** Whether a vote of a debrief over days is written about now: within a day before it is due, and no longer afterwards. */
export const isVoteEnding = (dueAt: Instant, now: Instant): boolean =>
  debriefReminder({ dueAt, owes: true }, now) && now < dueAt;

/**
 * Whether somebody is reminded of a calibration case they were asked to answer: shortly before its due day, or a week after they were
 * asked where it has none. Never of one that is answered, and never of one that nobody asked for.
 */
export const caseReminder = (
  {
    status,
    dueOn,
    askedOn,
  }: { readonly status: CaseStatus; readonly dueOn: CivilDay | null; readonly askedOn: CivilDay },
  today: CivilDay,
): boolean =>
  status !== 'submitted' &&
  (dueOn === null ? addDays(askedOn, CASE_DAYS) <= today : dueOn <= workingDayAfter(today, CASE_AHEAD));

/** Eight in the morning of the next day where the person is. @param zone IANA name @throws RangeError for an unknown zone */
export const tomorrowMorning = (zone: string, now: Instant): Instant =>
  instantIn(zone, addDays(dayIn(zone, now), 1), MORNING);

/** Put off: it comes back by itself. */
export const isPutOff = (until: Instant | null, now: Instant): boolean => until !== null && now < until;
