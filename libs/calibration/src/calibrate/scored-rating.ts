/**
 * One rating on any numeric scale, as the models of the calibration read it. Unlike `Rating` it is not bound to the four levels:
 * reference data of the literature use other scales.
 */
export interface ScoredRating {
  readonly candidate: string;
  readonly rater: string;
  /** Absent when the data have one criterion only. */
  readonly criterion?: string;
  /** A finite number on one scale for the whole set. */
  readonly value: number;
  /** Multiplies the precision of this rating; > 0, 1 when absent. */
  readonly weight?: number;
  /** When it was sealed, milliseconds since the epoch; only drift reads it. */
  readonly submittedAt?: number;
}
