import type { RubricRound } from '../rubric/rubric.js';

export interface Seat {
  readonly roundId: string;
  readonly personId: string;
}

/**
 * Who of the requisition's usual panel rates a round of a loop: the people of the round; for a round that joins others one of
 * each in turn, until it has as many raters as it wants.
 * @param seats in the order of the panel
 * @returns people without repetition; empty when nobody is named
 */
export function usualSeats(round: RubricRound, seats: readonly Seat[]): readonly string[] {
  const of = (roundId: string): readonly string[] =>
    seats.filter((seat) => seat.roundId === roundId).map((seat) => seat.personId);
  const joined = (round.joins ?? []).map(of);
  if (joined.length === 0) return of(round.id);
  const longest = Math.max(...joined.map((people) => people.length));
  const inTurn = Array.from({ length: longest }, (_, index) =>
    joined.flatMap((people) => people.slice(index, index + 1)),
  );
  return [...new Set(inTurn.flat())].slice(0, round.raters);
}
