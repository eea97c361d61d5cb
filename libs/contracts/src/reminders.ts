import type { ReminderKind } from '@app/domain';

export interface ReminderView {
  /** What it is about; the same as long as it stands. */
  readonly key: string;
  readonly kind: ReminderKind;
  /** Null of a calibration case, which belongs to no loop. */
  readonly applicationId: string | null;
  /** Only of a calibration case. */
  readonly caseId: string | null;
  /** Only of a card of one's own that is open. */
  readonly scorecardId: string | null;
  /** Of a case: its title, its rubric and the round it is about. */
  readonly candidate: string;
  readonly requisition: string;
  readonly rounds: readonly string[];
  /** Put off until then; null: it stands now. */
  readonly pausedUntil: string | null;
}
/** GET /api/my-work/reminders, and the answer to putting one off. Those that stand first. */
export interface RemindersView {
  readonly reminders: readonly ReminderView[];
  /** How many stand now. */
  readonly count: number;
}
/** POST /api/my-work/reminders/pauses: until tomorrow morning where the person is. */
export interface PauseReminderBody {
  readonly key: string;
  /** IANA name, as the browser knows it. */
  readonly timeZone: string;
}
