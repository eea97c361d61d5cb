import { inverseOf, solveInPlace } from '../lmm/dense-cholesky.js';
import { tryCholesky } from '../lmm/try-cholesky.js';
import { isSettled } from '../optimise/is-settled.js';
import { type CandidatePosterior, type FacetParameters, integrateCandidate, layoutOf } from './candidate-posterior.js';
import type { FacetData } from './facet-data.js';
import { SumToZero } from './sum-to-zero.js';

export interface MarginalOptions {
  /** SD of a normal penalty on every parameter (logits): keeps a rater who gave one level only finite. Absent: plain marginal ML. */
  readonly penaltySd?: number;
  readonly maxIterations?: number;
  readonly onIteration?: (iteration: number) => void;
}

export interface MarginalFit extends FacetParameters {
  /** >= 0. */
  readonly sigma: number;
  /** Marginal log likelihood without the penalty. */
  readonly logLik: number;
  readonly converged: boolean;
  readonly iterations: number;
  /** sigma is estimated as 0. */
  readonly boundary: boolean;
  /** Covariance of sigma, easiness, leniency and steps in this order; constraints and correlations included. */
  readonly covariance: Float64Array;
  readonly size: number;
  readonly candidates: readonly CandidatePosterior[];
}

const MAX_HALVINGS = 30;
const NEAR_ZERO = 1e-3;
/** Twice what the likelihood could still gain: enough to stop, and what rounding may hide when no step gains anything. */
const DECREMENT = 1e-14;
const ROUNDING = 1e-9;
/** Logits. Without a penalty the maximum may lie at infinity: the search ends here, not converged. */
const OUT_OF_REACH = 40;

/**
 * The many-facet rating scale model by marginal maximum likelihood: candidates are drawn from N(0, sigma^2) and integrated out, the
 * easiness of the criteria is free, leniencies of the raters and steps each sum to zero. Newton's method with the observed information.
 *
 * Marginal and not joint, because joint maximum likelihood is inconsistent for short panels (its measures are inflated) and infinite for
 * a candidate with the lowest or the highest category everywhere; here such a candidate keeps a finite mean.
 *
 * @returns logits; positive leniency gives higher ratings
 * @source Bock & Aitkin (1981), Psychometrika 46, 443-459; Linacre (1989); Robitzsch & Steinfeld (2018), Psych. Test Assess. Model. 60, 101-139
 */
export function fitMarginal(data: FacetData, options: MarginalOptions = {}): MarginalFit {
  const layout = layoutOf(data);
  const constraint = new SumToZero(layout.size, [
    { start: layout.leniency, size: data.raters },
    { start: layout.steps, size: data.steps },
  ]);
  const modes = new Float64Array(data.candidates);
  const penalty = options.penaltySd === undefined ? 0 : options.penaltySd ** -2;
  const evaluate = (full: Float64Array) => evaluateMarginal(data, full, modes, penalty);
  let full = startingPoint(data, layout.size);
  let here = evaluate(full);
  let iteration = 0;
  let converged = false;
  for (; iteration < (options.maxIterations ?? 100) && !converged; iteration += 1) {
    options.onIteration?.(iteration);
    const step = newtonStep(constraint, here);
    const next = shorten(full, constraint.expand(step.change), here, evaluate);
    converged = step.decrement < (next ? DECREMENT : ROUNDING);
    if (!next) break;
    full = next.full;
    here = next.there;
  }
  if (full[0]! < 0) {
    // The likelihood is even in sigma and the search went through 0: the same fit, seen from the other side.
    full[0] = -full[0]!;
    modes.forEach((mode, c) => (modes[c] = -mode));
    here = evaluate(full);
  }
  const covariance = covarianceOf(constraint, here);
  const sigma = full[0]!;
  // All but sigma, whose likelihood is flat at 0.
  const variances = Array.from({ length: layout.size - 1 }, (_, i) => covariance.matrix[(i + 1) * (layout.size + 1)]!);
  return {
    ...splitParameters(data, full),
    logLik: here.logLik,
    converged: converged && covariance.positive && isSettled(variances),
    iterations: iteration,
    boundary: sigma < NEAR_ZERO,
    covariance: covariance.matrix,
    size: layout.size,
    candidates: here.candidates,
  };
}

interface Evaluated {
  readonly value: number;
  readonly logLik: number;
  readonly score: Float64Array;
  readonly information: Float64Array;
  readonly candidates: readonly CandidatePosterior[];
}

