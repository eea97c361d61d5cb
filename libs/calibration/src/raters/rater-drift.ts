import { mean } from '../descriptive/mean.js';
import { sampleSd } from '../descriptive/sample-sd.js';
import { tInterval, type TInterval } from '../descriptive/t-interval.js';
import { studentTCdf } from '../distributions/student-t.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import { groupBy } from '../ratings/group-by.js';
import { benjaminiHochberg } from './benjamini-hochberg.js';
import { assertConfidence } from './mean-difference-to-co-raters.js';
import { statementFor, type RaterStatement } from './statement.js';

/** What one rating deviates from what was expected of it: the residual of a model, or the difference to the co-raters. */
export interface DatedDeviation {
  readonly rater: string;
  readonly candidate: string;
  /** Milliseconds since the epoch. */
  readonly submittedAt: number;
  readonly deviation: number;
}

export interface DriftPeriod {
  readonly rater: string;
  /** Index of the period: before the first boundary 0. */
  readonly period: number;
  readonly candidates: number;
  readonly mean: number;
  readonly statement: RaterStatement;
  readonly interval: TInterval | null;
  /** Differs from the rater's other periods, after correction for all comparisons; only with 10 or more candidates on both sides. */
  readonly flagged: boolean;
}

/**
 * Does a rater change over time? Mean deviation per period, candidates as the sample.
 *
 *   test: Welch's t between the candidate means of the period and those of the rater's other periods
 *
 * @param boundaries milliseconds since the epoch, ascending; k of them make k + 1 periods
 * @param confidence 0 to 1, default 0.90; the false discovery rate is 1 - confidence
 * @returns by rater, then period; periods without ratings are absent
 * @throws CalibrationInputError BAD_OPTION
 * @source Welch (1947); Benjamini & Hochberg (1995); Myford & Wolfe (2009), Monitoring rater performance over time
 * @example raterDrift([], []) // []
 */
export function raterDrift(
  deviations: readonly DatedDeviation[],
  boundaries: readonly number[],
  confidence = 0.9,
): DriftPeriod[] {
  assertConfidence(confidence);
  if (boundaries.some((one, i) => !Number.isFinite(one) || (i > 0 && one <= boundaries[i - 1]!))) {
    throw new CalibrationInputError('BAD_OPTION', 'Boundaries must be finite and ascending.');
  }
  const periodOf = (at: number): number => boundaries.filter((boundary) => at >= boundary).length;
  const cells = [...groupBy(deviations, ({ rater, submittedAt }) => JSON.stringify([rater, periodOf(submittedAt)]))]
    .map(([, group]) => ({
      rater: group[0]!.rater,
      period: periodOf(group[0]!.submittedAt),
      means: candidateMeans(group),
    }))
    .sort((a, b) => (a.rater === b.rater ? a.period - b.period : a.rater < b.rater ? -1 : 1));
  const tests = cells.map((cell) => {
    const others = cells.filter((one) => one.rater === cell.rater && one !== cell).flatMap(({ means }) => means);
    const mayFlag = statementFor(cell.means.length) === 'flag' && statementFor(others.length) === 'flag';
    return mayFlag ? welchP(cell.means, others) : null;
  });
  const rejected = benjaminiHochberg(tests.filter((p): p is number => p !== null), 1 - confidence); // prettier-ignore
  let tested = 0;
  return cells.map(({ rater, period, means }, index) => {
    const statement = statementFor(means.length);
    const flagged = tests[index] !== null && rejected[tested++]!;
    const interval = statement === 'none' ? null : tInterval(means, confidence);
    return { rater, period, candidates: means.length, mean: mean(means)!, statement, interval, flagged };
  });
}

const candidateMeans = (group: readonly DatedDeviation[]): number[] =>
  [...groupBy(group, ({ candidate }) => candidate).values()].map((ofOne) =>
    mean(ofOne.map(({ deviation }) => deviation))!,
  );

/** Null when neither side varies: then no chance can be named. */
function welchP(a: readonly number[], b: readonly number[]): number | null {
  const [va, vb] = [sampleSd(a)! ** 2 / a.length, sampleSd(b)! ** 2 / b.length];
  if (!(va + vb > 1e-24)) return null;
  const df = (va + vb) ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1));
  return 2 * studentTCdf(-Math.abs(mean(a)! - mean(b)!) / Math.sqrt(va + vb), df);
}
