/**
 * Moments of mixtures of Student t distributions, one mixture per level, summed node by node.
 *
 * With component means m and scales s^2 (degrees of freedom v > 4): variance s^2 v / (v - 2), fourth moment about m
 * 3 s^4 v^2 / ((v - 2)(v - 4)). Sums are of deviations from the first node's means, so that no node has to be kept.
 */
export class MomentMixture {
  private pivot: Float64Array | null = null;
  /** By level: weighted sums of d, d^2, d^3, d^4, s^2, s^2 d, s^2 d^2 and s^4, d the deviation of a mean from the pivot. */
  private readonly sums: Float64Array;

  constructor(private readonly size: number) {
    this.sums = new Float64Array(size * SUMS);
  }

  /** One node: means `effect + shift` and squared scales `variance * unit`, by level. The weights of all nodes sum to 1. */
  add(weight: number, effect: Float64Array, shift: number, variance: Float64Array, unit: number): void {
    const { sums, size } = this;
    this.pivot ??= shifted(effect, shift);
    for (let i = 0; i < size; i += 1) {
      const d = effect[i]! + shift - this.pivot[i]!;
      const s = Math.max(0, variance[i]!) * unit;
      const at = i * SUMS;
      sums[at]! += weight * d;
      sums[at + 1]! += weight * d * d;
      sums[at + 2]! += weight * d * d * d;
      sums[at + 3]! += weight * d * d * d * d;
      sums[at + 4]! += weight * s;
      sums[at + 5]! += weight * s * d;
      sums[at + 6]! += weight * s * d * d;
      sums[at + 7]! += weight * s * s;
    }
  }

  /**
   * @param degrees of the t of every node; few of them are treated as 5, where the fourth moment exists
   * @param halfOf  half of the interval of a t with so many degrees, in standard deviations of it
   * @returns mean, standard deviation, and half an interval over the standard deviation
   */
  finish(degrees: number, halfOf: (df: number) => number) {
    const v = Math.max(5, degrees);
    const spread = v / (v - 2);
    const fourth = (3 * v * v) / ((v - 2) * (v - 4));
    const mean = new Float64Array(this.size);
    const sd = new Float64Array(this.size);
    const factor = new Float64Array(this.size);
    for (let i = 0; i < this.size; i += 1) {
      const [d, d2, d3, d4, s, sd1, sd2, s2] = this.sums.subarray(i * SUMS, (i + 1) * SUMS) as unknown as Sums;
      const second = s * spread + Math.max(0, d2 - d * d);
      const between = Math.max(0, sd2 - 2 * d * sd1 + d * d * s);
      const beyond = Math.max(0, d4 - 4 * d * d3 + 6 * d * d * d2 - 3 * d ** 4);
      const quartic = s2 * fourth + 6 * spread * between + beyond;
      mean[i] = (this.pivot?.[i] ?? 0) + d;
      sd[i] = Math.sqrt(second);
      // Kurtosis of a t: 3 + 6 / (df - 4). Rounded down to a grid, so that a handful of quantiles serves every level.
      const excess = second > 0 ? quartic / (second * second) - 3 : 0;
      factor[i] = halfOf(excess > 0.006 ? Math.max(4.5, Math.floor(4 * (4 + 6 / excess)) / 4) : NORMAL);
    }
    return { mean, sd, factor };
  }
}

const SUMS = 8;
type Sums = readonly [number, number, number, number, number, number, number, number];
/** Degrees of freedom of a t that is a normal to four digits. */
const NORMAL = 1000;

function shifted(values: Float64Array, by: number): Float64Array {
  const result = new Float64Array(values.length);
  for (let i = 0; i < result.length; i += 1) result[i] = values[i]! + by;
  return result;
}

/** Half an interval of a t over its standard deviation, by degrees of freedom; each is computed once. */
export function halfIntervals(quantile: (df: number) => number): (df: number) => number {
  const known = new Map<number, number>();
  return (df) => {
    let half = known.get(df);
    if (half === undefined) known.set(df, (half = quantile(df) * Math.sqrt((df - 2) / df)));
    return half;
  };
}
