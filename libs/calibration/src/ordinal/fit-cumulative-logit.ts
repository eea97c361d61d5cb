import { isSettled } from '../optimise/is-settled.js';
import { minimise } from '../optimise/quasi-newton.js';
import { adaptiveQuadrature } from './adaptive-quadrature.js';
import { ModeFinder, type OrdinalParameters } from './conditional-modes.js';
import { curvatureAt, polish } from './curvature.js';
import { estimateEffects, type EffectEstimates } from './effect-estimates.js';
import { laplace, type MarginalValue } from './laplace.js';
import type { OrdinalData } from './ordinal-data.js';
import { addPenalty, type OrdinalPenalty } from './penalty.js';
import {
  type ActiveSds,
  freePositions,
  gradientToSearch,
  startingParameters,
  toNatural,
  toSearch,
  unpackParameters,
} from './parameters.js';

export interface CumulativeLogitOptions {
  readonly random: ActiveSds;
  /** Nodes of adaptive quadrature for a model with one random effect; 1, the default, is Laplace. */
  readonly nodes?: number;
  readonly penalty?: OrdinalPenalty;
  readonly maxIterations?: number;
  /** Called at each step of the search; throws to end it. */
  readonly onIteration?: (iteration: number) => void;
}

export type RandomTerm = keyof ActiveSds;

export interface CumulativeLogitFit extends OrdinalParameters {
  /** Log likelihood with the random effects integrated out, without the penalty. */
  readonly logLik: number;
  readonly converged: boolean;
  readonly iterations: number;
  /** Random terms whose SD is estimated as 0. */
  readonly boundary: readonly RandomTerm[];
  /** Covariance of thresholds and fixed effects (all their uncertainty, that of the SDs included); null when the curvature is not positive. */
  readonly covariance: { readonly matrix: Float64Array; readonly size: number } | null;
  readonly first: EffectEstimates;
  readonly second: EffectEstimates;
}

/** An SD below this (logits) is tried at exactly 0, and stays there when the likelihood does not mind. */
const NEAR_ZERO = 0.02;
const SEARCH_TOLERANCE = 1e-4;
/** Logits. Separated data without a penalty have their maximum at infinity: the search ends here, not converged. */
const OUT_OF_REACH = 40;

/**
 * Proportional-odds cumulative logit model with none, one or two crossed random effects and a cell effect, by maximum (or penalised)
 * marginal likelihood. The SDs are searched without bounds: the likelihood is even in each of them, so a variance of 0 is an ordinary
 * maximum at sd = 0, and is reported as boundary.
 *
 * @param data ratings of at least two categories
 * @returns effects in logits; a positive effect gives higher ratings
 * @source McCullagh (1980); Hedeker & Gibbons (1994), Biometrics 50, 933-944; Christensen, R package ordinal (clm, clmm)
 */
export function fitCumulativeLogit(data: OrdinalData, options: CumulativeLogitOptions): CumulativeLogitFit {
  let active = options.random;
  let search = searchMaximum(data, active, startingParameters(data, active), options);
  const boundary: RandomTerm[] = [];
  for (const [index, term] of (['first', 'second', 'cell'] as const).entries()) {
    const at = data.categories - 1 + data.fixed + index;
    if (!active[term] || Math.abs(search.natural[at]!) > NEAR_ZERO) continue;
    const without = { ...active, [term]: false };
    const start = search.natural.map((one, i) => (i === at ? 0 : one));
    const atZero = searchMaximum(data, without, start, options);
    if (atZero.value > search.value + 1e-7) continue;
    search = { ...atZero, iterations: search.iterations + atZero.iterations };
    active = without;
    boundary.push(term);
  }
  return conclude(data, active, search, boundary, options);
}

interface SearchState {
  readonly natural: Float64Array;
  readonly value: number;
  readonly iterations: number;
  readonly converged: boolean;
}

type Evaluate = (natural: Float64Array) => MarginalValue;

function evaluator(data: OrdinalData, active: ActiveSds, options: CumulativeLogitOptions): Evaluate {
  const finder = new ModeFinder(data);
  const nodes = options.nodes ?? 1;
  if (nodes > 1 && (active.second || active.cell)) throw new RangeError('Quadrature is for one random effect.');
  return (natural) => {
    const parameters = unpackParameters(data, natural);
    const { value, gradient, modes } =
      nodes > 1 ? adaptiveQuadrature(data, finder, parameters, nodes) : laplace(data, finder, parameters);
    return { value: value + addPenalty(data, natural, active, options.penalty, gradient), gradient, modes };
  };
}

function searchMaximum(
  data: OrdinalData,
  active: ActiveSds,
  start: Float64Array,
  options: CumulativeLogitOptions,
): SearchState {
  const evaluate = evaluator(data, active, options);
  const free = freePositions(data, active);
  const begin = toSearch(data, start);
  const place = (part: Float64Array): Float64Array => {
    const whole = begin.slice();
    free.forEach((position, i) => (whole[position] = part[i]!));
    return whole;
  };
  const minimum = minimise(
    Float64Array.from(free, (position) => begin[position]!),
    (part) => {
      const whole = place(part);
      const natural = toNatural(data, whole);
      if (natural.some((one) => !(Math.abs(one) < OUT_OF_REACH))) return { value: Infinity, gradient: part };
      const { value, gradient } = evaluate(natural);
      const bySearch = gradientToSearch(data, whole, gradient);
      return { value, gradient: Float64Array.from(free, (position) => bySearch[position]!) };
    },
    {
      curvature: startingCurvature(data, free),
      maxStep: 2,
      maxIterations: options.maxIterations ?? 300,
      gradientTolerance: SEARCH_TOLERANCE,
      onIteration: options.onIteration,
    },
  );
  return { ...minimum, natural: toNatural(data, place(minimum.x)) };
}

/** About a fifth of the information of a logit for each rating, a level's worth for an SD. */
function startingCurvature(data: OrdinalData, free: readonly number[]): Float64Array {
  const ratings = data.weight.reduce((sum, one) => sum + one, 0);
  const levels = [data.firsts, data.seconds, data.firstOf.length];
  return Float64Array.from(free, (position) => {
    const level = levels[position - (data.categories - 1 + data.fixed)];
    return 1 + (level === undefined ? ratings / (5 * data.categories) : level);
  });
}

function conclude(
  data: OrdinalData,
  active: ActiveSds,
  search: SearchState,
  boundary: readonly RandomTerm[],
  options: CumulativeLogitOptions,
): CumulativeLogitFit {
  const evaluate = evaluator(data, active, options);
  const free = freePositions(data, active);
  const curvature = curvatureAt(search.natural, free, evaluate);
  const natural = polish(search.natural, free, evaluate, curvature);
  const { value, gradient } = evaluate(natural);
  const parameters = unpackParameters(data, natural);
  const { first, second, cell } = parameters.sds;
  const covariance = curvature?.covariance ?? null;
  const steps = data.categories - 1 + data.fixed;
  const variances = Array.from({ length: steps }, (_, i) => covariance?.[i * (free.length + 1)] ?? Infinity);
  return {
    ...parameters,
    sds: { first: Math.abs(first), second: Math.abs(second), cell: Math.abs(cell) },
    logLik: addPenalty(data, natural, active, options.penalty) - value,
    converged: isSettled(variances) && free.every((at) => Math.abs(gradient[at]!) < 1e-6 * (1 + Math.abs(value))),
    iterations: search.iterations,
    boundary,
    covariance: covariance && { matrix: covariance, size: free.length },
    ...estimateEffects(data, new ModeFinder(data), { natural, free, covariance }),
  };
}