function splitParameters(data: FacetData, full: Float64Array): FacetParameters {
  const { easiness, leniency, steps } = layoutOf(data);
  return {
    sigma: full[0]!,
    easiness: full.slice(easiness, leniency),
    leniency: full.slice(leniency, steps),
    steps: full.slice(steps),
  };
}

/** Steps from the observed shares of neighbouring categories; easiness takes up their mean. */
function startingPoint(data: FacetData, size: number): Float64Array {
  const { easiness, steps } = layoutOf(data);
  const counts = new Float64Array(data.steps + 1);
  data.category.forEach((category, i) => (counts[category]! += data.weight[i]!));
  const raw = Float64Array.from({ length: data.steps }, (_, k) => Math.log(counts[k]! / counts[k + 1]!));
  const centre = raw.reduce((sum, one) => sum + one, 0) / data.steps;
  const full = new Float64Array(size);
  full[0] = 1;
  full.fill(-centre, easiness, easiness + data.criteria);
  raw.forEach((one, k) => (full[steps + k] = one - centre));
  return full;
}

function evaluateMarginal(data: FacetData, full: Float64Array, modes: Float64Array, penalty: number): Evaluated {
  const size = full.length;
  const parameters = splitParameters(data, full);
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  const candidates: CandidatePosterior[] = [];
  let logLik = 0;
  for (let candidate = 0; candidate < data.candidates; candidate += 1) {
    const posterior = integrateCandidate(data, candidate, parameters, modes[candidate]!);
    if (Number.isFinite(posterior.mode)) modes[candidate] = posterior.mode;
    logLik += posterior.logLik;
    candidates.push(posterior);
    const { positions } = posterior;
    positions.forEach((position, i) => {
      score[position]! += posterior.score[i]!;
      for (let j = 0; j < positions.length; j += 1) {
        information[position * size + positions[j]!]! += posterior.information[i * positions.length + j]!;
      }
    });
  }
  let value = logLik;
  for (let i = 0; i < size; i += 1) {
    value -= (penalty * full[i]! ** 2) / 2;
    score[i]! -= penalty * full[i]!;
    information[i * size + i]! += penalty;
  }
  return { value, logLik, score, information, candidates };
}

/** The information may be indefinite far from the maximum: its diagonal is raised until the step goes uphill. */
function newtonStep(constraint: SumToZero, here: Evaluated): { change: Float64Array; decrement: number } {
  const gradient = constraint.reduce(here.score);
  const information = constraint.reduceMatrix(here.information);
  const n = constraint.free;
  for (let raised = 0; ; raised = raised === 0 ? 1e-3 : raised * 10) {
    const factor = information.slice();
    for (let i = 0; i < n; i += 1) factor[i * n + i]! += raised * (1 + Math.abs(factor[i * n + i]!));
    if (tryCholesky(factor, n) === null) {
      if (raised > 1e12) throw new RangeError('The information of the many-facet model is not a matrix of numbers.');
      continue;
    }
    const change = gradient.slice();
    solveInPlace(factor, n, change);
    return { change, decrement: change.reduce((sum, one, i) => sum + one * gradient[i]!, 0) };
  }
}

function shorten(
  full: Float64Array,
  change: Float64Array,
  here: Evaluated,
  evaluate: (full: Float64Array) => Evaluated,
): { full: Float64Array; there: Evaluated } | null {
  const noise = 1e-12 * (1 + Math.abs(here.value));
  const largest = change.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  let length = Math.min(1, 3 / largest);
  for (let halving = 0; halving < MAX_HALVINGS; halving += 1, length /= 2) {
    const next = full.map((one, i) => one + length * change[i]!);
    if (next.some((one) => !(Math.abs(one) < OUT_OF_REACH))) continue;
    const there = evaluate(next);
    if (there.value >= here.value - noise) return { full: next, there };
  }
  return null;
}

function covarianceOf(constraint: SumToZero, here: Evaluated): { matrix: Float64Array; positive: boolean } {
  const information = constraint.reduceMatrix(here.information);
  const n = constraint.free;
  // sigma = 0 may leave no information about sigma itself; the others do not depend on it.
  const positive = tryCholesky(information, n) !== null;
  if (positive) return { matrix: constraint.expandMatrix(inverseOf(information, n)), positive };
  const lifted = constraint.reduceMatrix(here.information);
  for (let i = 0; i < n; i += 1) lifted[i * n + i]! += 1e-3 + Math.abs(lifted[i * n + i]!) * 1e-3;
  const matrix =
    tryCholesky(lifted, n) !== null
      ? constraint.expandMatrix(inverseOf(lifted, n))
      : new Float64Array(constraint.size ** 2);
  return { matrix, positive };
}
