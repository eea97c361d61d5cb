import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import type { RateInterval } from './wilson-interval.js';

export interface ThresholdVerdict {
  readonly threshold: number;
  /** By the whole interval, not by the observed rate: 18 of 20 does not show that 85 % is met. */
  readonly status: 'met' | 'below' | 'too few cases to tell';
  /** Observed rate minus threshold, in shares; undefined without judged cases. */
  readonly margin: number | undefined;
}

/** 'met' when even the low end reaches the threshold, 'below' when even the high end misses it. */
export function judgeThreshold(
  threshold: number,
  rate: number | undefined,
  interval: RateInterval | undefined,
): ThresholdVerdict {
  if (rate === undefined || interval === undefined) {
    return { threshold, status: 'too few cases to tell', margin: undefined };
  }
  const margin = rate - threshold;
  if (interval.low >= threshold) return { threshold, status: 'met', margin };
  if (interval.high < threshold) return { threshold, status: 'below', margin };
  return { threshold, status: 'too few cases to tell', margin };
}

/** @throws EvalArtifactError BAD_THRESHOLD */
export function assertThreshold(threshold: number | undefined): void {
  if (threshold === undefined || (threshold >= 0 && threshold <= 1)) return;
  throw new EvalArtifactError('BAD_THRESHOLD', 'A threshold is a share between 0 and 1.');
}
