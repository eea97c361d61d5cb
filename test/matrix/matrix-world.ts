import type { LoopObject, LoopState } from '@app/domain';
import type { PersonLike, TestApp } from '../support/app.js';
import type { ActorKey } from './actors.js';

/** A text that occurs nowhere but in one hidden field. */
export interface Canary {
  readonly text: string;
  /** The field it was planted in, for the message of a failure. */
  readonly field: string;
  readonly object: LoopObject;
  /** Set on what one person wrote on a card or as a vote: to them it is 'own_cards' or 'own_vote'. */
  readonly author?: ActorKey;
  /** A draft is its author's alone, in every state. */
  readonly draft?: boolean;
}

/** One organisation with one loop in one state, everybody who could stand to it, and a canary in every hidden field. */
export interface MatrixWorld {
  readonly app: TestApp;
  readonly state: LoopState;
  readonly people: Readonly<Record<ActorKey, PersonLike>>;
  readonly ids: {
    readonly organisation: string;
    readonly rubricVersion: string;
    readonly requisition: string;
    readonly application: string;
    readonly candidate: string;
    readonly document: string;
    readonly fileDocument: string;
    readonly band: string;
    readonly round: string;
    /** Of the rater whose card is submitted. */
    readonly assignment: string;
    readonly scorecard: string;
    readonly artifact: string;
    /** Of the rater who still writes. */
    readonly draftAssignment: string;
    readonly draftScorecard: string;
  };
  readonly canaries: readonly Canary[];
}
