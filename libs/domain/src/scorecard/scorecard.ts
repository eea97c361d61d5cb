import type { Level, Seniority } from '../rubric/rubric.js';
import type { Instant } from '../shared/instant.js';

export const NOT_ASSESSED_REASONS = ['not_asked', 'no_time', 'not_in_role'] as const;
export type NotAssessedReason = (typeof NOT_ASSESSED_REASONS)[number];

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const EVIDENCE_KINDS = ['quote', 'behaviour', 'artefact', 'metric', 'absence', 'eval_suite'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const EVIDENCE_DIRECTIONS = ['for', 'against'] as const;
export type EvidenceDirection = (typeof EVIDENCE_DIRECTIONS)[number];

export const RECOMMENDATIONS = ['strong_no', 'no', 'yes', 'strong_yes'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

export const INDICATOR_ANSWERS = ['yes', 'no', 'not_seen'] as const;
export type IndicatorAnswer = (typeof INDICATOR_ANSWERS)[number];

/** `level` and `notAssessed` exclude each other; both null = not rated yet. */
export interface Rating {
  readonly level: Level | null;
  readonly notAssessed: NotAssessedReason | null;
  /** Shown to the panel, never a weight. */
  readonly confidence: Confidence | null;
}

/** Answers to the pack's eval-evidence fields, by field id; a list or multi-choice answer is an array. */
export type EvalSuiteAnswers = Readonly<Record<string, string | number | readonly string[]>>;

export interface EvidenceItem {
  /** Made by the client (UUID), so that a retry never doubles a piece. */
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly direction: EvidenceDirection;
  readonly text: string;
  readonly timeMarkSeconds: number | null;
  /** One piece may serve several criteria; at least one. */
  readonly criterionIds: readonly string[];
  /** An uploaded eval artefact of the same card. */
  readonly artifactId: string | null;
  readonly suite: EvalSuiteAnswers | null;
  /** Still in the composer: kept like everything typed, but no evidence until its author adds it. Absent = added. */
  readonly open?: boolean;
}

export interface RedFlagNote {
  readonly flagId: string;
  readonly quote: string;
  /** The criterion that its author raised it under: a pack's flags name none. Absent: about the candidate as a whole. */
  readonly criterionId?: string;
}

export interface IndicatorNote {
  readonly answer: IndicatorAnswer;
  readonly quote: string;
}

/** A line the interviewer wrote down while listening. The author's alone for ever: see `withoutPrivate`. */
export interface InterviewNote {
  /** Made by the client (UUID). */
  readonly id: string;
  readonly text: string;
  /** From the start of the interview; null when the note carries no time. */
  readonly atSeconds: number | null;
  /** Evidence has been made of it: it leaves the list of what is still to be sorted. */
  readonly used: boolean;
}

/** Everything an interviewer writes on a card. Kept whole as the draft; sealed whole at submit. */
export interface ScorecardContent {
  readonly ratings: Readonly<Record<string, Rating>>;
  readonly evidence: readonly EvidenceItem[];
  readonly indicators: Readonly<Record<string, IndicatorNote>>;
  readonly redFlags: readonly RedFlagNote[];
  readonly recommendation: Recommendation | null;
  readonly summary: string;
  /** The seniority that the interviewer's evidence supports; optional. */
  readonly supportedSeniority: Seniority | null;
  /** Absent on cards that nobody took notes on. */
  readonly notes?: readonly InterviewNote[];
  /**
   * Text hints the author waved away: rule and hash of the words (text-lint). The author's alone: gone at submit, in no view of
   * another person (see `withoutPrivate`). Absent = none.
   */
  readonly dismissedHints?: readonly string[];
  /**
   * Questions of the kit that were asked, by id. The author's alone, sealed with the card (see ADR 0009): what others read is how
   * often a question was asked over many loops. Absent = none marked.
   */
  readonly asked?: readonly string[];
}

export const EMPTY_CONTENT: ScorecardContent = {
  ratings: {},
  evidence: [],
  indicators: {},
  redFlags: [],
  recommendation: null,
  summary: '',
  supportedSeniority: null,
};

/** A withdrawn card stays in the record, and its assignment may be asked again for a fresh one. */
export const SCORECARD_STATUSES = ['draft', 'submitted', 'withdrawn'] as const;
export type ScorecardStatus = (typeof SCORECARD_STATUSES)[number];

export interface Scorecard {
  readonly id: string;
  readonly assignmentId: string;
  readonly applicationId: string;
  readonly roundId: string;
  readonly authorId: string;
  readonly rubricVersionId: string;
  readonly status: ScorecardStatus;
  readonly content: ScorecardContent;
  readonly openedAt: Instant;
  readonly savedAt: Instant;
  readonly submittedAt: Instant | null;
  /** Whether its author had seen nothing of the others before submit; null while a draft. */
  readonly independent: boolean | null;
  readonly version: number;
}
