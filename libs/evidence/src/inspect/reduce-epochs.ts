/** Inspect's reducers over the scores of one sample's epochs; a name that is none of them reads as the mean. */
export type EpochReducer = 'mean' | 'median' | 'mode' | 'max' | 'other';

export function reducerOf(name: string | undefined): EpochReducer {
  if (name === undefined || name === 'mean') return 'mean';
  return name === 'median' || name === 'mode' || name === 'max' ? name : 'other';
}

/**
 * One score out of those of a sample's epochs.
 *
 * @param scores of the epochs that were scored, any scale
 * @returns undefined when there is none
 * @source Inspect AI, 'Reducing epochs'; a tie of the mode goes to the score seen first, as there
 * @example reduceScores([1, 0, 1], 'mode') // 1
 */
export function reduceScores(scores: readonly number[], reducer: EpochReducer): number | undefined {
  if (scores.length === 0) return undefined;
  if (reducer === 'max') return scores.reduce((most, one) => Math.max(most, one));
  if (reducer === 'mode') return mostFrequent(scores);
  if (reducer === 'median') {
    const sorted = [...scores].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1]! + sorted[middle]!) / 2;
  }
  return scores.reduce((sum, one) => sum + one, 0) / scores.length;
}

function mostFrequent(scores: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const score of scores) counts.set(score, (counts.get(score) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
