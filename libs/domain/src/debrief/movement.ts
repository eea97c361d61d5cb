import type { VotePhase } from './eligible-voters.js';
import { VOTE_CHOICES, type VoteChoice } from './vote.js';

export interface PhasedVote {
  readonly personId: string;
  readonly phase: VotePhase;
  readonly choice: VoteChoice;
}

/** How many went from one choice in the pre-vote to another in the final vote. `from` null: had no pre-vote; `to` null: gave no final vote. */
export interface VoteFlow {
  readonly from: VoteChoice | null;
  readonly to: VoteChoice | null;
  readonly count: number;
}

/**
 * Movement from the pre-vote to the final vote, as counts: never who. Each person once, by their last vote of each phase.
 * @param votes that count @returns flows of at least one, in the order hire, no hire, hold, none
 */
export function movementOf(votes: readonly PhasedVote[]): VoteFlow[] {
  const ids = [...new Set(votes.map((vote) => vote.personId))];
  const choiceOf = (id: string, phase: VotePhase): VoteChoice | null =>
    votes.findLast((vote) => vote.personId === id && vote.phase === phase)?.choice ?? null;
  const ways: (VoteChoice | null)[] = [...VOTE_CHOICES, null];
  return ways.flatMap((from) =>
    ways.flatMap((to): VoteFlow[] => {
      const count = ids.filter((id) => choiceOf(id, 'pre') === from && choiceOf(id, 'final') === to).length;
      return count === 0 ? [] : [{ from, to, count }];
    }),
  );
}
