import { fQuantile } from '../../distributions/f-distribution.js';
import { CalibrationInputError } from '../../ratings/calibration-input-error.js';
import type { RatingTable } from '../rating-table.js';
import { ipsativeMeanSquares, type IncompleteMeanSquares } from './ipsative-mean-squares.js';
import { LEAST_DF, type Interval } from './icc-intervals.js';

export const INCOMPLETE_ICC_FORMS = ['ICC(1)', 'ICC(k)', 'ICC(A,1)', 'ICC(A,k)', 'ICC(C,1)', 'ICC(C,k)'] as const;
export type IncompleteIccForm = (typeof INCOMPLETE_ICC_FORMS)[number];

export type IncompleteIcc =
  | {
      readonly status: 'defined';
      readonly forms: Readonly<
        Record<IncompleteIccForm, { readonly value: number; readonly interval: Interval | null }>
      >;
      /** Ratings per unit that the k forms speak of (Ebel's approximate harmonic mean). */
      readonly ratingsPerUnit: number;
      readonly confidence: number;
    }
  | {
      readonly status: 'undefined';
      readonly reason: 'fewer than two units or raters' | 'no unit with two ratings' | 'no residual variation';
    };

/**
 * Intraclass correlations of an incomplete table. One-way forms after Ebel; two-way forms after taking each rater's mean deviation out
 * of the ratings first. That deviation is confounded with which units the rater saw: where raters see different units, prefer
 * iccFromComponents of a mixed model. With a complete table they are the six of intraclassCorrelations.
 *
 * @param confidence 0 to 1, default 0.95
 * @throws CalibrationInputError BAD_OPTION
 * @source Ebel (1951), Estimation of the reliability of ratings; Brueckl (2011), p. 88-103; McGraw & Wong (1996), tables 4 and 7
 * @example incompleteIcc({ unitIds: ['u'], raterIds: ['a'], values: [[1]], categories: [1] })
 *   // { status: 'undefined', reason: 'fewer than two units or raters' }
 */
export function incompleteIcc(table: RatingTable, confidence = 0.95): IncompleteIcc {
  if (!(confidence > 0 && confidence < 1)) {
    throw new CalibrationInputError('BAD_OPTION', `Confidence ${confidence} is not between 0 and 1.`);
  }
  const values = table.values.filter((row) => row.some((value) => value !== null));
  if (values.length < 2 || table.raterIds.length < 2) {
    return { status: 'undefined', reason: 'fewer than two units or raters' };
  }
  if (values.every((row) => row.filter((value) => value !== null).length < 2)) {
    return { status: 'undefined', reason: 'no unit with two ratings' };
  }
  const squares = ipsativeMeanSquares(values);
  const largest = Math.max(...table.categories.map(Math.abs));
  if (!(Math.min(squares.within, squares.residual) > 1e-20 * largest ** 2)) {
    return { status: 'undefined', reason: 'no residual variation' };
  }
  return { status: 'defined', forms: formsOf(squares, (1 - confidence) / 2), ratingsPerUnit: squares.k, confidence };
}

function formsOf(squares: IncompleteMeanSquares, tail: number) {
  const { k } = squares;
  const oneWay = fOf(squares.unitsRaw / squares.within, squares.dfUnits, squares.dfWithin, tail);
  const consistency = fOf(squares.units / squares.residual, squares.dfUnits, squares.dfResidual, tail);
  const single = (f: number) => (f - 1) / (f + k - 1);
  const average = (f: number) => 1 - 1 / f;
  const form = (f: FWithEnds, of: (f: number) => number) => ({
    value: of(f.f),
    interval: { low: of(f.low), high: of(f.high) },
  });
  return {
    'ICC(1)': form(oneWay, single),
    'ICC(k)': form(oneWay, average),
    'ICC(A,1)': agreementForm(squares, k, tail),
    'ICC(A,k)': agreementForm(squares, 1, tail),
    'ICC(C,1)': form(consistency, single),
    'ICC(C,k)': form(consistency, average),
  };
}

interface FWithEnds {
  readonly f: number;
  readonly low: number;
  readonly high: number;
}

const fOf = (f: number, df1: number, df2: number, tail: number): FWithEnds => ({
  f,
  low: f / fQuantile(1 - tail, df1, df2),
  high: f * fQuantile(1 - tail, df2, df1),
});

/**
 * Absolute agreement of one rating (m = k) or of the mean of k (m = 1).
 *
 *   icc = (U - E) / (U + (m - 1) E + m / n (R - E));   ends as in McGraw & Wong with Satterthwaite's v for a R + b E,
 *   a = k icc / (n (1 - icc)),  b = 1 + k icc (n - 1) / (n (1 - icc))
 */
function agreementForm({ n, k, units, raters, residual, ...df }: IncompleteMeanSquares, m: number, tail: number) {
  const value = (units - residual) / (units + (m - 1) * residual + (m / n) * (raters - residual));
  const a = (k * value) / (n * (1 - value));
  const b = 1 + (k * value * (n - 1)) / (n * (1 - value));
  const v = (a * raters + b * residual) ** 2 / ((a * raters) ** 2 / df.dfRaters + (b * residual) ** 2 / df.dfResidual);
  if (!(v >= LEAST_DF) || !Number.isFinite(v)) return { value, interval: null };
  const error = m * raters + (m * n - m - n) * residual;
  const [low, high] = [fQuantile(1 - tail, df.dfUnits, v), fQuantile(1 - tail, v, df.dfUnits)];
  return {
    value,
    interval: {
      low: (n * (units - low * residual)) / (low * error + n * units),
      high: (n * (high * units - residual)) / (error + n * high * units),
    },
  };
}
