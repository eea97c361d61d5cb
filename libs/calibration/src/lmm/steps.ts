import { priorScore, type LogRatioPrior } from './component-prior.js';
import type { LmmPoint, PointComponents } from './lmm-point.js';
import type { LmmTerms } from './moments.js';
import { COMPONENTS, type Score } from './score.js';
import { solveSmall } from './small-matrix.js';

/** A component below this share of the residual is at the boundary; its gradient is still exact to many digits there. */
export const FLOOR_SHARE = 1e-8;

interface StepOptions {
  readonly terms: LmmTerms;
  readonly prior: LogRatioPrior | null;
}

/** In logarithms with a prior, where it is quadratic; plainly without one, so that 0 can be reached. */
const inLogs = ({ prior }: StepOptions) => prior !== null;

/** Gradient and half the Hessian of -2 log posterior in the parameters of the step, for the components that are free to move. */
function localModel(components: PointComponents, score: Score, options: StepOptions) {
  const values = COMPONENTS.map((name) => components[name]);
  const prior = options.prior && priorScore(options.prior, components);
  const unit = (k: number) => (inLogs(options) ? values[k]! : 1);
  const gradient = values.map((_, k) => score.gradient[k]! * unit(k) + (prior?.gradient[k] ?? 0));
  const floor = components.residual * FLOOR_SHARE;
  const free = COMPONENTS.map((name, k) => {
    if (name === 'residual') return true;
    // At the floor and pushed further down: it stays there.
    return options.terms[name] && !(values[k]! <= floor * 1.0001 && gradient[k]! > 0);
  });
  const index = [0, 1, 2, 3].filter((k) => free[k]);
  const information = index.flatMap((k) =>
    index.map((l) => score.information[4 * k + l]! * unit(k) * unit(l) + (prior?.information[4 * k + l] ?? 0)),
  );
  return { values, index, gradient: index.map((k) => gradient[k]!), information };
}

/** The average-information step, kept off the boundary, with the largest change relative to a component. */
export function newtonStep(components: PointComponents, score: Score, options: StepOptions) {
  const { values, index, gradient, information } = localModel(components, score, options);
  const right = gradient.map((slope) => -slope / 2);
  const step = solveSmall(information, right) ?? right.map((value, i) => value / (information[i * index.length + i]! || 1));
  const next = [...values];
  const floor = components.residual * FLOOR_SHARE;
  index.forEach((k, i) => {
    if (inLogs(options)) next[k] = values[k]! * Math.exp(Math.max(-2, Math.min(2, step[i]!)));
    else if (k === 3) next[k] = Math.max(values[k]! / 10, Math.min(values[k]! * 10, values[k]! + step[i]!));
    else next[k] = Math.max(floor, values[k]! + step[i]!);
  });
  const relativeSize = Math.max(...index.map((k) => Math.abs(next[k]! - values[k]!) / Math.max(values[k]!, floor * 1e4)));
  return { components: componentsOf(next), relativeSize };
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
      return Math.max(value / 2, value - (value * value * slope) / levels[k]!);
    }),
  );
}

function componentsOf(values: readonly number[]): PointComponents {
  return { a: values[0]!, b: values[1]!, cell: values[2]!, residual: values[3]! };
}
