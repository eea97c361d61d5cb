/** The states of a loop (one candidate in one requisition), in order; the last two end it early. */
export const LOOP_STATES = [
  'planned',
  'collecting',
  'packet_ready',
  'pre_read',
  'revealed',
  'discussing',
  'final_vote',
  'decided',
  'sealed',
  'comp_open',
  'closed',
  'withdrawn',
  'cancelled',
] as const;
export type LoopState = (typeof LOOP_STATES)[number];

/** The states a loop walks through when nothing ends it early. */
export const LOOP_PATH = LOOP_STATES.slice(0, 11);

/** Withdrawn or cancelled: over before its decision was carried out. */
export const hasEnded = (state: LoopState): boolean => state === 'withdrawn' || state === 'cancelled';

/** True when `state` has reached `from`. A loop that ended early has reached nothing beyond `planned`: it reveals no more than before. */
export function hasReached(state: LoopState, from: LoopState): boolean {
  if (hasEnded(state)) return from === 'planned';
  return LOOP_STATES.indexOf(state) >= LOOP_STATES.indexOf(from);
}

export type LoopMove =
  | 'open'
  | 'complete_packet'
  | 'start_pre_read'
  | 'reveal'
  | 'discuss'
  | 'call_final_vote'
  | 'close_final_vote'
  | 'recall_vote'
  | 'decide'
  | 'seal'
  | 'open_compensation'
  | 'close'
  | 'collect_more'
  | 'reopen'
  | 'withdraw'
  | 'cancel';

export interface Transition {
  readonly move: LoopMove;
  readonly from: readonly LoopState[];
  readonly to: LoopState;
}

const RUNNING: readonly LoopState[] = LOOP_STATES.slice(0, 10);

/** The one table of transitions. What a move needs beyond its state (quorum, complete packet, reasons) stands with the move's own rule. */
export const TRANSITIONS: readonly Transition[] = [
  { move: 'open', from: ['planned'], to: 'collecting' },
  { move: 'complete_packet', from: ['collecting'], to: 'packet_ready' },
  { move: 'start_pre_read', from: ['packet_ready'], to: 'pre_read' },
  { move: 'reveal', from: ['packet_ready', 'pre_read'], to: 'revealed' },
  { move: 'discuss', from: ['revealed'], to: 'discussing' },
  { move: 'call_final_vote', from: ['discussing'], to: 'final_vote' },
  // The ballots open and the state stays: the decision is still to be recorded.
  { move: 'close_final_vote', from: ['final_vote'], to: 'final_vote' },
  // A recusal after the close, or after the recording, can leave fewer than the quorum: back to the table, so that somebody else can
  // be named and vote. A decision that was recorded over those votes is taken back with them.
  { move: 'recall_vote', from: ['final_vote', 'decided'], to: 'discussing' },
  { move: 'decide', from: ['final_vote'], to: 'decided' },
  { move: 'seal', from: ['decided'], to: 'sealed' },
  { move: 'open_compensation', from: ['sealed'], to: 'comp_open' },
  { move: 'close', from: ['sealed', 'comp_open'], to: 'closed' },
  { move: 'collect_more', from: ['packet_ready', 'pre_read', 'sealed'], to: 'collecting' },
  // To the table: the cards are open, what was sealed stays sealed, and the next version is voted on anew.
  { move: 'reopen', from: ['sealed', 'comp_open', 'closed'], to: 'discussing' },
  { move: 'withdraw', from: RUNNING, to: 'withdrawn' },
  { move: 'cancel', from: RUNNING, to: 'cancelled' },
];

/** The transition for a move from a state, or undefined when the table has none. */
export function findTransition(state: LoopState, move: LoopMove): Transition | undefined {
  return TRANSITIONS.find((transition) => transition.move === move && transition.from.includes(state));
}

/** A decision that was sealed is never edited: these moves leave it as it is and begin the next version of it. */
export const beginsNewVersion = (move: LoopMove, from: LoopState): boolean =>
  move === 'reopen' || (move === 'collect_more' && from === 'sealed');
