import type {
  CarryingCriterion,
  Level,
  LoopState,
  NotAssessedReason,
  RubricBar,
  ScorecardContent,
  Seniority,
} from '@app/domain';
import type { RecordedRoom } from './debrief-room.js';
import type {
  BarView,
  CriterionScoreView,
  DecisionView,
  EarlierDecisionView,
  RevisedCardView,
  WithdrawnCardView,
} from './debriefs.js';
import type { PersonRef } from './people.js';
import type { RecordContext } from './record-context.js';
import type { RoleDistinctionRecord } from './role-distinction.js';

/**
 * GET /api/applications/:id/record: the exported record as a download (attachment); `plumbline verify FILE` checks it offline. It is
 * the record of the current version of the decision; `?decisionVersion=1` asks for an earlier one.
 */
export interface DecisionRecordFile {
  readonly format: 'plumbline.decision-record/1';
  readonly record: DecisionRecordPayload;
  readonly proof: {
    readonly salt: string;
    readonly commitment: string;
    /** Of the record of the decision version before; null for the first. */
    readonly previousHash: string | null;
    readonly hash: string;
  };
}

export interface VoteCounts {
  readonly hire: number;
  readonly noHire: number;
  readonly hold: number;
}

/** Figures and hash of an eval artefact, never the file. The optional ones are absent in records sealed before they were kept. */
export interface RecordedArtifact {
  readonly fileName: string;
  readonly sha256: string;
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
  readonly errors: number;
  readonly format?: string;
  readonly suite?: string | null;
  readonly models?: readonly string[];
  readonly partial?: number;
  readonly unscored?: number;
  readonly passRate?: number | null;
  readonly passRateInterval?: readonly [number, number] | null;
  readonly threshold?: number | null;
  readonly verdict?: 'met' | 'below' | 'too_few' | null;
}

/** An earlier version of the decision, as a later record names it: its own record says the rest. */
export interface RecordedEarlierDecision extends Pick<
  EarlierDecisionView,
  'decisionVersion' | 'outcome' | 'level' | 'decidedAt' | 'decidedBy' | 'reopened'
> {
  readonly sealedAt: string;
  readonly hash: string;
}

export interface DecisionRecordPayload extends RecordContext {
  readonly organisation: string;
  readonly requisition: { readonly id: string; readonly title: string; readonly seniority: Seniority };
  readonly candidate: { readonly id: string; readonly name: string };
  readonly decisionVersion: number;
  readonly rubric: { readonly packId: string; readonly version: string; readonly contentHash: string };
  readonly bar: RubricBar;
  readonly cards: readonly {
    readonly scorecardId: string;
    readonly author: PersonRef;
    readonly roundId: string;
    readonly submittedAt: string;
    readonly independent: boolean;
    readonly excluded: boolean;
    readonly content: ScorecardContent;
    readonly revised?: RevisedCardView;
    readonly artifacts: readonly RecordedArtifact[];
  }[];
  /** Attached to the candidate rather than to a card. Absent when there was none. */
  readonly candidateArtifacts?: readonly (RecordedArtifact & {
    readonly roundId: string | null;
    readonly criterionId: string | null;
  })[];
  /** Absent when none was withdrawn. */
  readonly withdrawnCards?: readonly (WithdrawnCardView & {
    readonly submittedAt: string;
    readonly content: ScorecardContent;
  })[];
  /** As the figures count them. */
  readonly ratings: readonly {
    readonly criterionId: string;
    readonly rater: string;
    readonly level: Level | null;
    readonly notAssessed: NotAssessedReason | null;
  }[];
  readonly scores: readonly CriterionScoreView[];
  readonly barResult: BarView;
  /** Absent in records that were sealed before there was one. */
  readonly roleDistinction?: RoleDistinctionRecord;
  /** How often, never who: whoever may read the record may not read the ballots. Recused members are left out. */
  readonly votes: { readonly pre: VoteCounts; readonly final: VoteCounts };
  /** Of the room; absent in records that were sealed before it was kept. */
  readonly room?: RecordedRoom;
  readonly decision: Omit<DecisionView, 'sealed' | 'version'>;
  /** The criteria that carried the outcome by the bar's own account. Absent in records sealed before they were named. */
  readonly carrying?: readonly CarryingCriterion[];
  /** What was sealed before, the newest first, and why each was opened again. Absent on a first version. */
  readonly earlier?: readonly RecordedEarlierDecision[];
  readonly history: readonly {
    readonly from: LoopState;
    readonly to: LoopState;
    /** Null where the product moved the loop by itself. */
    readonly by: PersonRef | null;
    readonly reason: string;
    readonly at: string;
  }[];
  readonly sealedAt: string;
  readonly sealedBy: PersonRef;
}
