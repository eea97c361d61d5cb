import type {
  Confidence,
  Decision,
  DecisionRule,
  EvidenceDirection,
  EvidenceKind,
  Level,
  LoopState,
  NotAssessedReason,
  OrganisationRole,
  Recommendation,
  Seniority,
  VoteChoice,
} from '@app/domain';

/**
 * The shape of the demo organisation. Data only: no ids, no clock, no logic. The seeder turns keys into ids and offsets
 * into instants (relative to DEMO_BASE_DATE), so that two seeds of one version are equal.
 */

export type DemoRoundId = 'R1' | 'R2' | 'R3' | 'R4' | 'R5';

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly OrganisationRole[];
  /** 1 (junior) to 5 (executive): the debrief's speaking order starts with the lowest. */
  readonly seniority: 1 | 2 | 3 | 4 | 5;
  readonly title: string;
}

export interface DemoBand {
  /** Absent: the first. */
  readonly version?: number;
  readonly component: 'base' | 'bonus' | 'equity' | 'sign_on' | 'total';
  readonly currency: string;
  readonly low: number;
  readonly high: number;
}

export interface DemoPolicy {
  readonly debriefMode: 'panel' | 'committee' | 'both';
  readonly blindness: 'strict' | 'after_own_submit';
  readonly quorum: number;
  readonly decisionRule: DecisionRule;
  readonly compOpensAt: 'comp_open' | 'decided';
  readonly cardDueHours: number;
}

export interface DemoRequisition {
  readonly key: string;
  readonly title: string;
  readonly seniority: Seniority;
  readonly hasAgents: boolean;
  readonly location: string;
  readonly status: 'collecting' | 'ready' | 'closed';
  readonly hiringManager: string;
  readonly recruiter: string;
  readonly facilitator: string;
  readonly chair: string;
  readonly policy: DemoPolicy;
  /** Person keys; nobody here rates a candidate of this requisition. */
  readonly committee: readonly string[];
  /** The default pair of each round; `DemoInterview.raters` is what a candidate really got. */
  readonly panel: Readonly<Record<DemoRoundId, readonly [string, string]>>;
  /** Answers by the id of the rubric pack's intake question. */
  readonly intake: Readonly<Record<string, string>>;
  readonly barNote: string;
  readonly postedRange: string;
  readonly band: DemoBand;
  /** Day of the content on which it was opened, where that is not the demo's own beginning. */
  readonly openedDay?: number;
}

export interface DemoInterview {
  readonly round: DemoRoundId;
  readonly raters: readonly [string, string];
  /** Days after DEMO_BASE_DATE, negative for the past, never a weekend; see DemoClock for other days of the week. */
  readonly dayOffset: number;
  /** Start, hour of the day in UTC. */
  readonly hour: number;
}

/** The recruiter's screen card (R0). An expectation for this post; pay history is never asked. */
export interface DemoScreen {
  readonly by: string;
  readonly dayOffset: number;
  readonly component: DemoBand['component'];
  readonly currency: string;
  readonly expectationLow: number;
  readonly expectationHigh: number;
  readonly note: string;
}

export interface DemoCandidate {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly requisition: string;
  readonly background: string;
  readonly targetState: LoopState;
  readonly interviews: readonly DemoInterview[];
  readonly screen: DemoScreen | null;
  /** Where no screen card is written yet: when the screen is to be. */
  readonly screenPlanned?: Pick<DemoScreen, 'by' | 'dayOffset'>;
  readonly documents: readonly { readonly label: string; readonly url: string }[];
}

export interface DemoEvidence {
  /** A suite is not in this list: it is the card's `evalSuite`. */
  readonly kind: Exclude<EvidenceKind, 'eval_suite'>;
  readonly direction: EvidenceDirection;
  readonly text: string;
  readonly timeMarkSeconds?: number;
}

export interface DemoRating {
  readonly level: Level | 'na';
  readonly naReason?: NotAssessedReason;
  readonly confidence: Confidence;
  /** At least one item for a level; none for 'na'. */
  readonly evidence: readonly DemoEvidence[];
  /** Only with 'na': the interviewer's remark on the reason. */
  readonly note?: string;
}

