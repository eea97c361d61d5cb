import type { PersonRef, VoteView } from '@app/contracts';
import type { VoteChoice } from '@app/domain';

export interface Movement {
  readonly person: PersonRef;
  readonly pre: VoteView | null;
  readonly final: VoteView | null;
  /** The choice or the level changed between the two. */
  readonly moved: boolean;
  readonly excluded: boolean;
}

const isMove = (pre: VoteView | null, final: VoteView | null): boolean =>
  pre !== null && final !== null && (pre.choice !== final.choice || pre.level !== final.level);

/** Pre-vote and final vote of each person side by side, by name. Voters who have not voted are listed too. */
export function movementsOf(votes: readonly VoteView[], voters: readonly PersonRef[]): readonly Movement[] {
  const people = new Map([...voters, ...votes.map((vote) => vote.person)].map((person) => [person.id, person]));
  const find = (id: string, phase: VoteView['phase']): VoteView | null =>
    votes.find((vote) => vote.person.id === id && vote.phase === phase) ?? null;
  return [...people.values()]
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((person) => {
      const [pre, final] = [find(person.id, 'pre'), find(person.id, 'final')];
      return { person, pre, final, moved: isMove(pre, final), excluded: [pre, final].some((vote) => vote?.excluded) };
    });
}

/** How many gave each choice in a phase; votes whose people have none any more are in no count. */
export function countChoices(
  votes: readonly VoteView[],
  phase: VoteView['phase'],
): Readonly<Record<VoteChoice, number>> {
  const valid = votes.filter((vote) => vote.phase === phase && !vote.excluded);
  const count = (choice: VoteChoice): number => valid.filter((vote) => vote.choice === choice).length;
  return { hire: count('hire'), hold: count('hold'), no_hire: count('no_hire') };
}
