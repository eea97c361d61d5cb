import type {
  Decision,
  AgendaItem,
  BarVerdict,
  CarryingByOutcome,
  CriterionPower,
  GateStatus,
  VoteChoice,
  VoteTally,
  Confidence,
  LoopMove,
  LoopState,
  RoleProfile,
  Rubric,
  RubricBar,
  ScorecardContent,
  Seniority,
} from '@app/domain';
import type { EvalArtifactView } from './scorecards.js';
import type { RecordedRoom } from './debrief-room.js';
import type { PersonRef } from './people.js';
import type { DebriefMode, DecisionRule } from './requisitions.js';
import type { RoleDistinctionView } from './role-distinction.js';

export type { BarVerdict, GateStatus, Outcome, VoteChoice, VoteFlow } from '@app/domain';

/** A later text of a card, with why. */
export interface CardRevisionView {
  readonly number: number;
  readonly reason: string;
  readonly revisedAt: string;
  /** False: written after its author could see others, so that no figure counts it. */
  readonly independent: boolean;
  readonly content: ScorecardContent;
}

/** What a card said before its author revised it. */
export interface RevisedCardView {
  /** As it was submitted. */
  readonly original: ScorecardContent;
  /** Oldest first; the last one is the `content` of the card. */
  readonly revisions: readonly CardRevisionView[];
  /** The number of the revision that the figures count; 0 = the original. */
  readonly counted: number;
}

/** A card that its author took back: in the record with its text, in the debrief as this line, in no figure. */
export interface WithdrawnCardView {
  readonly scorecardId: string;
  readonly author: PersonRef;
  readonly roundId: string;
  readonly withdrawnAt: string;
  readonly reason: string;
}

export interface PanelCardView {
  readonly scorecardId: string;
  readonly author: PersonRef & { readonly seniority: number };
  readonly roundId: string;
  readonly submittedAt: string;
  readonly independent: boolean;
  /** Author recused after submit: kept in the record, out of every figure. */
  readonly excluded: boolean;
  /** The newest text. */
  readonly content: ScorecardContent;
  /** Absent on a card that was never revised. */
  readonly revised?: RevisedCardView;
  readonly artifacts: readonly EvalArtifactView[];
}

/** Raw distribution first; spread only from two raters on. */
export interface CriterionScoreView {
  readonly criterionId: string;
  /** Raters who gave a level. */
  readonly n: number;
  /** Counts of levels 1, 2, 3, 4. */
  readonly counts: readonly [number, number, number, number];
  readonly notAssessed: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly range: readonly [number, number] | null;
  readonly standardDeviation: number | null;
  readonly split: boolean;
  readonly gate: GateStatus | null;
  readonly must: boolean;
  /** In words: 'Must 3: met', 'One rater', 'Gate contested' ... */
  readonly statement: string;
}

export interface BarView {
  readonly verdict: BarVerdict;
  readonly seniority: Seniority;
  readonly conditions: readonly {
    readonly text: string;
    readonly outcome: 'met' | 'not_met' | 'contested' | 'unknown';
    readonly detail: string;
  }[];
  readonly weightedMean: number | null;
  /** Criteria with at least two raters that the mean rests on. */
  readonly criteriaUsed: number;
  readonly reasons: readonly string[];
}

export type AgendaItemView = AgendaItem;

export interface RoleProfileView {
  readonly profile: RoleProfile;
  readonly label: string;
  /** Indicators answered 'yes' by at least two raters / indicators asked of at least two raters. */
  readonly yes: number;
  readonly asked: number;
  readonly contested: readonly string[];
  readonly quotes: readonly {
    readonly indicator: string;
    readonly person: PersonRef;
    readonly answer: 'yes' | 'no';
    readonly quote: string;
  }[];
}

export interface VoteView {
  readonly person: PersonRef;
  readonly phase: 'pre' | 'final';
  readonly choice: VoteChoice;
  readonly level: Seniority | null;
  readonly confidence: Confidence;
  readonly note: string;
  /** The voter was recused later, or has no vote any more: in no count. */
  readonly excluded: boolean;
}
export interface OwnVoteView extends VoteView {
  readonly version: number;
}
/**
 * PUT /api/applications/:id/votes/:phase ('pre' in pre_read | 'final' in final_vote), If-Match '"0"' for the first one, then the version
 * of the vote. Answers OwnVoteView.
 */
export interface VoteBody {
  readonly choice: VoteChoice;
  readonly level: Seniority | null;
  readonly confidence: Confidence;
  readonly note: string;
}

