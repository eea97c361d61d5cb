import { twoWayMeanSquares } from '../anova/two-way-mean-squares.js';

/** Components of persons x raters, one rating per cell. */
export interface CrossedComponents {
  readonly person: number;
  readonly rater: number;
  /** Person x rater with the residual: one rating per cell can not tell them apart. */
  readonly residual: number;
  /** Names of components whose estimate was negative and is reported as 0. */
  readonly negative: readonly ('person' | 'rater')[];
}

/**
 * G study of a complete p x r table by expected mean squares.
 *
 *   residual = E,   person = (P - E) / n_r,   rater = (R - E) / n_p
 *
 * A negative estimate is set to 0 and named. That is not what restricted maximum likelihood gives then: it moves the others too.
 *
 * @param values persons x raters, both >= 2
 * @throws CalibrationInputError BAD_OPTION
 * @source Brennan (2001), Generalizability Theory, section 3.2
 * @example crossedStudy([[1, 2], [3, 4]]) // { person: 2, rater: 0.5, residual: 0, negative: [] }
 */
export function crossedStudy(values: readonly (readonly number[])[]): CrossedComponents {
  const { n, k, units, raters, residual } = twoWayMeanSquares(values);
  const [person, rater] = [(units - residual) / k, (raters - residual) / n];
  const negative = [...(person < 0 ? (['person'] as const) : []), ...(rater < 0 ? (['rater'] as const) : [])];
  return { person: Math.max(0, person), rater: Math.max(0, rater), residual, negative };
}
