import type {
  BlindnessPolicy,
  CompOpening,
  IdentityPolicy,
  Level,
  LoopObject,
  LoopState,
  RequisitionAct,
  RoleFinding,
  VoteChoice,
} from '@app/domain';
import type { Agent } from '../support/agent.js';
import type { PersonLike, TestApp } from '../support/app.js';
import type { WorldPerson } from '../support/world.js';
import type { ActorKey, Visitor } from './actors.js';

export interface WorldSetting {
  readonly state: LoopState;
  readonly blindness: BlindnessPolicy;
  readonly compOpensAt: CompOpening;
  readonly identity: IdentityPolicy;
  /** In `final_vote`: the ballots are open. */
  readonly finalVoteClosed?: boolean;
  /** In `withdrawn` and `cancelled`: the state the loop ended in, so that what was sealed is kept. Absent: nobody knows. */
  readonly endedFrom?: LoopState;
  /** What two worlds differ in. */
  readonly hiddenLevel?: Level;
  readonly withoutSecondCard?: boolean;
  readonly revisedSecondCard?: boolean;
  readonly withdrawnSecondCard?: boolean;
  readonly hiddenChoice?: VoteChoice;
  readonly askedInLoop?: boolean;
  /** Of every card of practice. */
  readonly practisedLevel?: Level;
  /** Of the answers to a calibration case, and how many people gave one: two unless told otherwise. */
  readonly caseLevel?: Level;
  readonly caseAnswers?: 1 | 2;
  /** What others than the chair made of a role vignette, and how many they are: three unless told otherwise. */
  readonly vignetteChoice?: RoleFinding;
  readonly vignetteAnswers?: 2 | 3;
  /** Who the candidate is: name, headline, email, and what they sent that is not marked. */
  readonly hiddenName?: string;
}

export type People = Record<ActorKey, WorldPerson>;

/** A text that occurs nowhere but in one hidden field. */
export interface Canary {
  readonly text: string;
  /** The field it was planted in, for the message of a failure. */
  readonly field: string;
  /** Open to whoever may see one of these objects of the loop. */
  readonly objects: readonly LoopObject[];
  /** Whoever may do this with the requisition sees it too. */
  readonly act?: RequisitionAct;
  /** Who wrote it (a card, a vote, an answer to an assignment): to them it is `own`. */
  readonly author?: ActorKey;
  readonly own?: LoopObject;
}

/** One organisation with one loop in one state, everybody who could stand to it, and a canary in every hidden field. */
export interface MatrixWorld {
  readonly app: TestApp;
  readonly state: LoopState;
  readonly people: Readonly<Record<ActorKey, PersonLike>>;
  /** With what each of them is known to the server: a session, or the cookie of the paired screen. */
  as(visitor: Visitor): Promise<Agent>;
  readonly ids: MatrixIds;
  readonly canaries: readonly Canary[];
}

export interface MatrixIds {
  readonly organisation: string;
  readonly rubricVersion: string;
  readonly requisition: string;
  readonly application: string;
  readonly candidate: string;
  readonly linkDocument: string;
  readonly fileDocument: string;
  /** Marked: it may reach a panel that must not know who the candidate is. */
  readonly safeDocument: string;
  readonly band: string;
  /** A modelled offer. */
  readonly scenario: string;
  /** In the parking lot of the debrief. */
  readonly parkedItem: string;
  /** The panel round in which everybody rates. */
  readonly round: string;
  readonly screenRound: string;
  /** Of the rater whose card is submitted. */
  readonly assignment: string;
  readonly scorecard: string;
  readonly artifact: string;
  /** Attached to the candidate; the second is marked, as a document is. */
  readonly loopArtifact: string;
  readonly safeLoopArtifact: string;
  /** Of the rater who still writes. */
  readonly draftAssignment: string;
  readonly draftScorecard: string;
  readonly keptScorecard: string;
  readonly withdrawnScorecard: string;
  /** Of everybody who practises. */
  readonly practiceScorecards: readonly string[];
}
