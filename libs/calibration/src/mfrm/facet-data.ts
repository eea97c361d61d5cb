/** Ratings as a many-facet model reads them, sorted by candidate. */
export interface FacetData {
  /** Highest category m; categories 0..m each occur. */
  readonly steps: number;
  readonly category: Int32Array;
  readonly weight: Float64Array;
  readonly candidate: Int32Array;
  readonly rater: Int32Array;
  readonly criterion: Int32Array;
  readonly candidates: number;
  readonly raters: number;
  readonly criteria: number;
  /** Ratings of candidate c are start[c] to start[c + 1] - 1. */
  readonly start: Int32Array;
}

export interface FacetInput {
  readonly category: ArrayLike<number>;
  readonly candidate: ArrayLike<number>;
  readonly rater: ArrayLike<number>;
  /** Absent when the data have one criterion. */
  readonly criterion?: ArrayLike<number> | null;
  readonly weight?: ArrayLike<number> | null;
}

/**
 * Sorts ratings by candidate, rater and criterion, so that their order does not matter.
 *
 * @param input one entry per rating; levels are indexes from 0, each of which occurs
 * @example [...indexFacets({ category: [0, 1], candidate: [1, 0], rater: [0, 0] }).category] // [1, 0]
 */
export function indexFacets({ category, candidate, rater, criterion, weight }: FacetInput): FacetData {
  const order = Array.from({ length: category.length }, (_, i) => i).sort(
    (a, b) =>
      candidate[a]! - candidate[b]! || rater[a]! - rater[b]! || (criterion?.[a] ?? 0) - (criterion?.[b] ?? 0) || a - b,
  );
  const pick = (column: ArrayLike<number>) => Int32Array.from(order, (row) => column[row]!);
  const count = (column: ArrayLike<number>) => Array.from(column).reduce((most, one) => Math.max(most, one + 1), 0);
  const candidates = count(candidate);
  const start = new Int32Array(candidates + 1);
  for (const row of order) start[candidate[row]! + 1]! += 1;
  for (let c = 0; c < candidates; c += 1) start[c + 1]! += start[c]!;
  return {
    steps: count(category) - 1,
    category: pick(category),
    weight: Float64Array.from(order, (row) => weight?.[row] ?? 1),
    candidate: pick(candidate),
    rater: pick(rater),
    criterion: criterion ? pick(criterion) : new Int32Array(order.length),
    candidates,
    raters: count(rater),
    criteria: criterion ? count(criterion) : 1,
    start,
  };
}
