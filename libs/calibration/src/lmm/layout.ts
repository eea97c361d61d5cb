import { countingSort } from '../columns/counting-sort.js';
import type { RatingColumns } from '../columns/rating-columns.js';

/**
 * Ratings sorted for the crossed model. `A` is the factor with more levels, which is absorbed; `B` the other, which is solved for.
 * A cell is one A x B pair; its ratings stand together, and the cells of one level of A stand together.
 */
export interface LmmLayout {
  readonly n: number;
  readonly nA: number;
  readonly nB: number;
  /** Columns of the fixed effects: one per criterion, 1 without criteria. */
  readonly nX: number;
  readonly nCells: number;
  readonly aIsCandidate: boolean;
  /** Cells of level a: aStart[a] to aStart[a + 1]. */
  readonly aStart: Int32Array;
  readonly cellB: Int32Array;
  /** Ratings of cell j: cellStart[j] to cellStart[j + 1]. */
  readonly cellStart: Int32Array;
  /** Sum of the weights of a cell. */
  readonly cellWeight: Float64Array;
  readonly x: Int32Array;
  readonly w: Float64Array;
  readonly y: Float64Array;
  /** Row of the columns at each place. */
  readonly row: Int32Array;
  readonly sumLogWeight: number;
}

/** Three stable counting sorts: O(ratings + levels), and the same layout whatever the order of the rows. */
export function layoutOf(columns: RatingColumns): LmmLayout {
  const { size: n, candidateIds, raterIds } = columns;
  const aIsCandidate = candidateIds.length >= raterIds.length;
  const [a, b] = aIsCandidate ? [columns.candidate, columns.rater] : [columns.rater, columns.candidate];
  const [nA, nB] = aIsCandidate ? [candidateIds.length, raterIds.length] : [raterIds.length, candidateIds.length];
  const nX = Math.max(1, columns.criterionIds.length);
  let row = Int32Array.from({ length: n }, (_, index) => index);
  if (columns.criterion) row = countingSort(row, columns.criterion, nX);
  row = countingSort(countingSort(row, b, nB), a, nA);
  const cells = cellsOf(row, a, b, nA);
  const w = pick(columns.weight ?? new Float64Array(n).fill(1), row);
  return {
    n,
    nA,
    nB,
    nX,
    nCells: cells.cellB.length,
    aIsCandidate,
    ...cells,
    cellWeight: cellSums(cells.cellStart, w),
    x: columns.criterion ? Int32Array.from(row, (index) => columns.criterion![index]!) : new Int32Array(n),
    w,
    y: pick(columns.value, row),
    row,
    sumLogWeight: columns.weight ? w.reduce((sum, weight) => sum + Math.log(weight), 0) : 0,
  };
}

/** Sum of `values` over the ratings of each cell. */
export function cellSums(cellStart: Int32Array, values: Float64Array): Float64Array {
  const sums = new Float64Array(cellStart.length - 1);
  for (let j = 0; j < sums.length; j += 1) {
    let sum = 0;
    for (let i = cellStart[j]!; i < cellStart[j + 1]!; i += 1) sum += values[i]!;
    sums[j] = sum;
  }
  return sums;
}

function cellsOf(row: Int32Array, a: Int32Array, b: Int32Array, nA: number) {
  const starts: number[] = [];
  const cellB: number[] = [];
  const aStart = new Int32Array(nA + 1);
  let lastA = -1;
  let lastB = -1;
  for (let place = 0; place < row.length; place += 1) {
    const index = row[place]!;
    if (a[index] === lastA && b[index] === lastB) continue;
    lastA = a[index]!;
    lastB = b[index]!;
    starts.push(place);
    cellB.push(lastB);
    aStart[lastA + 1]! += 1;
  }
  starts.push(row.length);
  for (let level = 0; level < nA; level += 1) aStart[level + 1]! += aStart[level]!;
  return { aStart, cellB: Int32Array.from(cellB), cellStart: Int32Array.from(starts) };
}

function pick(values: Float64Array, row: Int32Array): Float64Array {
  const picked = new Float64Array(row.length);
  for (let place = 0; place < row.length; place += 1) picked[place] = values[row[place]!]!;
  return picked;
}
