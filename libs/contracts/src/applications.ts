import type {
  WhoSeesWhatRow,
  FitVerdict,
  BandComponent,
  AssignmentStatus,
  LoopMove,
  LoopObject,
  LoopState,
  LadderNeed,
  LadderStep,
  PracticeSeat,
} from '@app/domain';
import type { CardStatus } from './requisitions.js';
import type { PersonRef } from './people.js';

export interface DocumentView {
  readonly id: string;
  readonly kind: 'link' | 'file';
  readonly title: string;
  readonly url: string | null;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly size: number | null;
  readonly addedAt: string;
  /** Only for whoever arranges the loop, where the requisition hides who the candidate is. */
  readonly safeForPanel?: boolean;
}

export interface RoundPlanView {
  readonly roundId: string;
  readonly interview: {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly location: string;
    readonly version: number;
  } | null;
  /** The viewer's own assignments always; others' names only for viewers with 'card_status' or from the reveal on. */
  readonly assignments: readonly AssignmentView[];
  /** Whoever practises in this round: their cards count in nothing. Open to the same people as the assignments; absent: nobody. */
  readonly practice?: readonly PracticeView[];
}
export interface PracticeView extends AssignmentView {
  readonly seat: PracticeSeat;
}

/** GET /api/applications/:id/rounds/:roundId/readiness, for whoever staffs the loop: warned, never stopped. */
export interface RoundReadinessView {
  readonly people: readonly {
    readonly personId: string;
    readonly step: LadderStep;
    readonly missing: readonly LadderNeed[];
  }[];
}
/** POST /api/applications/:id/rounds/:roundId/practice. DELETE /api/assignments/:id/practice takes an open one back. */
export interface PracticeBody {
  readonly personId: string;
  readonly seat: PracticeSeat;
}
export interface AssignmentView {
  readonly id: string;
  readonly person: PersonRef;
  readonly status: AssignmentStatus;
  readonly dueAt: string | null;
  readonly reason: string | null;
  readonly mine: boolean;
  /** Own card only. */
  readonly scorecardId: string | null;
  /** Own card, or with 'card_status'. */
  readonly cardStatus?: CardStatus;
  readonly version: number;
}

/** Who can see what now: the policy in words, for the panel of that name. */
export interface WhoSeesWhatView {
  readonly sentence: string;
  readonly rows: readonly WhoSeesWhatRow[];
}

/** GET /api/applications/:applicationId */
export interface ApplicationView {
  readonly id: string;
  readonly requisition: { readonly id: string; readonly title: string };
  /** Panel and committee do not know before the reveal who the candidate is. */
  readonly hidesIdentity: boolean;
  /** Without 'identity': the label of the loop for a name, and nothing else. */
  readonly candidate: {
    readonly id: string;
    readonly name: string;
    readonly headline: string;
    readonly email?: string;
  };
  readonly state: LoopState;
  readonly rubricVersionId: string;
  readonly documents: readonly DocumentView[];
  readonly rounds: readonly RoundPlanView[];
  readonly visible: readonly LoopObject[];
  readonly whoSeesWhat: WhoSeesWhatView;
  /** Moves this viewer may make now; a blocked one says why. */
  readonly moves: readonly { readonly move: LoopMove; readonly blocked: string | null }[];
  readonly can: {
    readonly manage: boolean;
    readonly runDebrief: boolean;
    readonly recuseOthers: boolean;
    readonly editScreenCard: boolean;
  };
  readonly recusals?: readonly { readonly person: PersonRef; readonly reason: string }[];
  /** Absent unless the viewer may know the progress (a version would tell of others' work). */
  readonly version?: number;
}

/** PUT /api/applications/:id/interviews/:roundId (If-Match '"0"' to create) */
export interface InterviewBody {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly location: string;
}
/** PUT /api/applications/:id/rounds/:roundId/panel: replaces who is assigned; submitted cards can not be unassigned (409). */
export interface RoundPanelBody {
  readonly personIds: readonly string[];
}
/**
 * POST /api/applications/:id/documents/links; files go as multipart field 'file' (before it optionally 'title') to
 * /api/applications/:id/documents/files. Both answer DocumentView. GET /api/documents/:documentId/file is the download.
 */
export interface LinkBody {
  readonly title: string;
  readonly url: string;
}
/**
 * PUT /api/documents/:documentId/mark: whether it may reach a panel that must not know who the candidate is. A new document may not.
 * Answers DocumentView.
 */
export interface DocumentMarkBody {
  readonly safeForPanel: boolean;
}
/** POST /api/applications/:id/moves */
export interface MoveBody {
  readonly move: LoopMove;
  /** Needed for: reveal without a pre-read, a packet with a thin must criterion, collect_more, withdraw, cancel. */
  readonly reason?: string;
}
/** POST /api/assignments/:id/answer, by the assigned person */
export interface AssignmentAnswerBody {
  readonly answer: 'accept' | 'conflict';
  readonly reason?: string;
}
/** POST /api/assignments/:id/excuse, by the facilitator or recruiter */
export interface ReasonBody {
  readonly reason: string;
}
/**
 * POST /api/assignments/:id/replacement (Idempotency-Key), by who staffs the loop: the assignment passes to the successor, the draft
 * never does. A submitted card stays (409 ASSIGNMENT.SUBMITTED). Answers ApplicationView.
 */
export interface ReplacementBody {
  readonly personId: string;
  readonly reason: string;
}
/** POST /api/applications/:id/recusals: oneself, or somebody else by the facilitator (others: 409 RECUSAL.NOT_YOURS) */
export interface RecusalBody {
  readonly personId: string;
  readonly reason: string;
}

export type { FitVerdict } from '@app/domain';

/**
 * GET/PUT /api/applications/:id/screen-card (If-Match, '"0"' for the first). Amounts and the note only with 'expectation' (the note
 * reads '' without it); verdict and band with 'band_fit'. Version 0: nobody has filled it yet. Only bands know an amount of the
 * employer: `band` is the one that the card was judged by.
 */
export interface ScreenCardView {
  readonly component: BandComponent;
  readonly currency: string;
  readonly verdict: FitVerdict;
  readonly note: string;
  readonly level: string;
  readonly band: {
    readonly component: BandComponent;
    readonly currency: string;
    readonly low: number;
    readonly high: number;
  } | null;
  readonly warnings: readonly string[];
  /** Midpoint of the expectation over the midpoint of the band; null when either is missing or the components differ. */
  readonly compaRatio?: number | null;
  readonly expectationLow?: number | null;
  readonly expectationHigh?: number | null;
  readonly attested?: boolean;
  readonly version: number;
}
export interface ScreenCardBody {
  readonly component: BandComponent;
  readonly currency: string;
  readonly expectationLow: number | null;
  readonly expectationHigh: number | null;
  /** 'This is what the candidate expects, not what they earn or earned.' Required with an amount. */
  readonly attested: boolean;
  readonly level: string;
  readonly note: string;
}
