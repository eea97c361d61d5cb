import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
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
  /** Error of one rater over the candidates' variance, ascending; infinite when the candidates do not differ. */
  const ratios = Float64Array.from(drawComponents(components, covariance, seed, draws), (drawn) =>
    drawn.candidate > 0 ? errorOfOneRater(drawn, criteria, kind) / drawn.candidate : Infinity,
  ).sort();
  const [lower, upper] = [(1 - confidence) / 2, (1 + confidence) / 2];
  return {
    confidence,
    reliability: raters.map((n) => {
      // Falls with the ratio: the lowest reliability is that of the last.
      const valueAt = (index: number): number => 1 / (1 + ratios[draws - 1 - index]! / n);
      return { raters: n, low: orderStatistic(draws, valueAt, lower), high: orderStatistic(draws, valueAt, upper) };
    }),
    needed: targets.map((target) => {
      const whole = (real: number): number | null =>
        Number.isFinite(real) ? Math.max(1, Math.ceil(real - 1e-9)) : null;
      const valueAt = (index: number): number => (target / (1 - target)) * ratios[index]!;
      return {
        target,
        low: whole(orderStatistic(draws, valueAt, lower)),
        high: whole(orderStatistic(draws, valueAt, upper)),
      };
    }),
  };
}

/**
 * The quantile of ascending values, as `quantile` has it. No interpolation once infinity is among the values: between a number and
 * infinity there is no middle.
 */
function orderStatistic(count: number, valueAt: (index: number) => number, probability: number): number {
  if (valueAt(count - 1) === Infinity) return valueAt(Math.ceil(probability * count) - 1);
  const position = (count - 1) * probability;
  const below = valueAt(Math.floor(position));
  return below + (valueAt(Math.ceil(position)) - below) * (position - Math.floor(position));
}

function drawComponents(
  components: DecisionComponents,
  covariance: readonly (readonly number[])[],
  seed: number,
  draws: number,
): DecisionComponents[] {
  const root = choleskyOf(covariance);
  const normals = standardNormals(seed, draws * COMPONENT_ORDER.length);
  return Array.from({ length: draws }, (_, draw) => {
    const from = draw * COMPONENT_ORDER.length;
    const drawn = COMPONENT_ORDER.map((name, i) =>
      Math.max(0, root[i]!.reduce((sum, entry, j) => sum + entry * normals[from + j]!, components[name]))); // prettier-ignore
    return { candidate: drawn[0]!, rater: drawn[1]!, candidateByRater: drawn[2]!, residual: drawn[3]! };
  });
}

let last: { readonly seed: number; readonly values: Float64Array } | undefined;

/** The same for the same seed, so the last are kept: every fit asks twice, and most of its time would go into them. */
function standardNormals(seed: number, count: number): Float64Array {
  if (last?.seed === seed && last.values.length === count) return last.values;
  const random = xoroshiro128plus(seed);
  // Never 0 or 1, where the quantile is infinite.
  const values = Float64Array.from({ length: count }, () =>
    normalQuantile(0.5 ** 54 + uniformFloat64(random) * (1 - 0.5 ** 53)),
  );
  last = { seed, values };
  return values;
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
