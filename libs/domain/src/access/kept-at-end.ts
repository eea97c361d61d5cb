// What outlives the early end of a loop. A withdrawn or cancelled loop has reached nothing beyond `planned`, so that ending one opens
// nothing; but a decision that was sealed has been acted on, and whoever could prove it must still be able to. These objects are
// therefore asked as they stood when the loop ended: what was open then stays, what was closed then stays closed (ADR 0032).
import { hasEnded, type LoopState } from '../debrief/loop-state.js';
import type { LoopObject } from './loop-visibility.js';

export interface KeptAtEnd {
  readonly object: LoopObject;
  readonly because: string;
}

export const KEPT_AT_END: readonly KeptAtEnd[] = [
  { object: 'record', because: 'the candidate left after the seal: the record of why stays provable' },
  { object: 'earlier_decisions', because: 'opened again and then withdrawn: what was sealed before stays provable' },
];

/** The state in which an object is asked for: of a loop that ended early after a seal, and of what is kept, the one it ended in. */
export function stateAsked(
  object: LoopObject,
  { state, endedFrom }: { readonly state: LoopState; readonly endedFrom?: LoopState | null },
  kept: readonly KeptAtEnd[],
): LoopState {
  const isKept = hasEnded(state) && kept.some((one) => one.object === object);
  return isKept ? (endedFrom ?? state) : state;
}
