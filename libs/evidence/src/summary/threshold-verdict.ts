import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import type { RateInterval } from './wilson-interval.js';

export interface ThresholdVerdict {
  readonly threshold: number;
  /** By the whole interval, not by the observed rate: 18 of 20 does not show that 85 % is met. */
  readonly status: 'met' | 'below' | 'too few cases to tell';
  /** Observed rate minus threshold, in shares; null without judged cases. */
  readonly margin: number | null;
  /** Judged cases at which this rate would be told from the threshold; null when no number would do. */
  readonly casesNeeded: number | null;
}

/** 'met' when even the low end reaches the threshold, 'below' when even the high end misses it. */
export function judgeThreshold(
  threshold: number,
  rate: number | null,
  interval: RateInterval | undefined,
): ThresholdVerdict {
  if (rate === null || interval === undefined) {
    return { threshold, status: 'too few cases to tell', margin: null, casesNeeded: null };
  }
  const status = interval.low >= threshold ? 'met' : interval.high < threshold ? 'below' : 'too few cases to tell';
  return { threshold, status, margin: rate - threshold, casesNeeded: casesNeeded(rate, threshold) };
}

/** Two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * Judged cases at which the Wilson interval of this rate would no longer hold the threshold.
 *
 *   n = z^2 t (1 - t) / (p - t)^2      (the score test of p against t, solved for n)
 *
 * @param rate      observed pass rate, 0 to 1
 * @param threshold 0 to 1
 * @returns a whole number >= 1; null when rate and threshold are equal: no number of cases would tell them apart
 * @source Wilson (1927): the interval holds t exactly when (p - t)^2 <= z^2 t (1 - t) / n
 * @example casesNeeded(0.85, 0.8) // 246
 */
export function casesNeeded(rate: number, threshold: number): number | null {
  const margin = rate - threshold;
  if (Math.abs(margin) < 1e-9) return null;
  return Math.max(1, Math.ceil((Z * Z * threshold * (1 - threshold)) / (margin * margin)));
}

/** @throws EvalArtifactError BAD_THRESHOLD */
export function assertThreshold(threshold: number | null): void {
  if (threshold === null || (threshold >= 0 && threshold <= 1)) return;
  throw new EvalArtifactError('BAD_THRESHOLD', 'A threshold is a share between 0 and 1.');
}
