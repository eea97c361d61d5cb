import type { RatingColumns } from '../columns/rating-columns.js';

/**
 * Halo of each rater: the mean correlation between two criteria over the candidates, within the rater. Near 1 when one impression
 * decides every criterion; true differences between candidates raise it too, so it is read beside that of the co-raters.
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
}: RatingColumns): (number | null)[] {
  const byRater = new Array<number | null>(raterIds.length).fill(null);
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

function meanCorrelation(lines: readonly Float64Array[], criteria: number): number | null {
  let [sum, pairs] = [0, 0];
  for (let k = 1; k < criteria; k += 1) {
    for (let l = 0; l < k; l += 1) {
      const r = correlation(lines, k, l);
      if (r === null) continue;
      sum += r;
      pairs += 1;
    }
  }
  return pairs > 0 ? sum / pairs : null;
}

/** Over the candidates with both criteria; deviations from running means, so that no digits are lost. */
function correlation(lines: readonly Float64Array[], k: number, l: number): number | null {
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
  return n >= MIN_CANDIDATES && kk > 0 && ll > 0 ? kl / Math.sqrt(kk * ll) : null;
}
