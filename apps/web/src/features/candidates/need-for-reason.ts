import type { LoopMove, LoopState } from '@app/domain';

const ALWAYS: readonly LoopMove[] = ['withdraw', 'cancel', 'collect_more', 'reopen', 'recall_vote'];

/**
 * Whether a move asks for a reason. 'maybe': it depends on votes and raters that this page need not know; the server asks for
 * it by name where it does.
 */
export function needForReason(move: LoopMove, state: LoopState): 'required' | 'maybe' | 'none' {
  if (ALWAYS.includes(move)) return 'required';
  if (move === 'reveal') return state === 'packet_ready' ? 'required' : 'maybe';
  return move === 'start_pre_read' || move === 'close_final_vote' ? 'maybe' : 'none';
}