/** Keys and option words are those of `evalEvidenceFields` in the rubric pack. */
export interface DemoSuiteAnswers {
  readonly feature: string;
  readonly candidateRole: 'specified' | 'built' | 'used';
  readonly shown: 'artefact' | 'verbal' | 'under NDA' | 'redacted' | 'hypothetical';
  readonly caseSources: readonly ('production incident' | 'expert' | 'synthetic' | 'adversarial')[];
  readonly caseCount: number;
  readonly slices: readonly string[];
  readonly threshold: string;
  readonly thresholdReason: string;
  readonly judge: readonly ('human' | 'exact match' | 'LLM-as-judge')[];
  readonly judgeCheck: string;
  readonly offlineOnline?: string;
  readonly failureClasses?: readonly string[];
  readonly unforgivable?: readonly string[];
  readonly humanInLoopOwner?: string;
  readonly cadence?: string;
  readonly lastBlockedRelease: string;
  readonly baseModelPlan: string;
  readonly qualityDimensions?: readonly string[];
  readonly measured?: readonly (
    | 'task completion'
    | 'hallucination'
    | 'satisfaction per interaction'
    | 'escalation rate'
    | 'false positives at the threshold'
  )[];
  readonly longTail?: string;
  readonly postLaunch?: string;
  readonly rationale?: string;
}

/** One evidence item of kind 'eval_suite'. */
export interface DemoEvalSuite {
  readonly text: string;
  readonly direction: EvidenceDirection;
  readonly criterionIds: readonly string[];
  readonly answers: DemoSuiteAnswers;
}

export interface DemoIndicator {
  readonly id: string;
  readonly answer: 'yes' | 'no';
  readonly quote: string;
}

export interface DemoRedFlag {
  readonly id: string;
  readonly quote: string;
}

interface DemoCardBase {
  readonly candidate: string;
  readonly round: DemoRoundId;
  readonly rater: string;
  readonly indicators: readonly DemoIndicator[];
  readonly redFlags: readonly DemoRedFlag[];
  readonly evalSuite?: DemoEvalSuite;
  /** Attach the real promptfoo log of the fixtures to this card's suite evidence. */
  readonly attachEvalLog?: true;
}

export interface DemoCard extends DemoCardBase {
  /** Hours after the end of the interview; cards are due after 24. */
  readonly submittedAfterHours: number;
  /** By criterion id; every criterion of the round is present. */
  readonly ratings: Readonly<Record<string, DemoRating>>;
  readonly overall: Recommendation;
  readonly summary: string;
  /** The level that the rater's evidence supports; null when the recommendation is a no. */
  readonly supportedSeniority: Seniority | null;
}

/** A card its author has not submitted: some criteria only, perhaps a level that still lacks evidence. */
export interface DemoDraft extends DemoCardBase {
  readonly ratings: Readonly<Record<string, DemoRating>>;
}

export interface DemoExcuse {
  readonly candidate: string;
  readonly round: DemoRoundId;
  readonly rater: string;
  readonly by: string;
  readonly reason: string;
}

export interface DemoRecusal {
  readonly candidate: string;
  readonly person: string;
  readonly reason: string;
}

export interface DemoVote {
  readonly person: string;
  readonly choice: VoteChoice;
  readonly level: Seniority;
  readonly confidence: Confidence;
  readonly note?: string;
}

export interface DemoDecision extends Omit<Decision, 'dissent' | 'overrideReason'> {
  /** Decided although the gate of this criterion was contested, and why. Absent: nothing was overridden. */
  readonly override?: { readonly gate: string; readonly reason: string };
  readonly dissent: readonly { readonly person: string; readonly text: string }[];
}

export interface DemoOutcome {
  readonly candidate: string;
  readonly preVotes: readonly DemoVote[];
  /** Empty while the loop has not reached the final vote. */
  readonly finalVotes: readonly DemoVote[];
  readonly decision: DemoDecision | null;
}

export interface DemoContent {
  readonly organisation: { readonly name: string };
  readonly people: readonly DemoPerson[];
  readonly requisitions: readonly DemoRequisition[];
  readonly candidates: readonly DemoCandidate[];
  readonly cards: readonly DemoCard[];
  readonly drafts: readonly DemoDraft[];
  /** Due and not submitted; a draft may or may not exist. */
  readonly overdue: readonly { readonly candidate: string; readonly round: DemoRoundId; readonly rater: string }[];
  readonly excuses: readonly DemoExcuse[];
  readonly recusals: readonly DemoRecusal[];
  readonly outcomes: readonly DemoOutcome[];
}

/** Start of every recruiter screen, hour of the day in UTC: the one hour at which nobody's rounds begin on those days. */
export const SCREEN_HOUR = 13;

/**
 * Every offset of the content counts from here, and the content is written as if it were now: each submitted card lies
 * before it, each planned interview after it, one card is overdue. The seeder puts today 09:00 UTC in its place.
 */
export const DEMO_BASE_DATE = '2026-09-01T09:00:00Z';
