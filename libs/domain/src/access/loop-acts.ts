// What a person may DO with one loop. What they see of it is the word of loop-visibility.ts; an act is open only to whom its
// refusals tell nothing new: 'this card is submitted already' is an answer for those who may know who submitted.
import type { LoopMove, LoopState } from '../debrief/loop-state.js';
import type { LoopObject } from './loop-visibility.js';
import type { Relation, RequisitionRole } from './relations.js';

export const LOOP_ACTS = [
  'arrange', // interview times and documents: tells nothing of a card
  'staff', // who rates which round, excuses
  'run', // the debrief
  'recuse_others', // taking a rater or a voter out of the loop; oneself everybody may
  'pay', // the expectation and the band fit on the screen card
] as const;
export type LoopAct = (typeof LOOP_ACTS)[number];

export interface LoopActStanding {
  readonly relations: ReadonlySet<Relation>;
  readonly requisitionRoles: readonly RequisitionRole[];
  /** `mayOnRequisition('band', ...)`: false for whoever rates or votes anywhere in the requisition. */
  readonly mayHandlePay: boolean;
  /** The true state. */
  readonly state: LoopState;
  /** The policy's word for this person now. */
  can(object: LoopObject): boolean;
}

const ratesHere = (relations: ReadonlySet<Relation>): boolean =>
  relations.has('panel_blind') ||
  relations.has('panel_done') ||
  relations.has('panel_excused') ||
  relations.has('panel_trainee');

/** May someone who stands so to a loop do this? Recused people may do nothing: it does not exist for them. */
export function mayOnLoop(act: LoopAct, standing: LoopActStanding): boolean {
  const { relations, requisitionRoles, state } = standing;
  if (relations.has('recused')) return false;
  const sets = relations.has('recruiter') || relations.has('facilitator');
  switch (act) {
    case 'arrange':
      return sets || relations.has('admin');
    case 'staff':
      // A recruiter who rates is blind like any panellist, and a colleague looks after the cards.
      return sets && (state === 'planned' ? !ratesHere(relations) : standing.can('card_status'));
    case 'run':
      return (
        (requisitionRoles.includes('facilitator') || requisitionRoles.includes('chair')) && standing.can('progress')
      );
    case 'recuse_others':
      // A recusal takes away a vote: it is neither for whoever sets the loop up nor for one voter against another.
      return relations.has('facilitator') && (mayOnLoop('run', standing) || mayOnLoop('staff', standing));
    case 'pay':
      return standing.can('expectation') && standing.mayHandlePay;
  }
}

/** Whose act a move is; the moves that a rule makes by itself are nobody's. */
const MOVERS: Readonly<Record<LoopMove, readonly LoopAct[]>> = {
  open: ['staff'],
  complete_packet: [],
  start_pre_read: ['run'],
  reveal: ['run'],
  discuss: ['run'],
  call_final_vote: ['run'],
  close_final_vote: ['run'],
  recall_vote: ['run'],
  decide: [],
  seal: [],
  open_compensation: ['run'],
  close: ['run', 'staff'],
  collect_more: ['run', 'staff'],
  reopen: ['run'],
  withdraw: ['run', 'staff'],
  cancel: ['run', 'staff'],
};

export const mayMove = (move: LoopMove, standing: LoopActStanding): boolean =>
  MOVERS[move].some((act) => mayOnLoop(act, standing));

/**
 * May someone see verdict and band of the screen card? Whoever handles pay always; the committee when the policy opens it. A
 * recruiter who rates elsewhere in the requisition could rate here tomorrow, and sees neither.
 */
export const seesBandFit = (standing: LoopActStanding): boolean =>
  mayOnLoop('pay', standing) || (standing.relations.has('committee') && standing.can('band_fit'));
