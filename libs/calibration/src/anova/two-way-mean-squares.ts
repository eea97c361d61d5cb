import { CalibrationInputError } from '../ratings/calibration-input-error.js';

/** Mean squares of units x raters with one rating per cell. */
export interface TwoWayMeanSquares {
  readonly n: number;
  readonly k: number;
  /** Between units; between raters; residual of the additive model; within units (raters and residual together). */
  readonly units: number;
  readonly raters: number;
  readonly residual: number;
  readonly within: number;
}

/**
 * Analysis of variance of a complete table.
 *
 * @param values n units x k raters, both >= 2, finite
 * @throws CalibrationInputError BAD_OPTION for a smaller or ragged table
 * @source Shrout & Fleiss (1979), table 1
 * @example twoWayMeanSquares([[1, 2], [3, 4]]) // { n: 2, k: 2, units: 4, raters: 1, residual: 0, within: 0.5 }
 */
export function twoWayMeanSquares(values: readonly (readonly number[])[]): TwoWayMeanSquares {
  const [n, k] = [values.length, values[0]?.length ?? 0];
  if (n < 2 || k < 2 || values.some((row) => row.length !== k)) {
    throw new CalibrationInputError('BAD_OPTION', 'A complete table of two units and two raters or more is needed.');
  }
  const unitMeans = values.map(meanOf);
  const raterMeans = values[0]!.map((_, g) => meanOf(values.map((row) => row[g]!)));
  const grand = meanOf(unitMeans);
  const squares = (means: readonly number[]) => means.reduce((sum, one) => sum + (one - grand) ** 2, 0);
  const units = (k * squares(unitMeans)) / (n - 1);
  const raters = (n * squares(raterMeans)) / (k - 1);
  const residualSum = values.reduce(
    (sum, row, i) =>
      sum + row.reduce((inner, value, g) => inner + (value - unitMeans[i]! - raterMeans[g]! + grand) ** 2, 0),
    0,
  );
  const residual = residualSum / ((n - 1) * (k - 1));
  return { n, k, units, raters, residual, within: (raters + (n - 1) * residual) / n };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
