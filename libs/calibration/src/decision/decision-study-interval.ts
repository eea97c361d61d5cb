import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { quantile } from '../descriptive/quantile.js';
import { normalQuantile } from '../distributions/normal.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import { errorOfOneRater, type DecisionComponents, type DecisionKind } from './components.js';

/** Order of the rows and columns of a covariance matrix of components. */
export const COMPONENT_ORDER = ['candidate', 'rater', 'candidateByRater', 'residual'] as const;

export interface DecisionIntervalOptions {
  readonly kind: DecisionKind;
  /** Criteria per rater, >= 1. */
  readonly criteria: number;
  /** Any 32-bit integer; the same seed gives the same interval to the last digit. */
  readonly seed: number;
  /** 0 to 1, default 0.90. */
  readonly confidence?: number;
  /** Default 2,000; at least 100. */
  readonly draws?: number;
}

export interface DecisionIntervals {
  readonly confidence: number;
  /** Reliability of the mean of 1, 2, ... raters. */
  readonly reliability: readonly { readonly raters: number; readonly low: number; readonly high: number }[];
  /** Raters needed, whole; `high` is null when the data do not exclude that candidates do not differ. */
  readonly needed: readonly { readonly target: number; readonly low: number | null; readonly high: number | null }[];
}

/**
 * Intervals of a decision study by parametric bootstrap: components are drawn from the normal distribution of their estimates,
 * negative ones are set to 0 as the estimator does, and each draw goes through the formulas.
 *
 * @param components estimates
 * @param covariance of the estimates, 4 x 4 in COMPONENT_ORDER (zeros for a component that was not estimated); positive semidefinite
 * @param raters     the sizes of panel, each > 0
 * @param targets    reliabilities, between 0 and 1
 * @throws CalibrationInputError BAD_OPTION
 * @source Brennan (2001), Generalizability Theory, section 6.3 (confidence intervals of D-study quantities)
 * @example decisionIntervals({ candidate: 1, rater: 0, candidateByRater: 0, residual: 1 }, [[0,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0]],
 *   [1], [0.8], { kind: 'absolute', criteria: 1, seed: 1 }).reliability // [{ raters: 1, low: 0.5, high: 0.5 }]
 */
export function decisionIntervals(
  components: DecisionComponents,
  covariance: readonly (readonly number[])[],
  raters: readonly number[],
  targets: readonly number[],
  options: DecisionIntervalOptions,
): DecisionIntervals {
  const { kind, criteria, seed, confidence = 0.9, draws = 2_000 } = options;
  if (!Number.isInteger(seed) || !(confidence > 0 && confidence < 1) || !(draws >= 100)) {
    throw new CalibrationInputError(
      'BAD_OPTION',
      'Seed a whole number, confidence between 0 and 1, at least 100 draws.',
    );
  }
  /** Error of one rater over the candidates' variance; infinite when the candidates do not differ. */
  const ratios = drawComponents(components, covariance, seed, draws).map((drawn) =>
    drawn.candidate > 0 ? errorOfOneRater(drawn, criteria, kind) / drawn.candidate : Infinity,
  );
  const ends = (values: readonly number[]) => [
    orderStatistic(values, (1 - confidence) / 2),
    orderStatistic(values, (1 + confidence) / 2),
  ];
  return {
    confidence,
    reliability: raters.map((n) => {
      const [low = 0, high = 0] = ends(ratios.map((ratio) => 1 / (1 + ratio / n)));
      return { raters: n, low, high };
    }),
    needed: targets.map((target) => {
      const whole = (real: number): number | null =>
        Number.isFinite(real) ? Math.max(1, Math.ceil(real - 1e-9)) : null;
      const [low = Infinity, high = Infinity] = ends(ratios.map((ratio) => (target / (1 - target)) * ratio));
      return { target, low: whole(low), high: whole(high) };
    }),
  };
}

/** No interpolation once infinity is among the values: between a number and infinity there is no middle. */
function orderStatistic(values: readonly number[], probability: number): number {
  const finite = values.filter(Number.isFinite);
  if (finite.length === values.length) return quantile(values, probability)!;
  return [...values].sort((a, b) => a - b)[Math.ceil(probability * values.length) - 1]!;
}

function drawComponents(
  components: DecisionComponents,
  covariance: readonly (readonly number[])[],
  seed: number,
  draws: number,
): DecisionComponents[] {
  const root = choleskyOf(covariance);
  const random = xoroshiro128plus(seed);
  return Array.from({ length: draws }, () => {
    // Never 0 or 1, where the quantile is infinite.
    const z = COMPONENT_ORDER.map(() => normalQuantile(0.5 ** 54 + uniformFloat64(random) * (1 - 0.5 ** 53)));
    const drawn = COMPONENT_ORDER.map((name, i) =>
      Math.max(0, root[i]!.reduce((sum, entry, j) => sum + entry * z[j]!, components[name]))); // prettier-ignore
    return { candidate: drawn[0]!, rater: drawn[1]!, candidateByRater: drawn[2]!, residual: drawn[3]! };
  });
}

/** Lower triangle with root root' = matrix; a row that the others explain (or a component without variance) becomes 0. */
function choleskyOf(matrix: readonly (readonly number[])[]): number[][] {
  const root = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k += 1) rest -= root[i]![k]! * root[j]![k]!;
      if (i === j) root[i]![i] = rest > 1e-12 * matrix[i]![i]! ? Math.sqrt(rest) : 0;
      else root[i]![j] = root[j]![j]! > 0 ? rest / root[j]![j]! : 0;
    }
  }
  return root;
}
