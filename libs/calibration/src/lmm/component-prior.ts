import { COMPONENTS, type ComponentName } from './score.js';
import type { PointComponents } from './lmm-point.js';

/**
 * A prior of the variance components: the logarithm of each component over the residual is normal about the prior's, with standard
 * deviation `logSd`. The scale itself is left to the data (flat on its logarithm), so that one prior serves every rating scale.
 */
export interface LogRatioPrior {
  /** log(component / residual), for the components the model has. */
  readonly mean: Readonly<Partial<Record<Exclude<ComponentName, 'residual'>, number>>>;
  readonly logSd: number;
}

const ratiosOf = (prior: LogRatioPrior, components: PointComponents) =>
  COMPONENTS.slice(0, 3).flatMap((name, index) => {
    const mean = prior.mean[name as keyof LogRatioPrior['mean']];
    if (mean === undefined) return [];
    return [{ index, z: (Math.log(components[name] / components.residual) - mean) / prior.logSd }];
  });

/** -2 log density of the log ratios, up to a constant. */
export function priorPenalty(prior: LogRatioPrior, components: PointComponents): number {
  return ratiosOf(prior, components).reduce((sum, { z }) => sum + z * z, 0);
}

/** Gradient of the penalty by the logarithms of the components, and half its Hessian (4 x 4). */
export function priorScore(prior: LogRatioPrior, components: PointComponents) {
  const gradient = new Float64Array(4);
  const information = new Float64Array(16);
  for (const { index, z } of ratiosOf(prior, components)) {
    const slope = (2 * z) / prior.logSd;
    gradient[index]! += slope;
    gradient[3]! -= slope;
    const curvature = 1 / prior.logSd ** 2;
    information[4 * index + index]! += curvature;
    information[15]! += curvature;
    information[4 * index + 3]! -= curvature;
    information[12 + index]! -= curvature;
  }
  return { gradient, information };
}
