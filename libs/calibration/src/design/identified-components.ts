import type { LmmLayout } from '../lmm/layout.js';
import { solveSmall } from '../lmm/small-matrix.js';

/** In the order in which they are told apart: what is left first, severity last. */
const TERMS = ['residual', 'candidate', 'cell', 'rater'] as const;
export type VarianceTerm = (typeof TERMS)[number];

/** A variance component that the design does not show, and the components it can not be told from; none of them: the criteria. */
export interface Unidentified {
  readonly term: Exclude<VarianceTerm, 'residual'>;
  readonly from: readonly VarianceTerm[];
}

/** Of a squared length: what rounding leaves of nothing, over a million ratings. */
const LEAST = 1e-10;
const LEAST_SHARE = 1e-6;

/**
 * The variance components that the design alone makes impossible to estimate. With M the projection onto what the criteria leave,
 * components can be told apart exactly when the matrices M Z_k Z_k' M are linearly independent: otherwise the information of restricted
 * maximum likelihood is singular, whatever the ratings are. Each component is tried against those before it. Weights play no part.
 *
 * @param layout at most one rating per candidate, rater and criterion
 * @param cell   whether the model has the candidate x rater term
 * @returns in the order candidate, cell, rater; linear in the number of ratings
 * @source Searle, Casella & McCulloch (1992), Variance Components, chapters 6 and 11 (information of REML; quadratic forms)
 */
export function unidentifiedComponents(layout: LmmLayout, cell: boolean): Unidentified[] {
  let products = KNOWN.get(layout);
  if (!products) KNOWN.set(layout, (products = scalarProducts(layout)));
  const kept: VarianceTerm[] = [];
  const found: Unidentified[] = [];
  for (const term of TERMS) {
    if (term === 'cell' && !cell) continue;
    const own = products.of(term, term);
    if (!(own > LEAST * products.scale(term))) {
      if (term !== 'residual') found.push({ term, from: [] });
      continue;
    }
    const cosine = (one: VarianceTerm, other: VarianceTerm) =>
      products.of(one, other) / Math.sqrt(products.of(one, one) * products.of(other, other));
    const right = kept.map((one) => cosine(one, term));
    const matrix = kept.flatMap((one) => kept.map((other) => cosine(one, other)));
    const shares = solveSmall(matrix, right) ?? right.map(() => 0);
    const left = 1 - shares.reduce((sum, share, i) => sum + share * right[i]!, 0);
    if (term === 'residual' || left > LEAST) kept.push(term);
    else found.push({ term, from: kept.filter((_, i) => Math.abs(shares[i]!) > LEAST_SHARE) });
  }
  return found;
}

/** Asked once for a refusal and once for the terms of a model. */
const KNOWN = new WeakMap<LmmLayout, ReturnType<typeof scalarProducts>>();

/**
 * Scalar products of the matrices M Z_k Z_k' M without forming any of them:
 *
 *   <k, l> = ||Z_k' M Z_l||^2 = sum_ij N_ij^2 - 2 sum_ij N_ij sum_x a_ix b_jx / n_x + sum_xy A_xy B_xy / (n_x n_y)
 *
 * N counts ratings by the levels of both terms, a and b those by level and criterion, A = a'a, B = b'b. Every sum is one over the cells.
 */
