export interface MidRanks {
  /** 1 = lowest; tied values share the mean of their places. */
  readonly ranks: readonly number[];
  /** Sizes of the groups of tied values, 2 or more. */
  readonly ties: readonly number[];
}

/**
 * Ranks with ties.
 *
 * @example midRanks([5, 2, 5]).ranks // [2.5, 1, 2.5]
 */
export function midRanks(values: readonly number[]): MidRanks {
  const order = [...values.keys()].sort((i, j) => values[i]! - values[j]!);
  const ranks = new Array<number>(values.length);
  const ties: number[] = [];
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end += 1;
    for (const index of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
    if (end - start > 1) ties.push(end - start);
    start = end;
  }
  return { ranks, ties };
}
