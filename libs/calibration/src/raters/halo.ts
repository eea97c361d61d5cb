import { INTERVAL_LEVEL } from '../calibrate/calibrate-options.js';
import type { RatingColumns } from '../columns/rating-columns.js';
import { jackknifeInterval } from './jackknife-interval.js';

export interface Halo {
  readonly value: number;
  /** 90 %, candidates as the sample; null under 5 of them or without variation. */
  readonly interval: readonly [number, number] | null;
}

/**
 * Halo of each rater: the mean correlation between two criteria over the candidates, within the rater. Near 1 when one impression
 * decides every criterion; true differences between candidates raise it too, so it is read beside that of the co-raters. The interval is
 * the jackknife's over the candidates, on Fisher's scale.
 *
 * @returns by rater; null with fewer than 2 criteria, or where no pair of criteria has 3 candidates and variation in both
 * @source Guilford (1954), Psychometric Methods, chapter 11; Murphy, Jako & Anhalt (1993), Nature and consequences of halo error
 */
export function haloByRater({
  rater,
  candidate,
  criterion,
  value,
  size,
  raterIds,
  criterionIds,
}: RatingColumns): (Halo | null)[] {
  const byRater = new Array<Halo | null>(raterIds.length).fill(null);
  if (!criterion) return byRater;
  const start = new Int32Array(raterIds.length + 1);
  for (const level of rater) start[level + 1]! += 1;
  for (let level = 0; level < raterIds.length; level += 1) start[level + 1]! += start[level]!;
  const next = start.slice();
  const rows = new Int32Array(size);
  for (let row = 0; row < size; row += 1) {
    const level = rater[row]!;
    rows[next[level]!] = row;
    next[level]! += 1;
  }
  for (let level = 0; level < raterIds.length; level += 1) {
    const table = new Map<number, Float64Array>();
    for (const row of rows.subarray(start[level], start[level + 1])) {
      let line = table.get(candidate[row]!);
      if (!line) table.set(candidate[row]!, (line = new Float64Array(criterionIds.length).fill(Number.NaN)));
      line[criterion[row]!] = value[row]!;
    }
    if (table.size >= MIN_CANDIDATES) byRater[level] = meanCorrelation([...table.values()], criterionIds.length);
  }
  return byRater;
}

const MIN_CANDIDATES = 3;

/** The mean over the pairs of criteria that can be correlated; the same without each candidate in turn, from the same sums. */
function meanCorrelation(lines: readonly Float64Array[], criteria: number): Halo | null {
  const without = new Float64Array(lines.length);
  let sum = 0;
  let pairs = 0;
  for (let k = 1; k < criteria; k += 1) {
    for (let l = 0; l < k; l += 1) {
      const sums = sumsOf(lines, k, l);
      const r = correlation(sums.n, sums.kk, sums.ll, sums.kl);
      if (r === null) continue;
      sum += r;
      pairs += 1;
      // Without this candidate the pair may say nothing: then it stays as it is, and adds no spread.
      for (let i = 0; i < lines.length; i += 1) without[i]! += correlationWithout(sums, lines[i]!, k, l) ?? r;
    }
  }
  if (pairs === 0) return null;
  const value = sum / pairs;
  const left = Array.from(without, (one) => Math.atanh(one / pairs));
  const interval = jackknifeInterval(Math.atanh(value), left, INTERVAL_LEVEL);
  return { value, interval: interval && [Math.tanh(interval[0]), Math.tanh(interval[1])] };
}

interface PairSums {
  readonly n: number;
  readonly meanK: number;
  readonly meanL: number;
  readonly kk: number;
  readonly ll: number;
  readonly kl: number;
}

/** Over the candidates with both criteria; deviations from running means, so that no digits are lost. */
function sumsOf(lines: readonly Float64Array[], k: number, l: number): PairSums {
  // One declaration each: this runs for every pair of criteria of every rater, mostly before it has been compiled.
  let n = 0;
  let meanK = 0;
  let meanL = 0;
  let kk = 0;
  let ll = 0;
  let kl = 0;
  for (const line of lines) {
    const u = line[k]!;
    const v = line[l]!;
    if (Number.isNaN(u) || Number.isNaN(v)) continue;
    n += 1;
    const du = u - meanK;
    meanK += du / n;
    const dv = v - meanL;
    meanL += dv / n;
    kk += du * (u - meanK);
    ll += dv * (v - meanL);
    kl += du * (v - meanL);
  }
  return { n, meanK, meanL, kk, ll, kl };
}

/** Of the pair without one candidate, from the same sums; no object for each: this is the innermost of four loops. */
function correlationWithout(sums: PairSums, line: Float64Array, k: number, l: number): number | null {
  const du = line[k]! - sums.meanK;
  const dv = line[l]! - sums.meanL;
  if (Number.isNaN(du) || Number.isNaN(dv)) return correlation(sums.n, sums.kk, sums.ll, sums.kl);
  const share = sums.n / (sums.n - 1);
  return correlation(sums.n - 1, sums.kk - share * du * du, sums.ll - share * dv * dv, sums.kl - share * du * dv);
}

/** What rounding leaves of a sum of squares is no variation. */
function correlation(n: number, kk: number, ll: number, kl: number): number | null {
  return n >= MIN_CANDIDATES && kk > 1e-12 && ll > 1e-12 ? Math.max(-1, Math.min(1, kl / Math.sqrt(kk * ll))) : null;
}
