/** What a model says about the levels of one factor, by index. */
export interface EffectEstimates {
  /** Deviation from the intercept. */
  readonly effect: Float64Array;
  /** Standard deviation of the prediction error of the effect. */
  readonly sd: Float64Array;
  /** Effect + intercept, and its standard deviation. */
  readonly total: Float64Array;
  readonly totalSd: Float64Array;
  /** Half of the interval of the level in question over the standard deviation, for effect and total. */
  readonly factor: Float64Array;
  readonly totalFactor: Float64Array;
  /** Correlation of the prediction errors of two levels, where it is known: levels rated by the same people err together. */
  readonly correlation?: (i: number, j: number) => number;
}

export interface LmmEstimates {
  readonly a: EffectEstimates;
  readonly b: EffectEstimates;
  readonly intercept: number;
  /** Sum-to-zero effects of the criteria. */
  readonly criteria: readonly { readonly effect: number; readonly se: number }[];
}

/** Intercept and sum-to-zero effects from one column per criterion, with the standard errors of the effects. */
export function criteriaEffects(x: Float64Array, covariance: Float64Array) {
  const k = x.length;
  const intercept = x.reduce((sum, value) => sum + value, 0) / k;
  const rowMean = (i: number) => covariance.subarray(i * k, (i + 1) * k).reduce((sum, value) => sum + value, 0) / k;
  const grand = covariance.reduce((sum, value) => sum + value, 0) / (k * k);
  return {
    intercept,
    criteria: Array.from(x, (value, i) => ({
      effect: value - intercept,
      se: Math.sqrt(Math.max(0, covariance[i * k + i]! - 2 * rowMean(i) + grand)),
    })),
  };
}
