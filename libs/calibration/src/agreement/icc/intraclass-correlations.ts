import { twoWayMeanSquares, type TwoWayMeanSquares } from '../../anova/two-way-mean-squares.js';
import { fQuantile, fUpperTail } from '../../distributions/f-distribution.js';
import { CalibrationInputError } from '../../ratings/calibration-input-error.js';
import { averageIcc, twoWayRandomInterval, type Interval } from './icc-intervals.js';

/** 1: each unit has its own raters. 2: the same raters, a sample (absolute agreement). 3: the same raters, fixed (consistency). */
export const ICC_FORMS = ['ICC1', 'ICC2', 'ICC3', 'ICC1k', 'ICC2k', 'ICC3k'] as const;
export type IccForm = (typeof ICC_FORMS)[number];

export interface Icc {
  /**
   * Reliability of one rating, or with k of the mean of k raters. Below 0 the raters disagree more than by chance; NaN for an ICC2k whose
   * denominator is not above 0.
   */
  readonly value: number;
  /** Test that it is 0. */
  readonly test: { readonly f: number; readonly df1: number; readonly df2: number; readonly p: number };
  /** Null where the mean squares leave no degrees of freedom for one, or an end of it does not exist. */
  readonly interval: Interval | null;
}

export type IntraclassCorrelations =
  | { readonly status: 'defined'; readonly forms: Readonly<Record<IccForm, Icc>>; readonly confidence: number }
  | {
      readonly status: 'undefined';
      readonly reason:
        | 'fewer than two units or raters'
        /** Use the components of a mixed model, or the incomplete forms. */
        | 'missing ratings'
        /** The additive model fits to the last digit, or nothing varies: F is infinite or 0 / 0. */
        | 'no residual variation';
    };

/**
 * The six intraclass correlations of a complete table, with exact F intervals (Satterthwaite for ICC2).
 *
 *   ICC1 = (U - W) / (U + (k - 1) W)                          ICC1k = (U - W) / U
 *   ICC2 = (U - E) / (U + (k - 1) E + k (R - E) / n)          ICC2k = (U - E) / (U + (R - E) / n)
 *   ICC3 = (U - E) / (U + (k - 1) E)                          ICC3k = (U - E) / U
 *
 * with mean squares U of units, W within units, R of raters, E residual.
 *
 * @param values     n units x k raters, null for missing
 * @param confidence 0 to 1, default 0.95
 * @throws CalibrationInputError BAD_OPTION
 * @source Shrout & Fleiss (1979); McGraw & Wong (1996), table 7 (intervals)
 * @example intraclassCorrelations([[1, 2]]) // { status: 'undefined', reason: 'fewer than two units or raters' }
 */
export function intraclassCorrelations(
  values: readonly (readonly (number | null)[])[],
  confidence = 0.95,
): IntraclassCorrelations {
  if (!(confidence > 0 && confidence < 1)) {
    throw new CalibrationInputError('BAD_OPTION', `Confidence ${confidence} is not between 0 and 1.`);
  }
  if (values.length < 2 || values[0]!.length < 2) {
    return { status: 'undefined', reason: 'fewer than two units or raters' };
  }
  const complete = values.map((row) => row.filter((value): value is number => value !== null));
  if (complete.some((row) => row.length < values[0]!.length)) return { status: 'undefined', reason: 'missing ratings' };
  const squares = twoWayMeanSquares(complete);
  // What rounding leaves of an exact additive table is no variation.
  const largest = Math.max(...complete.flat().map(Math.abs));
  if (!(squares.residual > 1e-20 * largest * largest)) return { status: 'undefined', reason: 'no residual variation' };
  return { status: 'defined', forms: formsOf(squares, (1 - confidence) / 2), confidence };
}

function formsOf(squares: TwoWayMeanSquares, tail: number): Record<IccForm, Icc> {
  const { n, k, units, raters, residual, within } = squares;
  const oneWay = testOf(units / within, n - 1, n * (k - 1));
  const twoWay = testOf(units / residual, n - 1, (n - 1) * (k - 1));
  const icc2 = (units - residual) / (units + (k - 1) * residual + (k * (raters - residual)) / n);
  const interval2 = twoWayRandomInterval(squares, icc2, tail);
  const [ends1, ends3] = [fEnds(oneWay, tail), fEnds(twoWay, tail)];
  const single = (f: number) => (f - 1) / (f + k - 1);
  const average = (f: number) => 1 - 1 / f;
  const mapped = (ends: readonly [number, number], form: (f: number) => number): Interval | null =>
    finite({ low: form(ends[0]), high: form(ends[1]) });
  return {
    ICC1: { value: single(oneWay.f), test: oneWay, interval: mapped(ends1, single) },
    ICC2: { value: icc2, test: twoWay, interval: interval2 },
    ICC3: { value: single(twoWay.f), test: twoWay, interval: mapped(ends3, single) },
    ICC1k: { value: average(oneWay.f), test: oneWay, interval: mapped(ends1, average) },
    ICC2k: {
      // A variance below 0 under the bar is no variance: the mean of k raters has no such coefficient.
      value: units + (raters - residual) / n > 0 ? (units - residual) / (units + (raters - residual) / n) : Number.NaN,
      test: twoWay,
      // Stepping up has a pole at -1 / (k - 1): a lower end beyond it would come out above the upper one.
      interval:
        interval2 && 1 + (k - 1) * interval2.low > 0
          ? finite({ low: averageIcc(interval2.low, k), high: averageIcc(interval2.high, k) })
          : null,
    },
    ICC3k: { value: average(twoWay.f), test: twoWay, interval: mapped(ends3, average) },
  };
}

const finite = (interval: Interval): Interval | null =>
  Number.isFinite(interval.low) && Number.isFinite(interval.high) ? interval : null;

const testOf = (f: number, df1: number, df2: number) => ({ f, df1, df2, p: fUpperTail(f, df1, df2) });

/** The F ratios at the ends of the interval of the population's. */
const fEnds = ({ f, df1, df2 }: Icc['test'], tail: number): [number, number] => [
  f / fQuantile(1 - tail, df1, df2),
  f * fQuantile(1 - tail, df2, df1),
];
