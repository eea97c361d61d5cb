import { logRatioPrior } from '../calibrate/prior.js';
import type { ComponentPriorOption } from '../calibrate/calibrate-options.js';
import { normalQuantile } from '../distributions/normal.js';
import type { EffectEstimates, LmmEstimates } from './effect-estimates.js';
import { ExactPoint } from './exact-system.js';
import { componentCovariance } from './component-covariance.js';
import { fitComponents, type ComponentFit } from './fit-components.js';
import { integrateComponents, type ComponentNode } from './integrate-components.js';
import type { LmmLayout } from './layout.js';
import { IterativePoint } from './iterative-system.js';
import type { LmmPoint, PointComponents } from './lmm-point.js';
import { startComponents, totalVariance, type LmmTerms } from './moments.js';
import { plugInEstimates } from './plug-in.js';
import { criterionOf } from './score.js';

export interface LmmRequest {
  readonly terms: { readonly rater: boolean; readonly cell: boolean };
  readonly prior: ComponentPriorOption | null;
  readonly level: number;
  readonly seed: number;
  readonly onProgress?: (share: number) => void;
  readonly shouldStop?: () => boolean;
}

export interface LmmFit extends LmmEstimates {
  readonly fit: ComponentFit;
  /** -2 log restricted likelihood; estimated where the fit is not exact. */
  readonly criterion: number | null;
  readonly method: string;
  /** Of the components, in the order of COMPONENTS; null where it is not known. */
  readonly covariance: number[][] | null;
  /** Of the components, where the uncertainty of the components was integrated. */
  readonly posterior: readonly ComponentNode[] | null;
}

/** Ratings that the model explains to the last digit have this share of their variance left. */
export const LEAST_RESIDUAL_SHARE = 1e-7;

/** Levels of the smaller factor that a factor of the equations is kept of. */
const MAX_EXACT = 500;
const PROBES = 10;
const FINAL_PROBES = 32;

/** Up to here the uncertainty of the components is integrated; beyond, it changes an interval by less than two in a hundred. */
const INTEGRATE = { ratings: 3000, a: 300, b: 60 };

/**
 * Fits rating ~ criterion + (1|candidate) + (1|rater) [+ (1|candidate:rater)] and predicts both factors.
 *
 * @throws CalibrationStopped
 */
export function fitLmm(layout: LmmLayout, request: LmmRequest): LmmFit {
  // Sums of squares around the mean: a constant in every rating costs no digits and moves the intercept alone.
  const mean = layout.y.reduce((sum, value) => sum + value, 0) / layout.n;
  const found = fitCentred({ ...layout, y: layout.y.map((value) => value - mean) }, request);
  const shifted = (effects: EffectEstimates): EffectEstimates => ({
    ...effects,
    total: effects.total.map((value) => value + mean),
  });
  return { ...found, a: shifted(found.a), b: shifted(found.b), intercept: found.intercept + mean };
}

function fitCentred(layout: LmmLayout, request: LmmRequest): LmmFit {
  const terms = termsOf(layout, request.terms);
  const prior = request.prior && logRatioPrior(request.prior, { ...request.terms, aIsCandidate: layout.aIsCandidate });
  const exact = layout.nB <= MAX_EXACT;
  const at = (components: PointComponents, last = false): LmmPoint =>
    exact
      ? new ExactPoint(layout, components)
      : new IterativePoint(layout, components, {
          seed: request.seed,
          probes: last ? FINAL_PROBES : PROBES,
          determinant: last,
        });
  const total = totalVariance(layout);
  const leastResidual = LEAST_RESIDUAL_SHARE * total;
  const fit = fitComponents({
    terms,
    start: startComponents(layout, terms),
    at: (components) => at(components),
    prior,
    leastResidual,
    largest: 100 * total,
    tolerance: exact ? 1e-8 : 1e-5,
    maxIterations: 100,
    onIteration: (iteration) => request.onProgress?.(1 - 0.8 ** iteration),
    shouldStop: request.shouldStop,
  });
  const small = layout.n <= INTEGRATE.ratings && layout.nA <= INTEGRATE.a && layout.nB <= INTEGRATE.b;
  if (prior && small) {
    const { posterior, ...estimates } = integrateComponents(fit, {
      prior,
      at: (components) => new ExactPoint(layout, components),
      level: request.level,
      leastResidual,
    });
    return {
      ...withCorrelations(estimates, fit.point),
      posterior,
      fit,
      covariance: null,
      criterion: fit.score.criterion,
      method: 'REML likelihood x prior; components at the mode, effects integrated over their posterior',
    };
  }
  const factor = normalQuantile((1 + request.level) / 2);
  // Traces need few draws, as every level counts; the variance of one level needs more.
  const point = exact ? fit.point : at(fit.components, true);
  return {
    ...withCorrelations(plugInEstimates(point, fit.score.solution, factor), point),
    fit,
    covariance: componentCovariance(fit, prior),
    posterior: null,
    criterion: criterionOf(point, fit.score.solution),
    method: prior ? 'REML likelihood x prior; components at the mode' : 'REML',
  };
}

/** Pairs of candidates are worth their cost up to here. */
const CORRELATE_UP_TO = 1000;

/** Correlations of the prediction errors at the point, for the ranks. */
function withCorrelations(estimates: LmmEstimates, point: LmmPoint): LmmEstimates {
  if (!(point instanceof ExactPoint)) return estimates;
  const side = (name: 'a' | 'b', effects: EffectEstimates): EffectEstimates => {
    if (effects.effect.length > CORRELATE_UP_TO) return effects;
    const covariance = point.covariances(name);
    const sds = point.predictionVariances()[name].map(Math.sqrt);
    return { ...effects, correlation: (i, j) => (sds[i]! * sds[j]! > 0 ? covariance(i, j) / (sds[i]! * sds[j]!) : 0) };
  };
  return { ...estimates, a: side('a', estimates.a), b: side('b', estimates.b) };
}

function termsOf({ aIsCandidate }: LmmLayout, { rater, cell }: LmmRequest['terms']): LmmTerms {
  return aIsCandidate ? { a: true, b: rater, cell } : { a: rater, b: true, cell };
}
