import type {
  LoopState,
  RotationAdvice,
  RoleGuide,
  RubricContrast,
  RubricCriterion,
  RubricEvidenceField,
  RubricQuestion,
  RubricRedFlag,
  RubricRoleIndicator,
  RubricRound,
  RubricWorkSample,
  ScorecardContent,
  ScorecardStatus,
  PracticeSeat,
} from '@app/domain';
import type { DocumentView } from './applications.js';

/** Everything beside the card, from the pinned rubric version. */
export interface InterviewKitView {
  readonly rubricVersionId: string;
  readonly rubricLabel: string;
  readonly round: RubricRound;
  readonly criteria: readonly RubricCriterion[];
  readonly questions: readonly RubricQuestion[];
  /** Artefacts that the candidate makes or brings in this round. */
  readonly workSamples: readonly RubricWorkSample[];
  readonly indicators: readonly RubricRoleIndicator[];
  readonly redFlags: readonly RubricRedFlag[];
  readonly contrasts: readonly RubricContrast[];
  /** Who decides what beside an AI PM; absent where the pack has no guide. */
  readonly roleGuide?: RoleGuide;
  readonly evalEvidenceFields: readonly RubricEvidenceField[];
  /** Criteria this requisition does not need: 'not in role' by themselves, never asked for. */
  readonly exemptCriterionIds: readonly string[];
  readonly documents: readonly DocumentView[];
  /** Beside questions that were asked often, by question id. Absent on a kept card. */
  readonly rotation?: Readonly<Record<string, RotationAdvice>>;
}

export interface ProportionView {
  readonly passed: number;
  readonly cases: number;
  /** 0..1 */
  readonly rate: number | null;
  /** Wilson 95 %. */
  readonly interval: readonly [number, number] | null;
  readonly verdict: 'met' | 'below' | 'too_few' | null;
}
export interface EvalArtifactView {
  readonly id: string;
  readonly fileName: string;
  readonly format: string;
  readonly toolVersion: string | null;
  readonly evaluatedAt: string | null;
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
  readonly errors: number;
  readonly overall: ProportionView;
  readonly threshold: number | null;
  readonly slices: readonly (ProportionView & { readonly name: string })[];
  readonly metrics: readonly (ProportionView & { readonly name: string })[];
  readonly judges: readonly { readonly kind: string; readonly assertions: number }[];
  readonly sources: readonly { readonly name: string; readonly cases: number }[];
  readonly duplicates: number;
  readonly warnings: readonly string[];
  readonly uploadedAt: string;
  /** Attached to the candidate, not to the card: a piece of evidence points at it. */
  readonly ofCandidate?: true;
  /** Absent of files that were read before this was kept. */
  readonly more?: EvalArtifactMoreView;
}

/** What the file does not answer, so that somebody has to ask. */
export const EVAL_UNKNOWNS = [
  ...(['caseSources', 'threshold', 'thresholdReason', 'judge', 'judgeModel', 'judgeCheck', 'slices'] as const),
  ...(['when', 'candidatePart', 'cost', 'unscored'] as const),
] as const;
export type EvalUnknown = (typeof EVAL_UNKNOWNS)[number];

/** null: the file can not tell. Texts come from the file, cleaned and cut, and are shown as plain text. */
export interface EvalArtifactMoreView {
  readonly suite: string | null;
  readonly models: readonly string[];
  readonly status: string;
  readonly partial: number;
  readonly unscored: number;
  readonly epochs: number;
  /** Repeated inputs, or several models in one rate: the interval is narrower than the evidence. */
  readonly isClustered: boolean;
  /** Rate minus threshold, -1..1. */
  readonly margin: number | null;
  /** Judged cases that would tell this rate from the threshold. */
  readonly casesNeeded: number | null;
  readonly judgeModels: readonly string[];
  readonly nearDuplicates: number;
  readonly worstSlices: readonly string[];
  readonly cost: number | null;
  readonly tokens: number | null;
  readonly medianLatencyMs: number | null;
  readonly failing: readonly {
    readonly label: string;
    readonly outcome: 'failed' | 'errored';
    readonly input: string | null;
    readonly reason: string | null;
  }[];
  readonly unknown: readonly EvalUnknown[];
}

export interface MissingView {
  /** JSON pointer into the content, e.g. /ratings/C2 or /evidence/C2 */
  readonly path: string;
  readonly message: string;
}

/** One later text of the own card, without the text itself: `content` of the card is the newest. */
export interface OwnRevisionView {
  readonly number: number;
  readonly reason: string;
  readonly revisedAt: string;
  /** Written before its author could see anything of the others: the figures count it. */
  readonly counts: boolean;
}

/** What the author may still do with a submitted card, as far as they may know the state of the loop. */
export interface SealedPartView {
  /** Oldest first. */
  readonly revisions: readonly OwnRevisionView[];
  /** As it was submitted; null unless it was revised. */
  readonly original: ScorecardContent | null;
  readonly mayRevise: boolean;
  /** A revision made now would count in the figures; otherwise it stands beside them, marked. */
  readonly revisionCounts: boolean;
  readonly mayWithdraw: boolean;
  /** How long the author was at it; null where nobody measured. */
  readonly minutes: number | null;
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
}

