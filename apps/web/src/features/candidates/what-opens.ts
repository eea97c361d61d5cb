import type { WhoSeesWhatRow, LoopMove, LoopState } from '@app/domain';
import { findTransition, panelVotes, whoSeesWhat } from '@app/domain';
import type { PolicyView } from '@app/contracts';

export interface Opening {
  readonly who: string;
  readonly what: readonly string[];
}

/** What a move opens to whom: the policy after it less the policy before it. Nothing when the state has no such move. */
export function whatOpens(
  state: LoopState,
  move: LoopMove,
  policy: Pick<PolicyView, 'blindness' | 'compOpensAt' | 'identity' | 'debriefMode'>,
): Opening[] {
  const to = findTransition(state, move)?.to;
  if (!to) return [];
  const sees = (at: LoopState): WhoSeesWhatRow[] =>
    whoSeesWhat(at, policy.blindness, policy.compOpensAt, policy.identity, panelVotes(policy.debriefMode));
  const before = new Map(sees(state).map((row) => [row.who, row.sees]));
  return sees(to)
    .map(({ who, sees: after }) => ({ who, what: after.filter((one) => !before.get(who)?.includes(one)) }))
    .filter((row) => row.what.length > 0);
}
