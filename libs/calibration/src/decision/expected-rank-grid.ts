import { fastNormalCdf } from './fast-normal-cdf.js';

const POINTS = 2_048;
const SD_BINS = 24;
/** Beyond this many SDs nothing of a normal is left that would move a rank. */
const REACH = 6;

/**
 * Expected ranks on a grid, without summing over pairs: with S(t) = sum_j P(theta_j > t),
 *
 *   rank_i = 1/2 + E S(theta_i)      (the own term of the sum is P(theta_i' > theta_i) = 1/2)
 *
 * S is tabulated on 2,048 points and averaged over each posterior; posteriors are sorted into 24 bins of SD and shared between the two
 * nearest. O(n) besides a fixed cost.
 *
 * @returns 1 to n, within 0.05 % of n of the exact sum
 */
export function approximateExpectedRanks(means: readonly number[], sds: readonly number[]): number[] {
  const grid = gridOf(means, sds);
  const exceed = new Float64Array(POINTS);
  histograms(means, sds, grid).forEach((histogram, bin) =>
    addExceedance(exceed, histogram, grid.sdOf(bin) / grid.step),
  );
  const averaged = Array.from({ length: grid.bins }, (_, bin) => average(exceed, grid.sdOf(bin) / grid.step));
  return means.map((mean, i) => {
    const [bin, share] = grid.binOf(sds[i]!);
    const position = (mean - grid.low) / grid.step;
    const at = (table: Float64Array): number => {
      const k = Math.floor(position);
      return table[k]! + (position - k) * (table[k + 1]! - table[k]!);
    };
    return 0.5 + (1 - share) * at(averaged[bin]!) + (share > 0 ? share * at(averaged[bin + 1]!) : 0);
  });
}

interface Grid {
  readonly low: number;
  readonly step: number;
  readonly bins: number;
  readonly sdOf: (bin: number) => number;
  /** The bin below and the share of the next. */
  readonly binOf: (sd: number) => readonly [number, number];
}

function gridOf(means: readonly number[], sds: readonly number[]): Grid {
  const least = sds.reduce((low, value) => Math.min(low, value), Infinity);
  const most = sds.reduce((high, value) => Math.max(high, value), 0);
  const lowest = means.reduce((low, value) => Math.min(low, value), Infinity);
  const highest = means.reduce((high, value) => Math.max(high, value), -Infinity);
  const margin = REACH * most + 1e-9 * (1 + Math.abs(highest) + Math.abs(lowest));
  const width = (most - least) / (SD_BINS - 1);
  const bins = width > 0 ? SD_BINS : 1;
  return {
    low: lowest - margin,
    step: (highest - lowest + 2 * margin) / (POINTS - 1),
    bins,
    sdOf: (bin) => least + bin * width,
    binOf: (sd) => {
      if (bins === 1) return [0, 0];
      const position = (sd - least) / width;
      const bin = Math.min(bins - 2, Math.floor(position));
      return [bin, position - bin];
    },
  };
}

/** Per bin of SD how many posteriors have their mean at each grid point; each shared between neighbours in both directions. */
function histograms(means: readonly number[], sds: readonly number[], grid: Grid): Float64Array[] {
  const result = Array.from({ length: grid.bins }, () => new Float64Array(POINTS));
  means.forEach((mean, i) => {
    const position = (mean - grid.low) / grid.step;
    const [k, [bin, share]] = [Math.floor(position), grid.binOf(sds[i]!)];
    const add = (into: Float64Array, mass: number) => {
      into[k]! += mass * (1 - (position - k));
      into[k + 1]! += mass * (position - k);
    };
    add(result[bin]!, 1 - share);
    if (share > 0) add(result[bin + 1]!, share);
  });
  return result;
}

/** Adds sum_m histogram[m] P(N(m, sd) > k) at each point k; distances in steps. */
function addExceedance(exceed: Float64Array, histogram: Float64Array, sd: number): void {
  const reach = Math.min(POINTS, Math.ceil(REACH * sd));
  const kernel = Float64Array.from({ length: 2 * reach + 1 }, (_, i) =>
    sd > 0 ? fastNormalCdf((i - reach) / sd) : i === reach ? 0.5 : 0); // prettier-ignore
  let surelyAbove = 0;
  for (let k = POINTS - 1; k >= 0; k -= 1) {
    // Means more than `reach` above k exceed it for sure.
    if (k + reach + 1 < POINTS) surelyAbove += histogram[k + reach + 1]!;
    let sum = surelyAbove;
    const last = Math.min(POINTS - 1, k + reach);
    for (let m = Math.max(0, k - reach); m <= last; m += 1) {
      sum += histogram[m]! * kernel[m - k + reach]!;
    }
    exceed[k]! += sum;
  }
}

/** The table averaged over a normal around each point; distances in steps. */
function average(table: Float64Array, sd: number): Float64Array {
  const reach = Math.min(POINTS, Math.ceil(REACH * sd));
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, i) =>
    i === reach && sd === 0 ? 1 : fastNormalCdf((i - reach + 0.5) / sd) - fastNormalCdf((i - reach - 0.5) / sd)); // prettier-ignore
  // Beyond its ends the table goes on as it ends: nobody above, or everybody.
  const padded = new Float64Array(POINTS + 2 * reach);
  padded.fill(table[0]!, 0, reach).set(table, reach);
  padded.fill(table[POINTS - 1]!, POINTS + reach);
  const averaged = new Float64Array(POINTS);
  for (let k = 0; k < POINTS; k += 1) {
    let sum = 0;
    for (let i = 0; i <= 2 * reach; i += 1) sum += weights[i]! * padded[k + i]!;
    averaged[k] = sum;
  }
  return averaged;
}