/** GET /api/scorecards/:scorecardId (own), and the answer to every write on it. ETag = "version"; each revision adds one to it. */
export interface ScorecardView {
  readonly id: string;
  readonly status: ScorecardStatus;
  readonly candidate: { readonly id: string; readonly name: string; readonly headline: string };
  readonly applicationId: string;
  readonly requisition: {
    readonly id: string;
    readonly title: string;
    readonly seniority: string;
    readonly hasAgents: boolean;
  };
  readonly interview: { readonly startsAt: string; readonly endsAt: string } | null;
  readonly dueAt: string | null;
  readonly assignmentStatus: 'assigned' | 'accepted' | 'conflict' | 'excused' | 'removed';
  /** Why the author was excused; '' where nobody said. */
  readonly assignmentReason: string;
  /** The candidate has left, or the loop was cancelled: nothing is written any more. */
  readonly ended: 'withdrawn' | 'cancelled' | null;
  /** Of a submitted or withdrawn card only. */
  readonly sealed: SealedPartView | null;
  readonly content: ScorecardContent;
  readonly artifacts: readonly EvalArtifactView[];
  /** Criteria of this card that eval artefacts of the candidate speak to; the files are on the candidate's shelf. Absent: none. */
  readonly evalArtifactsAt?: readonly string[];
  /** What submit would refuse now, in the order of the form. */
  readonly missing: readonly MissingView[];
  readonly kit: InterviewKitView;
  readonly savedAt: string;
  readonly submittedAt: string | null;
  /** What happens next and when one will see the others. */
  readonly visibility: string;
  readonly version: number;
}

/**
 * GET /api/scorecards/:scorecardId of a draft whose assignment was taken back: to read and to copy, never to write (409
 * ASSIGNMENT.CLOSED), and nothing of the candidate or the loop.
 */
export interface KeptCardView {
  readonly id: string;
  readonly status: 'kept';
  readonly content: ScorecardContent;
  readonly artifacts: readonly EvalArtifactView[];
  readonly kit: InterviewKitView;
  readonly savedAt: string;
  readonly version: number;
}

/** PUT /api/scorecards/:id/draft (If-Match). The answer is small: autosave happens often. */
export interface SaveDraftBody {
  readonly content: ScorecardContent;
}
export interface DraftSavedView {
  readonly version: number;
  readonly savedAt: string;
  readonly missing: readonly MissingView[];
}
/** POST /api/scorecards/:id/submission (If-Match, Idempotency-Key). Answers SubmittedView. */
export interface SubmitBody {
  /** Time with the card in the hands, 0..LIMITS.activeSeconds; absent where the browser did not measure it. */
  readonly activeSeconds?: number;
}
export interface SubmittedView {
  readonly id: string;
  readonly version: number;
  readonly submittedAt: string;
  readonly visibility: string;
}
/**
 * POST /api/scorecards/:id/revisions (If-Match, Idempotency-Key): the whole new text and why, by the author until the loop is decided.
 * Answers RevisedView.
 */
export interface ReviseBody {
  readonly content: ScorecardContent;
  readonly reason: string;
}
export interface RevisedView {
  readonly id: string;
  readonly version: number;
  readonly revision: OwnRevisionView;
}
/** POST /api/scorecards/:id/withdrawal (If-Match, Idempotency-Key), by the author before the reveal. Answers WithdrawnView. */
export interface WithdrawBody {
  readonly reason: string;
}
export interface WithdrawnView {
  readonly id: string;
  readonly version: number;
  readonly withdrawnAt: string;
}
/**
 * POST /api/scorecards/:id/artifacts: multipart field 'file', before it optionally 'threshold' (0..1). Answers EvalArtifactView.
 * DELETE /api/scorecards/:id/artifacts/:artifactId while the card is a draft: 204; 409 while evidence points at the file.
 */

/** The `current` member of a 412: what the server has; the client still holds what was typed. */
export interface CurrentDraftView {
  readonly version: number;
  readonly savedAt: string;
  readonly content: ScorecardContent;
}
/** POST /api/assignments/:id/answer. After a declared conflict the loop does not exist for the person any more. */
export interface AssignmentAnsweredView {
  readonly assignmentId: string;
  readonly status: 'accepted' | 'conflict';
  readonly scorecardId: string | null;
}

export interface WorkCardView {
  readonly assignmentId: string;
  readonly scorecardId: string | null;
  readonly applicationId: string;
  readonly candidate: string;
  readonly requisition: string;
  readonly roundId: string;
  readonly round: string;
  readonly interviewAt: string | null;
  readonly dueAt: string | null;
  /** `excused`: nobody waits for it. `withdrawn`: taken back by its author. `ended`: the loop ended before it was submitted. */
  readonly status:
    'to_accept' | 'upcoming' | 'due' | 'late' | 'draft' | 'submitted' | 'excused' | 'withdrawn' | 'ended';
  /** Why it was excused or withdrawn; null for every other status. */
  readonly reason: string | null;
  /** Present on a card of practice, which counts in nothing. */
  readonly seat?: PracticeSeat;
  /** Practice of somebody who is on the panel too: unfinished, it ends with the reveal. */
  readonly endsAtReveal?: true;
  /** Own progress: criteria rated with evidence, of how many. */
  readonly done: number;
  readonly of: number;
}
export interface WorkDebriefView {
  readonly applicationId: string;
  readonly candidate: string;
  readonly requisition: string;
  readonly state: LoopState;
  readonly todo: 'pre_read' | 'final_vote' | 'attend' | 'facilitate' | 'seal';
}
/** A draft that is no longer asked for: its round and when it was last saved, nothing of the loop. */
export interface WorkKeptView {
  readonly scorecardId: string;
  readonly round: string;
  readonly savedAt: string;
  /** Why practice ended; empty on a card of the panel. */
  readonly reason: string;
}
/** GET /api/my-work */
export interface MyWorkView {
  readonly cards: readonly WorkCardView[];
  readonly debriefs: readonly WorkDebriefView[];
  readonly kept: readonly WorkKeptView[];
}
