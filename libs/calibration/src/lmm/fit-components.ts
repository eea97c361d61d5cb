import { CalibrationStopped } from '../calibrate/calibration-stopped.js';
import { priorPenalty, type LogRatioPrior } from './component-prior.js';
import type { LmmPoint, PointComponents } from './lmm-point.js';
import type { LmmTerms } from './moments.js';
import { COMPONENTS, scoreAt, type ComponentName, type Score } from './score.js';
import { emStep, FLOOR_SHARE, newtonStep, predictedGain } from './steps.js';

export interface FitOptions {
  readonly terms: LmmTerms;
  readonly start: PointComponents;
  /** The model at given components: exact, or iterative for many raters. */
  readonly at: (components: PointComponents) => LmmPoint;
  readonly prior: LogRatioPrior | null;
  readonly leastResidual: number;
  readonly largest: number;
  /** Largest step left, relative to each component, at which the fit has converged. */
  readonly tolerance: number;
  readonly maxIterations: number;
  readonly onIteration?: (iteration: number) => void;
  readonly shouldStop?: () => boolean;
}

export interface ComponentFit {
  readonly point: LmmPoint;
  readonly score: Score;
  readonly components: PointComponents;
  /** Components that lie at 0. */
  readonly boundary: readonly ComponentName[];
  readonly converged: boolean;
  readonly iterations: number;
}

/**
 * Variance components at the maximum of the restricted likelihood, or of the posterior with a prior: average-information steps,
 * halved while they do not improve, and an EM step where none does.
 *
 * @throws CalibrationStopped when `shouldStop` says so between two iterations
 */
export function fitComponents(options: FitOptions): ComponentFit {
  let point = options.at(options.start);
  let score = scoreAt(point);
  let iterations = 0;
  let converged = false;
  let lastGain = Infinity;
  while (iterations < options.maxIterations) {
    if (options.shouldStop?.()) throw new CalibrationStopped();
    options.onIteration?.(iterations);
    iterations += 1;
    const step = newtonStep(point.components, score, options);
    const gain = predictedGain(point.components, step.components, score, options);
    lastGain = Math.abs(gain);
    if (step.relativeSize < options.tolerance || lastGain < NO_GAIN) {
      converged = true;
      break;
    }
    const next = improve(point, score, step.components, options);
    if (!next) {
      // Nothing improves: at the top to rounding when the step promised nothing either.
      converged = lastGain < NO_VISIBLE_GAIN;
      break;
    }
    ({ point, score } = next);
  }
  // Slow at a component near 0: what the last step promised is visible in no figure.
  if (iterations === options.maxIterations) converged ||= lastGain < NO_VISIBLE_GAIN;
  return settleBoundary(point, score, options, converged, iterations);
}

function improve(point: LmmPoint, score: Score, target: PointComponents, options: FitOptions) {
  const objective = objectiveOf(score, point.components, options.prior);
  const promise = (at: Place) =>
    Math.abs(predictedGain(at.point.components, newtonStep(at.point.components, at.score, options).components, at.score, options)); // prettier-ignore
  const promised = promise({ point, score });
  let components = target;
  for (let halving = 0; halving < MAX_HALVINGS; halving += 1) {
    const next = tryAt(components, options);
    const reached = next && objectiveOf(next.score, components, options.prior);
    if (next && isBetter(objective, reached, () => promise(next) <= 2 * promised)) return next;
    components = halving === MAX_HALVINGS - 2 ? emStep(point, score, options) : between(point.components, components);
  }
  return null;
}

const MAX_HALVINGS = 8;
/** Of -2 log likelihood: far below what rounding leaves of a sum over the ratings, and what is visible in no figure. */
const NO_GAIN = 1e-14;
const NO_VISIBLE_GAIN = 1e-6;

interface Place {
  readonly point: LmmPoint;
  readonly score: Score;
}

/**
 * Without a determinant the likelihoods of two places can not be compared: there, what the next step still promises must not
 * have doubled.
 */
function isBetter(objective: number | null, reached: number | null, promisesLess: () => boolean): boolean {
  if (objective === null || reached === null) return promisesLess();
  return reached <= objective + Math.abs(objective) * 1e-13;
}

/** Null where rounding has left the equations without a factor: such a step is no improvement. */
function tryAt(components: PointComponents, options: FitOptions): Place | null {
  try {
    const point = options.at(components);
    return { point, score: scoreAt(point) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const objectiveOf = (score: Score, components: PointComponents, prior: LogRatioPrior | null): number | null =>
  score.criterion === null ? null : score.criterion + (prior ? priorPenalty(prior, components) : 0);

function between(from: PointComponents, to: PointComponents): PointComponents {
  const [a, b, cell, residual] = COMPONENTS.map((name) => (from[name] + to[name]) / 2) as [
    number,
    number,
    number,
    number,
  ];
  return { a, b, cell, residual };
}

/** Components that ended at the floor are 0, and the model is read there. */
function settleBoundary(
  point: LmmPoint,
  score: Score,
  options: FitOptions,
  converged: boolean,
  iterations: number,
): ComponentFit {
  const { components } = point;
  const boundary = COMPONENTS.filter(
    (name) => name !== 'residual' && options.terms[name] && components[name] <= components.residual * FLOOR_SHARE * 2,
  );
  if (boundary.length === 0) return { point, score, components, boundary, converged, iterations };
  const settled = options.at({ ...components, ...Object.fromEntries(boundary.map((name) => [name, 0])) });
  return {
    point: settled,
    score: scoreAt(settled),
    components: settled.components,
    boundary,
    converged,
    iterations,
  };
}
