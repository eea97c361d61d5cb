import { calibrate, type CalibrationResult, INTERVAL_LEVEL, type ScoredRating } from '@app/calibration';
import type { CalibrationTruthView, TruthComparisonView, TruthPointView } from '@app/contracts';
import { coverageRange } from './coverage-range.js';

/** What the ratings were drawn with, and the ratings themselves, under the same ids. */
export interface TruthInput {
  readonly ratings: readonly ScoredRating[];
  readonly requisitions: number;
  readonly truth: {
    readonly seed: number;
    readonly intercept: number;
    readonly components: readonly Omit<CalibrationTruthView['components'][number], 'estimate'>[];
    readonly raters: readonly { readonly id: string; readonly leniency: number }[];
    readonly candidates: readonly { readonly id: string; readonly effect: number }[];
  };
}

/**
 * Calibrates simulated ratings as the product does and lays the result beside the truth.
 *
 * @param input levels of known truth; candidates and raters without a rating are left out
 * @returns undefined when the ratings allow no adjustment: there is nothing to compare
 */
export function buildTruth({ ratings, requisitions, truth }: TruthInput): CalibrationTruthView | undefined {
  const result = calibrate(ratings, { cell: true });
  const { varianceComponents, intercept, model } = result;
  if (!varianceComponents || intercept === null) return undefined;
  const candidates = candidatePoints(result, truth);
  const { n } = result;
  return {
    seed: truth.seed,
    n: { candidates: n.candidates, raters: n.raters, ratings: n.ratings, requisitions },
    ...{ method: model.method, prior: model.prior?.source ?? null, converged: model.converged },
    intercept: { truth: truth.intercept, estimate: round(intercept) },
    components: truth.components.map((one) => ({
      name: one.name,
      set: round(one.set),
      drawn: one.drawn === null ? null : round(one.drawn),
      estimate: round(varianceComponents[one.name] ?? 0),
    })),
    raters: compare(raterPoints(result, truth)),
    candidates: {
      ...compare(candidates),
      rawError: round(rootMeanSquare(candidates.map((one) => one.raw - one.truth))),
    },
  };
}

type Point = Omit<TruthPointView, 'label' | 'contains'>;

function raterPoints({ raters }: CalibrationResult, truth: TruthInput['truth']): Point[] {
  const known = new Map(truth.raters.map(({ id, leniency }) => [id, leniency]));
  return raters.flatMap(({ id, n, candidates, leniency, interval }) => {
    const own = known.get(id);
    if (own === undefined || leniency === null || interval === null) return [];
    return [{ candidates, ratings: n, truth: own, estimate: leniency, interval }];
  });
}

/** On the scale of the levels: the expected rating by all raters on all criteria. */
function candidatePoints(
  { candidates }: CalibrationResult,
  truth: TruthInput['truth'],
): (Point & { readonly raw: number })[] {
  const known = new Map(truth.candidates.map(({ id, effect }) => [id, truth.intercept + effect]));
  return candidates.flatMap(({ id, n, adjusted, interval, rawMean }) => {
    const own = known.get(id);
    if (own === undefined || adjusted === null || interval === null) return [];
    return [{ candidates: 1, ratings: n, truth: own, estimate: adjusted, interval, raw: rawMean }];
  });
}

/** By number and not by name: the order is that of the ids, which say nothing. */
function compare(points: readonly Point[]): TruthComparisonView {
  const digits = String(points.length).length;
  const shown = points.map(({ candidates, ratings, truth, estimate, interval }, index) => ({
    label: String(index + 1).padStart(digits, '0'),
    ...{ candidates, ratings, truth: round(truth), estimate: round(estimate) },
    interval: [round(interval[0]), round(interval[1])] as const,
    contains: interval[0] <= truth && truth <= interval[1],
  }));
  return {
    level: INTERVAL_LEVEL,
    contained: shown.filter(({ contains }) => contains).length,
    of: shown.length,
    expected: coverageRange(shown.length, INTERVAL_LEVEL),
    error: round(rootMeanSquare(points.map(({ truth, estimate }) => estimate - truth))),
    points: shown,
  };
}

const rootMeanSquare = (values: readonly number[]): number =>
  values.length === 0 ? 0 : Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

const round = (value: number): number => Math.round(value * 1000) / 1000;
