/** Fewer cards are no median: with four of them it says much about one person. */
export const MINUTES_MINIMUM = 5;

/** How long its author was at one card. */
export interface CardTime {
  readonly roundId: string;
  /** Time with the card in the hands, 0..LIMITS.activeSeconds. */
  readonly activeSeconds: number;
}

export interface RoundMinutes {
  readonly cards: number;
  readonly medianMinutes: number;
}

/** @param values not empty @returns the middle one, or the mean of the two in the middle */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

/** @returns whole minutes, at least 1: nobody fills a card in none */
export const wholeMinutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60));

/** By round id; rounds with fewer than MINUTES_MINIMUM cards are absent. */
export function roundMinutes(times: readonly CardTime[]): Readonly<Record<string, RoundMinutes>> {
  const byRound = new Map<string, number[]>();
  for (const { roundId, activeSeconds } of times)
    byRound.set(roundId, [...(byRound.get(roundId) ?? []), activeSeconds]);
  return Object.fromEntries(
    [...byRound]
      .filter(([, seconds]) => seconds.length >= MINUTES_MINIMUM)
      .map(([roundId, seconds]) => [roundId, { cards: seconds.length, medianMinutes: wholeMinutes(median(seconds)) }]),
  );
}
