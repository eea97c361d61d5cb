import { priorScore, type LogRatioPrior } from './component-prior.js';
import type { LmmPoint, PointComponents } from './lmm-point.js';
import type { LmmTerms } from './moments.js';
import { COMPONENTS, type Score } from './score.js';
import { solveSmall } from './small-matrix.js';

/** A component below this share of the residual is at the boundary; its gradient is still exact to many digits there. */
export const FLOOR_SHARE = 1e-8;

interface StepOptions {
  readonly terms: LmmTerms;
  /** The residual variance stays above this: ratings without any would divide by 0. */
  readonly leastResidual: number;
  /** No component goes above this: a design that leaves one without bounds would drive it to infinity. */
  readonly largest: number;
  readonly prior: LogRatioPrior | null;
}

/** In logarithms with a prior, where it is quadratic; plainly without one, so that 0 can be reached. */
const inLogs = ({ prior }: StepOptions) => prior !== null;

interface LocalModel {
  readonly values: readonly number[];
  /** Of the components that are free to move. */
  readonly index: readonly number[];
  readonly gradient: readonly number[];
  readonly information: readonly number[];
}

/** Gradient and half the Hessian of -2 log posterior in the parameters of the step, for the components that are free to move. */
function localModel(components: PointComponents, score: Score, options: StepOptions): LocalModel {
  const values = COMPONENTS.map((name) => components[name]);
  const prior = options.prior && priorScore(options.prior, components);
  const unit = (k: number) => (inLogs(options) ? values[k]! : 1);
  const gradient = values.map((_, k) => score.gradient[k]! * unit(k) + (prior?.gradient[k] ?? 0));
  const floor = components.residual * FLOOR_SHARE;
  const free = COMPONENTS.map((name, k) => {
    if (name === 'residual') return !(values[k]! <= options.leastResidual * 1.0001 && gradient[k]! > 0);
    // At the floor and pushed further down: it stays there.
    return options.terms[name] && !(values[k]! <= floor * 2 && gradient[k]! > 0);
  });
  const index = [0, 1, 2, 3].filter((k) => free[k]);
  // Half of d2f / d(log s)2 = s^2 f'' + s f': where the prior holds up a component that the ratings push to 0, the second term is most of it,
  // and without it every step goes too far.
  const bend = (k: number) => (inLogs(options) ? Math.max(0, score.gradient[k]! * values[k]!) / 2 : 0);
  const information = index.flatMap((k) =>
    index.map(
      (l) =>
        score.information[4 * k + l]! * unit(k) * unit(l) +
        (prior?.information[4 * k + l] ?? 0) +
        (k === l ? bend(k) : 0),
    ),
  );
  return { values, index, gradient: index.map((k) => gradient[k]!), information };
}

/** The average-information step, kept off the boundary, with the largest change relative to a component. */
export function newtonStep(components: PointComponents, score: Score, options: StepOptions) {
  const model = localModel(components, score, options);
  const { values, index } = model;
  const floor = components.residual * FLOOR_SHARE;
  const move = inLogs(options)
    ? boundedMove(model, () => -LONGEST_LOG_STEP).map((value) => Math.min(LONGEST_LOG_STEP, value))
    : boundedMove(model, (k) => (k === 3 ? -0.9 * values[3]! : floor - values[k]!));
  const next = [...values];
  index.forEach((k, i) => {
    const moved = inLogs(options) ? values[k]! * Math.exp(move[i]!) : values[k]! + move[i]!;
    next[k] = Math.min(moved, k === 3 ? values[3]! * 10 : options.largest, options.largest);
  });
  next[3] = Math.max(next[3]!, options.leastResidual);
  // The floor moves with the residual.
  const least = next[3] * FLOOR_SHARE;
  if (!inLogs(options)) for (let k = 0; k < 3; k += 1) if (next[k]! > 0) next[k] = Math.max(next[k]!, least);
  const changes = index.map((k) => Math.abs(next[k]! - values[k]!) / Math.max(values[k]!, floor * 1e4));
  return { components: componentsOf(next), relativeSize: Math.max(0, ...changes) };
}

/** Of a logarithm in one step: a factor of 7. */
const LONGEST_LOG_STEP = 2;

/**
 * The Newton move of the free parameters with lower bounds: who would go below stays on the bound, and the others move as if that
 * had been known.
 */
function boundedMove({ index, gradient, information }: LocalModel, lowest: (k: number) => number): number[] {
  const size = index.length;
  const fixed = new Map<number, number>();
  for (;;) {
    const open = index.map((_, i) => i).filter((i) => !fixed.has(i));
    const right = open.map((i) => {
      let value = -gradient[i]! / 2;
      for (const [j, move] of fixed) value -= information[i * size + j]! * move;
      return value;
    });
    const matrix = open.flatMap((i) => open.map((j) => information[i * size + j]!));
    const solved = solveSmall(matrix, right) ?? right.map((value, at) => value / (information[open[at]! * size + open[at]!]! || 1)); // prettier-ignore
    const below = open.filter((i, at) => !(solved[at]! > lowest(index[i]!)));
    if (below.length === 0) {
      const moves = new Map([...fixed, ...open.map((i, at) => [i, solved[at]!] as const)]);
      return index.map((_, i) => moves.get(i)!);
    }
    for (const i of below) fixed.set(i, lowest(index[i]!));
  }
}

/** How much -2 log posterior would fall by the local model on the way to `target`. */
export function predictedGain(
  components: PointComponents,
  target: PointComponents,
  score: Score,
  options: StepOptions,
): number {
  const { index, gradient } = localModel(components, score, options);
  return index.reduce((gain, k, i) => {
    const name = COMPONENTS[k]!;
    const move = inLogs(options) ? Math.log(target[name] / components[name]) : target[name] - components[name];
    return gain - (gradient[i]! * move) / 2;
  }, 0);
}

/**
 * The EM step, which never lowers the likelihood: s_k - s_k^2 (d/ds_k) / q_k, from the same gradient. With a prior its slope is
 * added; the prior is then no more than a damped gradient step.
 */
export function emStep({ layout, components }: LmmPoint, score: Score, options: StepOptions): PointComponents {
  const prior = options.prior && priorScore(options.prior, components);
  const levels = [layout.nA, layout.nB, layout.nCells, layout.n];
  return componentsOf(
    COMPONENTS.map((name, k) => {
      const value = components[name];
      if (value === 0) return 0;
      const slope = score.gradient[k]! + (prior ? prior.gradient[k]! / value : 0);
      const least = name === 'residual' ? Math.max(value / 2, options.leastResidual) : value / 2;
      return Math.max(least, value - (value * value * slope) / levels[k]!);
    }),
  );
}

function componentsOf(values: readonly number[]): PointComponents {
  return { a: values[0]!, b: values[1]!, cell: values[2]!, residual: values[3]! };
}
