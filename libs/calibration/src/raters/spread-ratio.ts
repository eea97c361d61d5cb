import { INTERVAL_LEVEL } from '../calibrate/calibrate-options.js';
import type { LmmLayout } from '../lmm/layout.js';
import { jackknifeInterval } from './jackknife-interval.js';

export interface SpreadRatio {
  readonly value: number;
  /** 90 %, shared candidates as the sample; null under 5 of them or without variation. */
  readonly interval: readonly [number, number] | null;
}

/**
 * How much of the scale a rater uses: the SD of the rater's ratings over that of the co-raters' ratings of the same candidates, effects
 * of criteria and raters taken out of both. Below 1 is central tendency. The interval is the jackknife's over the shared candidates, on
 * the logarithm of the ratio.
 *
 * @param layout      the ratings
 * @param criterion   effect of each column of the fixed effects
 * @param leniency    effect of each rater
 * @returns by rater; null with fewer than 3 candidates who were also rated by others, or when either side does not vary
 * @source Saal, Downey & Lahey (1980), Rating the ratings, Psychological Bulletin 88 (central tendency as restricted SD)
 */
export function spreadRatios(
  layout: LmmLayout,
  criterion: Float64Array,
  leniency: Float64Array,
): (SpreadRatio | null)[] {
  const { nA, nB, aStart, cellB, cellStart, x, y, nCells, aIsCandidate } = layout;
  const sums = { n: new Float64Array(nCells), sum: new Float64Array(nCells), squares: new Float64Array(nCells) };
  const candidates = newSums(aIsCandidate ? nA : nB);
  const forEachCell = (visit: (cell: number, candidate: number, rater: number) => void) => {
    for (let a = 0; a < nA; a += 1) {
      for (let j = aStart[a]!; j < aStart[a + 1]!; j += 1) {
        visit(j, aIsCandidate ? a : cellB[j]!, aIsCandidate ? cellB[j]! : a);
      }
    }
  };
  forEachCell((cell, candidate, rater) => {
    for (let i = cellStart[cell]!; i < cellStart[cell + 1]!; i += 1) {
      const z = y[i]! - criterion[x[i]!]! - leniency[rater]!;
      sums.n[cell]! += 1;
      sums.sum[cell]! += z;
      sums.squares[cell]! += z * z;
    }
    addSums(candidates, candidate, sums, cell, 1);
  });
  const raters = leniency.length;
  const [own, others] = [newSums(raters), newSums(raters)];
  const shared: (readonly [cell: number, candidate: number])[][] = Array.from({ length: raters }, () => []);
  forEachCell((cell, candidate, rater) => {
    if (candidates.n[candidate] === sums.n[cell]) return;
    addSums(own, rater, sums, cell, 1);
    addSums(others, rater, candidates, candidate, 1);
    addSums(others, rater, sums, cell, -1);
    shared[rater]!.push([cell, candidate]);
  });
  return shared.map((met, rater) => {
    const value = ratioOf(own, others, rater);
    if (met.length < MIN_CANDIDATES || value === null) return null;
    const without = met.map(([cell, candidate]) => {
      addSums(own, rater, sums, cell, -1);
      addSums(others, rater, candidates, candidate, -1);
      addSums(others, rater, sums, cell, 1);
      const left = ratioOf(own, others, rater);
      addSums(own, rater, sums, cell, 1);
      addSums(others, rater, candidates, candidate, 1);
      addSums(others, rater, sums, cell, -1);
      return left === null ? Number.NaN : Math.log(left);
    });
    const interval = jackknifeInterval(Math.log(value), without, INTERVAL_LEVEL);
    return { value, interval: interval && [Math.exp(interval[0]), Math.exp(interval[1])] };
  });
}

function ratioOf(own: Sums, others: Sums, rater: number): number | null {
  const [mine, theirs] = [sdOf(own, rater), sdOf(others, rater)];
  return mine > 0 && theirs > 0 ? mine / theirs : null;
}

const MIN_CANDIDATES = 3;

interface Sums {
  readonly n: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

const newSums = (size: number): Sums => ({
  n: new Float64Array(size),
  sum: new Float64Array(size),
  squares: new Float64Array(size),
});

function addSums(target: Sums, at: number, source: Sums, from: number, sign: number): void {
  target.n[at]! += sign * source.n[from]!;
  target.sum[at]! += sign * source.sum[from]!;
  target.squares[at]! += sign * source.squares[from]!;
}

function sdOf({ n, sum, squares }: Sums, at: number): number {
  if (n[at]! < 2) return 0;
  const variance = (squares[at]! - (sum[at]! * sum[at]!) / n[at]!) / (n[at]! - 1);
  // What rounding leaves of equal ratings is no spread.
  return variance > 1e-12 * (1 + squares[at]! / n[at]!) ? Math.sqrt(variance) : 0;
}
