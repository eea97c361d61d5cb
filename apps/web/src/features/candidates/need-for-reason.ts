import type { LoopMove, LoopState } from '@app/domain';

/**
 * Whether a move asks for a reason. 'maybe': it depends on votes and raters that this page need not know; the server asks for
 * it by name where it does.
 */
export function needForReason(move: LoopMove, state: LoopState): 'required' | 'maybe' | 'none' {
  if (move === 'withdraw' || move === 'cancel' || move === 'collect_more' || move === 'reopen') return 'required';
  if (move === 'reveal') return state === 'packet_ready' ? 'required' : 'maybe';
  return move === 'start_pre_read' || move === 'close_final_vote' ? 'maybe' : 'none';
}
