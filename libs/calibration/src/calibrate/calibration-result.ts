/**
 * What a calibration says: the contract of `plumbline calibrate --json` and of every fit that the product stores. Key names are part of
 * the contract. Numbers that do not exist for the data are `null`, never NaN; the reason stands in `design.warnings` or in `flags`.
 */
export interface CalibrationResult {
  readonly n: {
    readonly ratings: number;
    readonly candidates: number;
    readonly raters: number;
    readonly criteria: number;
  };
  readonly design: CalibrationDesign;
  readonly model: CalibrationModel;
  /** Squared units of the scale, each >= 0; null where nothing can be estimated. `cell` only when the model has the cell term. */
  readonly varianceComponents: VarianceComponents | null;
  /** Names of the components that lie on the boundary (0). */
  readonly boundary: readonly string[];
  readonly intercept: number | null;
  /** Sum-to-zero effects of the criteria; empty without criteria. */
  readonly criteria: readonly { readonly id: string; readonly effect: number; readonly se: number }[];
  readonly candidates: readonly CalibratedCandidate[];
  readonly raters: readonly CalibratedRater[];
  readonly agreement: {
    readonly krippendorffOrdinal: number | null;
    readonly krippendorffInterval: number | null;
    readonly gwetAC2: number | null;
    readonly icc: number | null;
  };
  readonly decisionStudy: {
    /** Dependability (absolute decisions) of the mean of a panel of so many raters. */
    readonly phi: readonly DecisionPoint[];
    /** The same for relative decisions: severity drops out. */
    readonly eRho2: readonly DecisionPoint[];
    /** Raters needed for a dependability of .7, .8, .9; null when no number of raters reaches it. */
    readonly needed: { readonly '0.7': number | null; readonly '0.8': number | null; readonly '0.9': number | null };
  };
}

export interface DecisionPoint {
  readonly raters: number;
  readonly value: number;
  /** 90 %, from the uncertainty of the variance components; null where that is not known. */
  readonly interval: readonly [number, number] | null;
}

export interface VarianceComponents {
  readonly candidate: number;
  readonly rater: number;
  readonly cell?: number;
  readonly residual: number;
}

export interface CalibrationDesign {
  readonly components: number;
  readonly componentSizes: readonly number[];
  readonly rankDeficiency: number;
  readonly articulationRaters: readonly string[];
  /** Second-smallest eigenvalue of the normalised Laplacian of the candidate-rater graph; 0 when it is disconnected. */
  readonly lambda2: number;
  readonly warnings: readonly CalibrationWarning[];
}

/** A machine name and a sentence that a recruiter understands. */
export interface CalibrationWarning {
  readonly code: string;
  readonly message: string;
}

export interface CalibrationModel {
  readonly name: 'lmm' | 'mfrm' | 'ordinal';
  readonly terms: readonly string[];
  readonly method: string;
  /** The prior of the variance components: its name and where its values come from; null with plain REML. */
  readonly prior: { readonly name: string; readonly source: string } | null;
  readonly converged: boolean;
  readonly iterations: number;
  readonly logLik?: number;
  /** -2 log REML likelihood, comparable with lme4's REMLcrit. */
  readonly remlCriterion?: number;
  /** False when traces or prediction-error variances were estimated by simulation. */
  readonly exact: boolean;
}

export interface CalibratedCandidate {
  readonly id: string;
  readonly n: number;
  readonly raters: number;
  readonly rawMean: number;
  /** Deviation from the intercept; null when the design allows no adjustment. */
  readonly effect: number | null;
  /** Prediction-error SD with the uncertainty of the fixed effects. */
  readonly pevSd: number | null;
  readonly adjusted: number | null;
  /** 90 % interval of `adjusted`. */
  readonly interval: readonly [number, number] | null;
  /** 1 = highest. */
  readonly expectedRank: number | null;
  /** Index of the connected component, from 0. Effects of different components must not be compared. */
  readonly component: number;
  readonly flags: readonly string[];
}

export interface CalibratedRater {
  readonly id: string;
  readonly n: number;
  readonly candidates: number;
  /** Positive = gives higher ratings. */
  readonly leniency: number | null;
  readonly pevSd: number | null;
  /** 90 % interval of `leniency`. */
  readonly interval: readonly [number, number] | null;
  /** SD of the rater's residual-free ratings over that of the co-raters; < 1 = uses less of the scale. */
  readonly spreadRatio: number | null;
  /** 90 % interval of `spreadRatio`; null where the candidates are too few or do not vary. */
  readonly spreadInterval: readonly [number, number] | null;
  /** Mean correlation between criteria within the rater, over candidates; null with fewer than 5 candidates or 2 criteria. */
  readonly halo: number | null;
  /** 90 % interval of `halo`. */
  readonly haloInterval: readonly [number, number] | null;
  /** Under 5 candidates 'none', 5 to 9 'interval', 10 or more 'flag' is allowed (set only after Benjamini-Hochberg). */
  readonly statement: 'none' | 'interval' | 'flag';
  readonly flags: readonly string[];
}
