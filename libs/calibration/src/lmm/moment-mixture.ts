/**
 * Moments of mixtures of Student t distributions, one mixture per level, summed node by node.
 *
 * With component means m and scales s^2 (degrees of freedom v > 4): variance s^2 v / (v - 2), fourth moment about m
 * 3 s^4 v^2 / ((v - 2)(v - 4)).
 */
export class MomentMixture {
  private readonly nodes: { weight: number; mean: Float64Array; scale: Float64Array }[] = [];

  constructor(private readonly size: number) {}

  /** One node: means `effect + shift` and squared scales `variance * unit`, by level. */
  add(weight: number, effect: Float64Array, shift: number, variance: Float64Array, unit: number): void {
    this.nodes.push({
      weight,
      mean: effect.map((value) => value + shift),
      scale: variance.map((value) => Math.max(0, value) * unit),
    });
  }

  /**
   * @param degrees  of the t of every node; few of them are treated as 5, where the fourth moment exists
   * @param quantile of the t at the upper end of the interval
   * @returns mean, standard deviation, and half an interval over the standard deviation
   */
  finish(degrees: number, quantile: (df: number) => number) {
    const v = Math.max(5, degrees);
    const spread = v / (v - 2);
    const fourth = (3 * v * v) / ((v - 2) * (v - 4));
    const mean = new Float64Array(this.size);
    const sd = new Float64Array(this.size);
    const factor = new Float64Array(this.size);
    const factors = new Map<number, number>();
    for (let i = 0; i < this.size; i += 1) {
      for (const node of this.nodes) mean[i]! += node.weight * node.mean[i]!;
      let [second, quartic] = [0, 0];
      for (const node of this.nodes) {
        const off = (node.mean[i]! - mean[i]!) ** 2;
        const s = node.scale[i]!;
        second += node.weight * (s * spread + off);
        quartic += node.weight * (s * s * fourth + 6 * off * s * spread + off * off);
      }
      sd[i] = Math.sqrt(second);
      // Kurtosis of a t: 3 + 6 / (df - 4). Rounded down to a grid, so that a handful of quantiles serves every level.
      const excess = second > 0 ? quartic / (second * second) - 3 : 0;
      const df = excess > 0.006 ? Math.max(4.5, Math.floor(4 * (4 + 6 / excess)) / 4) : 1000;
      if (!factors.has(df)) factors.set(df, quantile(df) * Math.sqrt((df - 2) / df));
      factor[i] = factors.get(df)!;
    }
    return { mean, sd, factor };
  }
}