function scalarProducts(layout: LmmLayout) {
  const { nX, nA, nB, nCells, aStart, cellB, cellStart, x, aIsCandidate } = layout;
  const perCriterion = new Float64Array(nX);
  for (const k of x) perCriterion[k]! += 1;
  const share = perCriterion.map((count) => 1 / count);
  const tables = countsByCriterion(layout);
  const totals = { a: rowSums(tables.a, nA, nX), b: rowSums(tables.b, nB, nX) };
  const [squares, crosses] = [new Float64Array(16), new Float64Array(16)];
  const add = (k: number, l: number, square: number, cross: number): void => {
    squares[4 * k + l]! += square;
    crosses[4 * k + l]! += cross;
  };
  const [A, B] = aIsCandidate ? [CANDIDATE, RATER] : [RATER, CANDIDATE];
  for (let a = 0; a < nA; a += 1) {
    for (let j = aStart[a]!; j < aStart[a + 1]!; j += 1) {
      const b = cellB[j]!;
      const s = cellStart[j + 1]! - cellStart[j]!;
      let aa = 0;
      let ab = 0;
      let bb = 0;
      let own = 0;
      let ownA = 0;
      let ownB = 0;
      for (let k = 0; k < nX; k += 1) {
        const inA = tables.a[a * nX + k]!;
        const inB = tables.b[b * nX + k]!;
        aa += inA * inA * share[k]!;
        ab += inA * inB * share[k]!;
        bb += inB * inB * share[k]!;
      }
      for (let i = cellStart[j]!; i < cellStart[j + 1]!; i += 1) {
        const k = x[i]!;
        own += share[k]!;
        ownA += tables.a[a * nX + k]! * share[k]!;
        ownB += tables.b[b * nX + k]! * share[k]!;
      }
      add(RESIDUAL, RESIDUAL, s, own);
      add(RESIDUAL, CELL, s, own);
      add(RESIDUAL, A, s, ownA);
      add(RESIDUAL, B, s, ownB);
      add(CELL, CELL, s * s, s * own);
      add(CELL, A, s * s, s * ownA);
      add(CELL, B, s * s, s * ownB);
      add(A, A, s * totals.a[a]!, s * aa);
      add(B, B, s * totals.b[b]!, s * bb);
      add(A, B, s * s, s * ab);
    }
  }
  const both = [diagonal(perCriterion), gram(tables.a, nA, nX), gramOfCells(layout, nCells), gram(tables.b, nB, nX)];
  const inner = aIsCandidate ? both : [both[0]!, both[3]!, both[2]!, both[1]!];
  const at = (k: number, l: number): number => {
    // Counted once for each unordered pair.
    const [square, cross] = [squares, crosses].map((sums) => (k === l ? sums[5 * k]! : sums[4 * k + l]! + sums[4 * l + k]!)) as [number, number]; // prettier-ignore
    let sum = square - 2 * cross;
    for (let p = 0; p < nX; p += 1) {
      for (let q = 0; q < nX; q += 1) {
        sum += (inner[k]![p * nX + q]! * inner[l]![p * nX + q]!) / (perCriterion[p]! * perCriterion[q]!);
      }
    }
    return sum;
  };
  const cache = Float64Array.from({ length: 16 }, (_, index) => at(index >> 2, index & 3));
  return {
    of: (one: VarianceTerm, other: VarianceTerm) => cache[4 * TERMS.indexOf(one) + TERMS.indexOf(other)]!,
    scale: (term: VarianceTerm) => squares[5 * TERMS.indexOf(term)]!,
  };
}

const [RESIDUAL, CANDIDATE, CELL, RATER] = [0, 1, 2, 3] as const;

/** Ratings by level and criterion, of both factors. */
function countsByCriterion({ nX, nA, nB, aStart, cellB, cellStart, x }: LmmLayout) {
  const [a, b] = [new Float64Array(nA * nX), new Float64Array(nB * nX)];
  for (let level = 0; level < nA; level += 1) {
    for (let j = aStart[level]!; j < aStart[level + 1]!; j += 1) {
      for (let i = cellStart[j]!; i < cellStart[j + 1]!; i += 1) {
        a[level * nX + x[i]!]! += 1;
        b[cellB[j]! * nX + x[i]!]! += 1;
      }
    }
  }
  return { a, b };
}

const rowSums = (table: Float64Array, rows: number, columns: number): Float64Array =>
  Float64Array.from({ length: rows }, (_, i) =>
    table.subarray(i * columns, (i + 1) * columns).reduce((sum, one) => sum + one, 0),
  );

function diagonal(values: Float64Array): Float64Array {
  const matrix = new Float64Array(values.length ** 2);
  values.forEach((value, k) => (matrix[k * values.length + k] = value));
  return matrix;
}

/** table' table. */
function gram(table: Float64Array, rows: number, columns: number): Float64Array {
  const matrix = new Float64Array(columns * columns);
  for (let i = 0; i < rows; i += 1) {
    for (let p = 0; p < columns; p += 1) {
      const count = table[i * columns + p]!;
      if (count === 0) continue;
      for (let q = 0; q < columns; q += 1) matrix[p * columns + q]! += count * table[i * columns + q]!;
    }
  }
  return matrix;
}

function gramOfCells({ nX, cellStart, x }: LmmLayout, nCells: number): Float64Array {
  const matrix = new Float64Array(nX * nX);
  for (let j = 0; j < nCells; j += 1) {
    for (let i = cellStart[j]!; i < cellStart[j + 1]!; i += 1) {
      for (let k = cellStart[j]!; k < cellStart[j + 1]!; k += 1) matrix[x[i]! * nX + x[k]!]! += 1;
    }
  }
  return matrix;
}
