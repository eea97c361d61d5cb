/** A published rubric version as every other part of the product reads it. Written by libs/rubric-format from YAML; never edited. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

/** Levels of seniority a requisition may hire for; each has its own bar. */
export const SENIORITIES = ['mid', 'senior', 'director'] as const;
export type Seniority = (typeof SENIORITIES)[number];

export const ROLE_PROFILES = ['ai-pm', 'ml-engineer', 'data-scientist', 'tpm', 'traditional-pm'] as const;
export type RoleProfile = (typeof ROLE_PROFILES)[number];

export const RED_FLAG_SEVERITIES = ['hard', 'medium', 'low'] as const;
export type RedFlagSeverity = (typeof RED_FLAG_SEVERITIES)[number];

/** 'panel' rounds rate criteria; the recruiter 'screen' rates none and carries compensation band fit. */
export const ROUND_KINDS = ['screen', 'panel'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

export const CRITERION_CONDITIONS = ['agents'] as const;
/** What a requisition's role must have for a criterion to apply. */
export type CriterionCondition = (typeof CRITERION_CONDITIONS)[number];

export interface RubricAnchor {
  readonly level: Level;
  readonly text: string;
}

export interface RubricCriterion {
  readonly id: string;
  readonly name: string;
  /** A few words for matrix rows and phone headers. */
  readonly shortName: string;
  /** >= 0; 0 = shown in its own column, never part of the weighted mean. */
  readonly weight: number;
  readonly gate: boolean;
  /** Only where the role has this; elsewhere the criterion is 'not in role' by itself. Absent = always. */
  readonly appliesWhen?: CriterionCondition;
  /** When an interviewer should choose 'not assessed' instead of a low level. */
  readonly notAssessedWhen: readonly string[];
  readonly anchors: readonly RubricAnchor[];
  /** Why this is needed on the job (job-relatedness statement). */
  readonly jobRelatedness: string;
  readonly sources: readonly string[];
}

export interface RubricRound {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: RoundKind;
  readonly minutes: number;
  readonly purpose: string;
  readonly criterionIds: readonly string[];
  /** How many interviewers rate this round independently. */
  readonly raters: number;
  /** Role indicators asked on this round's card (at most six). */
  readonly indicatorIds: readonly string[];
  /** Only on a round of a variant: the rounds it stands for. Their questions are asked in it. */
  readonly joins?: readonly string[];
}

/** Another way to run the loop with the same criteria, e.g. four panel rounds instead of five. See `withVariant`. */
export interface RubricVariant {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Ids of the pack's rounds that stay as they are. */
  readonly keeps: readonly string[];
  readonly rounds: readonly RubricRound[];
}

export interface RubricQuestion {
  readonly id: string;
  readonly version: number;
  readonly roundId: string;
  readonly text: string;
  readonly probes: readonly string[];
  readonly criterionIds: readonly string[];
}

/** An artefact that the candidate makes, judged by anchors of its own; the level goes to the criteria it is evidence for. */
export interface RubricWorkSample {
  readonly id: string;
  readonly name: string;
  /** What the candidate is asked to make. */
  readonly brief: string;
  /** Minutes that the candidate has for it. */
  readonly minutes: number;
  readonly roundId: string;
  readonly criterionIds: readonly string[];
  /** What the artefact shows at each level. */
  readonly anchors: readonly RubricAnchor[];
  readonly sources: readonly string[];
}

export interface RubricRedFlag {
  readonly id: string;
  readonly severity: RedFlagSeverity;
  readonly text: string;
  readonly guidance?: string;
}

export interface RubricRoleIndicator {
  readonly id: string;
  readonly profile: RoleProfile;
  readonly text: string;
}

export interface RubricContrast {
  readonly weak: string;
  readonly strong: string;
  readonly criterionIds: readonly string[];
  readonly profile?: RoleProfile;
}

/** The bar of one seniority: all conditions must hold for 'meets'. */
export interface RubricBar {
  readonly seniority: Seniority;
  /** Criterion ids whose panel level (median) must reach `mustLevel`. */
  readonly must: readonly string[];
  readonly mustLevel: number;
  /** At least one criterion of each set must have a panel level of at least `level`. */
  readonly oneOf: readonly { readonly criterionIds: readonly string[]; readonly level: number }[];
  /** Criteria that must reach a level of their own, e.g. director: C12 = 4. */
  readonly atLeast: readonly { readonly criterionId: string; readonly level: number }[];
  /** No panel level may be below this (default 1 means: nothing at 1 -> lowest allowed is above 1). */
  readonly noneAtOrBelow: number;
  readonly weightedMean: number;
}

export const RUBRIC_GATE_STATES = ['contested', 'met', 'notMet', 'notAssessed'] as const;
export type RubricGateState = (typeof RUBRIC_GATE_STATES)[number];

export interface RubricGateRule {
  readonly criterionId: string;
  readonly metMedian: number;
  readonly minRaters: number;
  /** Difference between two ratings from which the gate counts as contested. */
  readonly contestedSplit: number;
  readonly contestedMedians: readonly number[];
  readonly reason?: string;
  /** What each state of the gate means and what follows from it, for the debrief. */
  readonly states?: Readonly<Record<RubricGateState, string>>;
}

export interface RubricEvidenceField {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly kind: 'text' | 'long-text' | 'number' | 'choice' | 'multi-choice' | 'list';
  readonly options?: readonly string[];
}

export interface RubricIntakeQuestion {
  readonly id: string;
  readonly text: string;
  readonly help?: string;
}

export interface RubricBandFit {
  readonly components: readonly string[];
  readonly verdicts: readonly string[];
  readonly guidance: string;
}

/** One row of the guide that sets an AI PM beside a traditional product manager. */
export interface RubricRoleComparison {
  readonly aspect: string;
  readonly traditionalPm: string;
  readonly aiPm: string;
}

/** One decision, and what the AI product manager and the neighbour each have to do with it. */
export interface RubricRoleDecision {
  readonly what: string;
  readonly aiPm: string;
  readonly other: string;
}

/** The AI product manager beside one neighbouring role: who decides what. */
export interface RubricRoleContrast {
  readonly profile: Exclude<RoleProfile, 'ai-pm'>;
  /** The difference in one sentence. */
  readonly gist: string;
  readonly decisions: readonly RubricRoleDecision[];
  /** Where the two are taken for each other, and what to ask then. */
  readonly mixUp: string;
  readonly sources: readonly string[];
}

/** Time limits of one candidate's loop. */
export interface RubricProcess {
  readonly loopDays: number;
  readonly cardDueHours: number;
  readonly debriefDueWorkingDays: number;
  readonly debriefMinutes: number;
}

export interface Rubric {
  readonly packId: string;
  readonly name: string;
  /** Semantic version of the file as its author wrote it, e.g. '1.0.0'. */
  readonly version: string;
  readonly summary: string;
  readonly criteria: readonly RubricCriterion[];
  readonly gates: readonly RubricGateRule[];
  readonly bars: readonly RubricBar[];
  readonly rounds: readonly RubricRound[];
  readonly questions: readonly RubricQuestion[];
  readonly redFlags: readonly RubricRedFlag[];
  readonly roleIndicators: readonly RubricRoleIndicator[];
  readonly contrasts: readonly RubricContrast[];
  readonly bandFit: RubricBandFit;
  readonly evalEvidenceFields: readonly RubricEvidenceField[];
  readonly intake: readonly RubricIntakeQuestion[];
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  readonly notAssessed?: { readonly rule: string; readonly reasons: readonly string[] };
  readonly process?: RubricProcess;
  readonly variants?: readonly RubricVariant[];
  readonly workSamples?: readonly RubricWorkSample[];
  /** Observations that must not be raised as red flags, shown beside them. */
  readonly notRedFlags?: readonly string[];
  readonly roleGuidance?: string;
  readonly roleComparison?: readonly RubricRoleComparison[];
  readonly roleGuide?: readonly RubricRoleContrast[];
}
