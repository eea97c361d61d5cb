import type { LoopState } from '../debrief/loop-state.js';
import { LIVE_KINDS, type LiveAudience, type LiveEventName, type LiveKind } from './live-kinds.js';
import type { LoopObject } from './loop-visibility.js';

/** What one recipient of the live channel may know of a loop now. */
export interface LiveVerdict {
  /** The state they may know. */
  readonly state: LoopState;
  /** Everything that their page shows beside what the kinds of events cover, as one text: another text, another page. */
  readonly fingerprint: string;
  readonly runs: boolean;
  can(object: LoopObject): boolean;
}

/** Each of them is shown in a debrief, and is nowhere else to be found. */
const IN_A_DEBRIEF: readonly LoopObject[] = ['progress', 'cards', 'record', 'earlier_decisions'];

/** Has this person a debrief to look at? Whoever may know neither how far the loop is nor any card of another, nor read a record, has none. */
export const mayOpenDebrief = (can: (object: LoopObject) => boolean): boolean => can('loop') && IN_A_DEBRIEF.some(can);

/** What a recipient is told because their own verdict changed; undefined when it did not. */
export function toldOfChange(before: LiveVerdict, now: LiveVerdict): LiveEventName | undefined {
  if (before.state !== now.state) return 'phase';
  return before.fingerprint === now.fingerprint ? undefined : 'debrief';
}

/**
 * What a recipient is told of something that happened; undefined when they may not know that it did.
 * @param isOwn they did it themselves
 */
export function toldOf(kind: LiveKind, verdict: LiveVerdict, isOwn: boolean): LiveEventName | undefined {
  const { name, audience } = LIVE_KINDS[kind];
  const sees = (one: LiveAudience): boolean => (one === 'run' ? verdict.runs : verdict.can(one));
  const ownDoing = isOwn && kind !== 'standing' && kind !== 'presence';
  return ownDoing || audience.some(sees) ? name : undefined;
}
