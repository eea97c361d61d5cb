import type { PlanReason, PlanRoundState, PlanStanding, PlanStatus } from '@app/domain';
import type { PersonRef } from './people.js';

export interface PlanRoundView {
  readonly roundId: string;
  /** A calendar day, '2026-11-30'. */
  readonly day: string;
  /** Somebody chose the day; otherwise it follows from the start. */
  readonly chosen: boolean;
  /** 'card_due', and 'late' for a card, only where the status of cards is open to the viewer. */
  readonly state: PlanRoundState;
  readonly interview: { readonly startsAt: string; readonly endsAt: string } | null;
}
export interface PlanVariantView {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

/** GET /api/applications/:id/plan, and the answer to PUT. ETag = "version"; 0: nothing was chosen yet. */
export interface LoopPlanView {
  readonly applicationId: string;
  readonly rubricVersionId: string;
  readonly variantId: string | null;
  readonly variants: readonly PlanVariantView[];
  readonly startDay: string;
  /** Days that hold for this loop. */
  readonly days: number;
  /** Set for this loop alone; null: as the requisition says. */
  readonly ownDays: number | null;
  readonly usualDays: number;
  readonly limitDay: string;
  readonly debriefDay: string;
  readonly fits: boolean;
  /** With so many days the plan as it stands fits. */
  readonly needsDays: number;
  readonly timeZone: string;
  readonly today: string;
  readonly rounds: readonly PlanRoundView[];
  /** Null for whoever may not know how far the loop is. */
  readonly standing: PlanStanding | null;
  readonly can: { readonly edit: boolean; readonly chooseRounds: boolean };
  readonly version: number;
}
/** PUT /api/applications/:id/plan (If-Match, '"0"' for the first). The rounds can be chosen until the loop is opened. */
export interface LoopPlanBody {
  readonly variantId: string | null;
  readonly startDay: string;
  readonly days: number | null;
  readonly roundDays: Readonly<Record<string, string>>;
}

/** GET and PUT /api/requisitions/:id/plan (If-Match). Version 0: as the pack says. */
export interface RequisitionPlanView {
  readonly loopDays: number;
  readonly packDays: number;
  readonly version: number;
}
export interface RequisitionPlanBody {
  readonly loopDays: number;
}

/** PUT /api/work-calendar (If-Match): where working days are counted, for the whole organisation. */
export interface WorkCalendarView {
  readonly timeZone: string;
  readonly version: number;
}
export interface WorkCalendarBody {
  readonly timeZone: string;
}

export interface LateLoopView {
  readonly applicationId: string;
  readonly candidate: string;
  readonly requisition: { readonly id: string; readonly title: string };
  readonly status: Exclude<PlanStatus, 'done' | 'on_time'>;
  readonly reasons: readonly (PlanReason & { readonly rounds: readonly string[] })[];
  readonly limitDay: string;
}
/** Who owes a card, and nothing of when or what: by name, never by time. */
export interface ChaseCardView {
  readonly assignmentId: string;
  readonly applicationId: string;
  readonly candidate: string;
  readonly requisition: { readonly id: string; readonly title: string };
  readonly round: string;
  readonly person: PersonRef;
  readonly status: 'due' | 'late' | 'excused';
}
/** GET /api/follow-up?requisitionId= : what whoever sets loops up has to look after, over all requisitions or one. */
export interface FollowUpView {
  /** Those one can narrow to. */
  readonly requisitions: readonly { readonly id: string; readonly title: string }[];
  readonly loops: readonly LateLoopView[];
  readonly cards: readonly ChaseCardView[];
  readonly calendar: WorkCalendarView;
  readonly canSetCalendar: boolean;
}
