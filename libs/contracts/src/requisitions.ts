import type {
  BandComponent,
  DecisionRule,
  AssignmentStatus,
  BlindnessPolicy,
  CompOpening,
  IdentityPolicy,
  LoopState,
  RequisitionRole,
  RubricBar,
  Seniority,
} from '@app/domain';
import type { PersonRef } from './people.js';

export type { BandComponent, DecisionRule } from '@app/domain';

export const DEBRIEF_MODES = ['panel', 'committee', 'both'] as const;
export type DebriefMode = (typeof DEBRIEF_MODES)[number];
export const REQUISITION_STATUSES = ['draft', 'open', 'closed'] as const;
export type RequisitionStatus = (typeof REQUISITION_STATUSES)[number];

export interface PolicyView {
  readonly debriefMode: DebriefMode;
  readonly blindness: BlindnessPolicy;
  readonly identity: IdentityPolicy;
  readonly quorum: number;
  readonly decisionRule: DecisionRule;
  readonly compOpensAt: CompOpening;
  readonly cardDueHours: number;
}

/** Whoever sends no `identity` leaves it: as it is, or shown for a new requisition. */
export type PolicyBody = Omit<PolicyView, 'identity'> & Partial<Pick<PolicyView, 'identity'>>;

export interface RequisitionListItem {
  readonly id: string;
  readonly title: string;
  readonly seniority: Seniority;
  readonly status: RequisitionStatus;
  readonly location: string;
  /** Candidates whose loop exists for the viewer. */
  readonly candidates: number;
  readonly myRoles: readonly (RequisitionRole | 'interviewer')[];
}
/** GET /api/requisitions */
export interface RequisitionListView {
  readonly requisitions: readonly RequisitionListItem[];
}

export interface RoundPanelView {
  readonly roundId: string;
  readonly people: readonly PersonRef[];
}
export interface MemberView {
  readonly role: RequisitionRole;
  readonly person: PersonRef;
}

export interface BandView {
  readonly id: string;
  readonly component: BandComponent;
  readonly currency: string;
  readonly low: number;
  readonly high: number;
  readonly level: string;
  readonly location: string;
  readonly validFrom: string;
  readonly version: number;
}

/** GET /api/requisitions/:requisitionId. `band` and `chases` only where the policy allows; absent otherwise. */
export interface RequisitionView {
  readonly id: string;
  readonly title: string;
  readonly seniority: Seniority;
  readonly status: RequisitionStatus;
  readonly location: string;
  readonly hasAgents: boolean;
  readonly postedRange: string;
  readonly rubricVersionId: string;
  readonly rubricName: string;
  readonly rubricVersion: string;
  readonly policy: PolicyView;
  readonly intake: Readonly<Record<string, string>>;
  readonly bar: RubricBar;
  readonly barConfirmed: { readonly by: PersonRef; readonly at: string; readonly note: string } | null;
  readonly members: readonly MemberView[];
  readonly panel: readonly RoundPanelView[];
  readonly can: {
    readonly manage: boolean;
    readonly addCandidates: boolean;
    readonly readCalibration: boolean;
    readonly manageBand: boolean;
  };
  readonly band?: readonly BandView[];
  readonly version: number;
}

/** POST /api/requisitions */
export interface CreateRequisitionBody {
  readonly title: string;
  readonly seniority: Seniority;
  readonly location: string;
  readonly hasAgents: boolean;
  readonly postedRange: string;
  readonly rubricVersionId: string;
  readonly intake: Readonly<Record<string, string>>;
  readonly policy: PolicyBody;
}
/** PATCH /api/requisitions/:id (If-Match). While candidates are in loops the policy of blindness can not be weakened (409). */
export type ChangeRequisitionBody = Partial<Omit<CreateRequisitionBody, 'rubricVersionId'>>;
/** PUT /api/requisitions/:id/people (If-Match): whole sets; a committee member can not be on the panel (422). */
export interface RequisitionPeopleBody {
  readonly members: readonly { readonly role: RequisitionRole; readonly personId: string }[];
  readonly panel: readonly { readonly roundId: string; readonly personIds: readonly string[] }[];
}
/** POST /api/requisitions/:id/bar: the recorded standard-setting step, before the first loop opens. */
export interface ConfirmBarBody {
  readonly bar: RubricBar;
  readonly note: string;
}
/**
 * PUT /api/requisitions/:id/status (If-Match). A draft opens by confirming its bar. Closed: no candidate is added and no loop
 * opens; loops that run go on.
 */
export interface RequisitionStatusBody {
  readonly status: 'open' | 'closed';
}
/**
 * PUT /api/requisitions/:id/band (If-Match: version of the band of this component, '"0"' for the first). Answers BandView. The
 * earlier band is kept: screen cards keep the one that they were judged by.
 */
export interface BandBody {
  readonly component: BandComponent;
  readonly currency: string;
  readonly low: number;
  readonly high: number;
  readonly level: string;
  readonly location: string;
  readonly validFrom: string;
  /** Last day; null: until the next version. Absent: null. */
  readonly validTo?: string | null;
  /** What a bonus is tied to. Absent: nothing. */
  readonly tiedTo?: string;
  /** The public part: becomes the range that the requisition posts. Absent: the posted range stays as it is. */
  readonly postedText?: string;
}

/** A cell of the board: candidates x rounds. Status only, never a rating, a count or a time. */
export type CardStatus = 'none' | 'planned' | 'due' | 'late' | 'submitted' | 'withdrawn' | 'excused' | 'conflict';
export interface BoardCellView {
  readonly roundId: string;
  readonly interviewAt: string | null;
  /** Present only for viewers with 'card_status'; one per assigned person. */
  readonly cards?: readonly {
    readonly assignmentId: string;
    readonly person: PersonRef;
    readonly status: CardStatus;
    readonly assignment: AssignmentStatus;
  }[];
}
export interface BoardRowView {
  readonly applicationId: string;
  readonly candidate: { readonly id: string; readonly name: string; readonly headline: string };
  readonly state: LoopState;
  readonly cells: readonly BoardCellView[];
  /** Present only where the policy opens the aggregates. */
  readonly score?: { readonly cards: number; readonly ratedCriteria: number; readonly weightedMean: number | null };
}
/** GET /api/requisitions/:id/board?q=&offset=&limit= (limit <= 200; sorted by candidate name, never by a score) */
export interface BoardView {
  readonly total: number;
  readonly rows: readonly BoardRowView[];
}
/** GET /api/requisitions/:id/candidates: the whole list with aggregates where permitted (4,000 rows in one answer). */
export interface CandidateListView {
  readonly candidates: readonly Omit<BoardRowView, 'cells'>[];
}

export type CandidateListItem = CandidateListView['candidates'][number];

/**
 * POST /api/requisitions/:id/candidates (Idempotency-Key). Answers CandidateListItem.
 * Paste of CSV: POST /api/requisitions/:id/candidates/imports/preview and .../imports with CsvBody, answering ImportPreviewView.
 * One row per candidate or per interview; columns: name, email, headline, round, interviewers, starts_at, ends_at, location.
 */
export interface AddCandidateBody {
  readonly name: string;
  readonly email: string;
  readonly headline: string;
}
