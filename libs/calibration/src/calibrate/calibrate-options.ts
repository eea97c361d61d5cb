/** Variance components as a prior: shares of the total or any other common unit; only their ratios are read. */
export interface ComponentPriorOption {
  readonly name: string;
  /** Where the values come from; stated in every result. */
  readonly source: string;
  readonly components: {
    readonly candidate: number;
    readonly rater: number;
    /** Candidate x rater; counted into the residual by a model without the cell term. */
    readonly cell?: number;
    readonly residual: number;
  };
  /** Standard deviation of the logarithm of each component over the residual; default 1, a factor of 2.7 either way. */
  readonly logSd?: number;
}

export type CalibrationModelName = 'lmm' | 'mfrm' | 'ordinal';

export interface CalibrateOptions {
  /** Default 'lmm'. */
  readonly model?: CalibrationModelName;
  /** With the candidate x rater term; by default with a prior, and not in plain restricted maximum likelihood. */
  readonly cell?: boolean;
  /** 'none' is plain restricted maximum likelihood; default 'literature'. */
  readonly prior?: 'none' | 'literature' | ComponentPriorOption;
  /** Seed of everything simulated; default 1. Same ratings and seed, same result to the last digit. */
  readonly seed?: number;
  /** Told the share that is done, 0 to 1, not evenly. */
  readonly onProgress?: (share: number) => void;
  /** Asked between iterations; true ends the calibration with CalibrationStopped. */
  readonly shouldStop?: () => boolean;
}

/** Every interval of a calibration covers with this probability. */
export const INTERVAL_LEVEL = 0.9;
