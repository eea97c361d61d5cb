export type CalibrationInputCode =
  | 'NOT_A_NUMBER'
  | 'NOT_A_LEVEL'
  | 'DUPLICATE_RATING'
  | 'MISSING_CRITERION'
  | 'MIXED_CANDIDATES'
  | 'TOO_FEW_RATINGS'
  | 'BAD_OPTION';

/** The caller handed over something no statistic can be computed from. Sparse data is never an error: it is a result. */
export class CalibrationInputError extends Error {
  constructor(
    readonly code: CalibrationInputCode,
    message: string,
  ) {
    super(message);
    this.name = 'CalibrationInputError';
  }
}
