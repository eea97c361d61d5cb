import type { CalibrationResult } from '../calibrate/calibration-result.js';

/** A calibration by the cumulative logit model: effects, leniencies and variances are logits, `adjusted` is a rating. */
export type OrdinalCalibrationResult = CalibrationResult & { readonly ordinal: OrdinalSection | null };

export interface OrdinalSection {
  readonly scale: 'logit';
  /** Where one rating passes into the next for an average candidate, rater and criterion. */
  readonly thresholds: readonly {
    readonly from: number;
    readonly to: number;
    readonly value: number;
    readonly se: number | null;
  }[];
}
