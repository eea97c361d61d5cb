import { rightHandSide, weighted, type AbsorbedSystem, type LmmSolution, type RightHandSide } from './absorb.js';
import type { LmmLayout } from './layout.js';

/** Variance components by the factors of the layout; residual > 0, the others >= 0. */
export interface PointComponents {
  readonly a: number;
  readonly b: number;
  readonly cell: number;
  readonly residual: number;
}

/** Traces of the blocks of the inverse of the mixed model equations, in units of the residual variance. */
export interface Traces {
  readonly a: number;
  readonly b: number;
  readonly cell: number;
}

/**
 * Diagonals of the inverse of the mixed model equations, in units of the residual variance: prediction-error variances with the
 * uncertainty of the fixed effects.
 */
export interface LevelVariances {
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** Of effect + intercept, the intercept being the mean over the criteria. */
  readonly aTotal: Float64Array;
  readonly bTotal: Float64Array;
  /** Covariance of the fixed effects, nX x nX. */
  readonly x: Float64Array;
}

export interface PredictionVariances extends LevelVariances {
  /** Sum over the cells; 0 without the term. */
  readonly cell: number;
}

/** The mixed model at one value of its components. */
export interface LmmPoint {
  readonly exact: boolean;
  readonly layout: LmmLayout;
  readonly components: PointComponents;
  readonly system: AbsorbedSystem;
  /** log determinant of the equations in spherical effects; null where it is not known. */
  readonly logDet: number | null;
  readonly restricted: boolean;
  solveAll(sides: readonly RightHandSide[]): LmmSolution[];
  traces(): Traces;
  predictionVariances(): PredictionVariances;
}

/** Effects and residuals of each vector over the ratings. */
export const solveVectors = (point: LmmPoint, vectors: readonly Float64Array[]): LmmSolution[] =>
  point.solveAll(vectors.map((f) => rightHandSide(point.system, weighted(point.layout, f))));
