/** One rater or candidate: what the ratings were drawn with, and what the calibration makes of them. Pseudonymous. */
export interface TruthPointView {
  readonly label: string;
  readonly candidates: number;
  readonly ratings: number;
  readonly truth: number;
  readonly estimate: number;
  readonly interval: readonly [number, number];
  readonly contains: boolean;
}

export interface TruthComparisonView {
  /** Nominal, e.g. 0.9. */
  readonly level: number;
  readonly contained: number;
  readonly of: number;
  /** How many would be contained in 19 of 20 such data sets if the intervals were exactly right. */
  readonly expected: readonly [number, number];
  /** Root of the mean squared error of the estimates, in levels. */
  readonly error: number;
  readonly points: readonly TruthPointView[];
}

/** GET /api/calibration/truth. Only the demo organisation has simulated ratings of which the truth is known; elsewhere 404. */
export interface CalibrationTruthView {
  readonly seed: number;
  readonly n: {
    readonly candidates: number;
    readonly raters: number;
    readonly ratings: number;
    readonly requisitions: number;
  };
  readonly method: string;
  readonly prior: string | null;
  readonly converged: boolean;
  readonly intercept: { readonly truth: number; readonly estimate: number };
  readonly components: readonly {
    readonly name: 'candidate' | 'rater' | 'cell' | 'residual';
    /** Squared levels: what was set, what the draws came to (null for the residual), what was estimated. */
    readonly set: number;
    readonly drawn: number | null;
    readonly estimate: number;
  }[];
  readonly raters: TruthComparisonView;
  readonly candidates: TruthComparisonView & {
    /** The same error of the raw means. */
    readonly rawError: number;
  };
}