/**
 * PUT /api/applications/:id/decision (facilitator or chair), If-Match '"0"' in final_vote, which moves the loop to decided; then the
 * version of the decision, to correct it until it is sealed. Answers DecisionView.
 * POST /api/applications/:id/seal, no body, If-Match with the version of the decision that was read. Answers DecisionView.
 */
export type DecisionBody = Decision;
export interface DecisionView extends Omit<Decision, 'dissent' | 'missing'> {
  /** Of a hold: who is asked for what when the loop goes back to collecting. Absent: nothing was named. */
  readonly missing?: readonly {
    readonly criterionId: string;
    readonly text: string;
    readonly roundId: string;
    readonly person: PersonRef;
  }[];
  /** `own`: in the person's own words, written by themselves. */
  readonly dissent: readonly { readonly person: PersonRef; readonly text: string; readonly own?: boolean }[];
  readonly decidedBy: PersonRef;
  readonly decidedAt: string;
  readonly decisionVersion: number;
  readonly sealed: { readonly at: string; readonly hash: string } | null;
  readonly version: number;
}

/** A sealed version of the decision before the present one, and the move that opened the loop again. */
export interface EarlierDecisionView extends DecisionView {
  readonly reopened: {
    readonly at: string;
    /** Null where the product moved the loop by itself. */
    readonly by: PersonRef | null;
    readonly reason: string;
    readonly from: LoopState;
    readonly to: LoopState;
  };
  /** What was said and written in its room, as its record has it. Absent: its text was erased, or it was sealed before records kept it. */
  readonly room?: Pick<RecordedRoom, 'order' | 'notes' | 'parked'>;
}

/**
 * GET /api/applications/:id/debrief. 404 for whoever may know neither the progress of the loop nor a card of another. A part is absent unless
 * the policy opens it to this viewer in this state.
 */
export interface DebriefView {
  readonly applicationId: string;
  readonly candidate: { readonly name: string; readonly headline: string };
  readonly requisition: {
    readonly id: string;
    readonly title: string;
    readonly seniority: Seniority;
    readonly debriefMode: DebriefMode;
    readonly quorum: number;
    readonly decisionRule: DecisionRule;
  };
  /** The state that the viewer may know. */
  readonly state: LoopState;
  /** Only with 'progress': a second version tells of a decision to hold. */
  readonly decisionVersion?: number;
  readonly rubric: Rubric;
  readonly bar: RubricBar;
  /** Members who are not recused, the chair first. */
  readonly committee: readonly PersonRef[];
  /** Who may vote at the end (committee, interviewers, or both): with 'votes' only. */
  readonly voters?: readonly PersonRef[];
  readonly moves: readonly { readonly move: LoopMove; readonly blocked: string | null }[];
  readonly cards?: readonly PanelCardView[];
  /** With `cards`; absent when none was. */
  readonly withdrawnCards?: readonly WithdrawnCardView[];
  readonly scores?: readonly CriterionScoreView[];
  readonly barResult?: BarView;
  /** With `can.decide`: the criteria that each outcome would rest on. The decision gives a reason for each. */
  readonly carrying?: CarryingByOutcome;
  readonly agenda?: readonly AgendaItemView[];
  /** What one rater could change, by criterion; a criterion on which one rater can flip nothing is absent. */
  readonly power?: readonly CriterionPower[];
  readonly roleProfile?: readonly RoleProfileView[];
  readonly roleDistinction?: RoleDistinctionView;
  readonly myVotes?: readonly OwnVoteView[];
  /** Of this version of the decision, the final ones with 'final_votes' only: movement is the difference. */
  readonly votes?: readonly VoteView[];
  /** How many have given the final vote, neither who nor what: for the facilitator. */
  readonly voteCount?: Pick<VoteTally, 'eligible' | 'cast' | 'quorum'>;
  /** What the final votes come to, and whether the rule is reached: absent until the ballots are open. */
  readonly tally?: VoteTally;
  readonly mayVote: 'pre' | 'final' | null;
  readonly decision?: DecisionView;
  /** The newest first; absent on a first version. */
  readonly earlierDecisions?: readonly EarlierDecisionView[];
  readonly bandFit?: {
    readonly verdict: string;
    readonly component: string;
    readonly currency: string;
    readonly low: number;
    readonly high: number;
  } | null;
  readonly can: {
    readonly run: boolean;
    readonly decide: boolean;
    readonly exportRecord: boolean;
    /** A voter, while the decision stands and is not sealed. */
    readonly dissent: boolean;
  };
}
