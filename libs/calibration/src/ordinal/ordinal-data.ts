/**
 * Ratings as the cumulative model reads them. A `cell` is what one rater said about one candidate: its ratings share all random effects,
 * so everything about random effects is summed by cell first.
 */
export interface OrdinalData {
  /** Number of categories, >= 2; each occurs. */
  readonly categories: number;
  /** Category of each rating, 0 to categories - 1. */
  readonly category: Int32Array;
  /** Multiplies the log likelihood of each rating, > 0. */
  readonly weight: Float64Array;
  /** Fixed effects, ratings x `fixed`, row-major. */
  readonly design: Float64Array;
  readonly fixed: number;
  readonly cellOf: Int32Array;
  /** First factor of each cell, ascending: it is the one whose levels are absorbed, so it should be the larger. */
  readonly firstOf: Int32Array;
  readonly firsts: number;
  /** Second factor of each cell; a pair of factors is one cell only. */
  readonly secondOf: Int32Array;
  readonly seconds: number;
}

export interface OrdinalInput {
  readonly category: readonly number[];
  readonly weight?: readonly number[];
  /** One row of fixed effects per rating. */
  readonly design: readonly (readonly number[])[];
  /** Level of the first (absorbed) factor of each rating, from 0; absent without random effects. */
  readonly first?: readonly number[];
  readonly second?: readonly number[];
}

/**
 * Indexes ratings into cells, sorted by first and second factor. The order of the ratings does not matter but for rounding.
 *
 * @example [...indexOrdinal({ category: [0, 1], design: [[], []], first: [1, 0] }).firstOf] // [0, 1]
 */
export function indexOrdinal(input: OrdinalInput): OrdinalData {
  const n = input.category.length;
  const first = input.first ?? new Array<number>(n).fill(0);
  const second = input.second ?? new Array<number>(n).fill(0);
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (a, b) => first[a]! - first[b]! || second[a]! - second[b]! || a - b,
  );
  const fixed = input.design[0]?.length ?? 0;
  const cells: number[] = [];
  const cellOf = new Int32Array(n);
  order.forEach((row, position) => {
    const before = order[position - 1];
    const isNew = before === undefined || first[before] !== first[row] || second[before] !== second[row];
    if (isNew) cells.push(row);
    cellOf[position] = cells.length - 1;
  });
  return {
    categories: count(input.category),
    category: Int32Array.from(order, (row) => input.category[row]!),
    weight: Float64Array.from(order, (row) => input.weight?.[row] ?? 1),
    design: Float64Array.from(order.flatMap((row) => input.design[row]!)),
    fixed,
    cellOf,
    firstOf: Int32Array.from(cells, (row) => first[row]!),
    firsts: count(first),
    secondOf: Int32Array.from(cells, (row) => second[row]!),
    seconds: count(second),
  };
}

const count = (levels: readonly number[]): number => levels.reduce((most, level) => Math.max(most, level + 1), 0);
