import { choleskyInPlace, inverseOf, solveInPlace } from '../../lmm/dense-cholesky.js';
import type { FacetData } from '../../mfrm/facet-data.js';
import { RatingScale } from '../../mfrm/rating-scale.js';
import type { Locations } from '../../mfrm/residuals.js';
import { SumToZero } from '../../mfrm/sum-to-zero.js';

export interface JointFit extends Locations {
  readonly status: 'defined';
  readonly logLik: number;
  readonly iterations: number;
  /** Standard errors as if the other parameters were known: 1 / sqrt(sum of V). */
  readonly seModel: {
    readonly candidate: Float64Array;
    readonly rater: Float64Array;
    readonly criterion: Float64Array;
  };
  /** From the inverse of the joint information, constraints included. */
  readonly seJoint: Locations;
}

interface JointUndefined {
  readonly status: 'undefined';
  /** Levels whose ratings are all in the lowest or all in the highest category: their estimate is infinite. */
  readonly extremes: readonly { readonly facet: 'candidate' | 'rater' | 'criterion'; readonly level: number }[];
}

/**
 * The many-facet rating scale model by plain joint maximum likelihood, every candidate a parameter. For comparison with the literature
 * only: its measures are inflated (about n / (n - 1) with n ratings each), and it does not exist for extreme candidates.
 *
 *   ln(P_k / P_(k-1)) = candidate + leniency + easiness - step_k;   raters, criteria and steps each sum to zero
 *
 * @throws RangeError when raters or criteria are not connected
 * @source Wright & Panchapakesan (1969), Educ. Psychol. Meas. 29, 23-48; Linacre (1989). Newton on the joint information.
 */
export function fitJointMl(data: FacetData): JointFit | JointUndefined {
  const extremes = findExtremes(data);
  if (extremes.length > 0) return { status: 'undefined', extremes };
  const { candidates: rater, raters, criteria, steps } = data;
  const criterion = rater + raters;
  const step = criterion + criteria;
  const constraint = new SumToZero(step + steps, [
    { start: rater, size: raters },
    { start: criterion, size: criteria },
    { start: step, size: steps },
  ]);
  const at: Positions = { rater, criterion, step };
  let full = new Float64Array(step + steps);
  let here = evaluate(data, full, at);
  for (let iteration = 1; ; iteration += 1) {
    const information = constraint.reduceMatrix(here.information);
    choleskyInPlace(information, constraint.free);
    const change = constraint.reduce(here.score);
    solveInPlace(information, constraint.free, change);
    const move = constraint.expand(change);
    full = full.map((one, i) => one + move[i]!);
    here = evaluate(data, full, at);
    const largest = move.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    if (largest < 1e-12 || iteration === 100) return conclude(data, constraint, full, here, at, iteration);
  }
}

interface Positions {
  readonly rater: number;
  readonly criterion: number;
  readonly step: number;
}

function findExtremes(data: FacetData): JointUndefined['extremes'] {
  const facets = [
    ['candidate', data.candidate, data.candidates],
    ['rater', data.rater, data.raters],
    ['criterion', data.criterion, data.criteria],
  ] as const;
  return facets.flatMap(([facet, levelOf, levels]) => {
    const lowest = new Int32Array(levels).fill(data.steps);
    const highest = new Int32Array(levels);
    data.category.forEach((category, i) => {
      lowest[levelOf[i]!] = Math.min(lowest[levelOf[i]!]!, category);
      highest[levelOf[i]!] = Math.max(highest[levelOf[i]!]!, category);
    });
    return Array.from({ length: levels }, (_, level) => ({ facet, level })).filter(
      ({ level }) => highest[level] === 0 || lowest[level] === data.steps,
    );
  });
}

interface Evaluated {
  readonly logLik: number;
  readonly score: Float64Array;
  readonly information: Float64Array;
}

function evaluate(data: FacetData, full: Float64Array, at: Positions): Evaluated {
  const size = full.length;
  const scale = new RatingScale(full.subarray(at.step));
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  let logLik = 0;
  for (let i = 0; i < data.category.length; i += 1) {
    const levels = [data.candidate[i]!, at.rater + data.rater[i]!, at.criterion + data.criterion[i]!];
    const location = levels.reduce((sum, level) => sum + full[level]!, 0);
    const category = data.category[i]!;
    scale.at(location);
    logLik += scale.logProbability(category, location);
    for (const level of levels) {
      score[level]! += category - scale.expected;
      for (const other of levels) information[level * size + other]! += scale.variance;
    }
    for (let k = 0; k < data.steps; k += 1) {
      const step = at.step + k;
      const reach = scale.atLeast[k + 1]!;
      score[step]! -= (category > k ? 1 : 0) - reach;
      const covariance = scale.covarianceWithStep(k + 1);
      for (const level of levels) {
        information[step * size + level]! -= covariance;
        information[level * size + step]! -= covariance;
      }
      for (let j = 0; j < data.steps; j += 1) {
        information[step * size + at.step + j]! += scale.atLeast[Math.max(j, k) + 1]! - reach * scale.atLeast[j + 1]!;
      }
    }
  }
  return { logLik, score, information };
}

function conclude(
  data: FacetData,
  constraint: SumToZero,
  full: Float64Array,
  { logLik, information }: Evaluated,
  at: Positions,
  iterations: number,
): JointFit {
  const size = full.length;
  const free = constraint.reduceMatrix(information);
  choleskyInPlace(free, constraint.free);
  const covariance = constraint.expandMatrix(inverseOf(free, constraint.free));
  const seJoint = full.map((_, i) => Math.sqrt(covariance[i * size + i]!));
  const seModel = full.map((_, i) => 1 / Math.sqrt(information[i * size + i]!));
  const split = (values: Float64Array): Locations => ({
    candidate: values.slice(0, data.candidates),
    rater: values.slice(at.rater, at.criterion),
    criterion: values.slice(at.criterion, at.step),
    steps: values.slice(at.step),
  });
  return { status: 'defined', ...split(full), logLik, iterations, seModel: split(seModel), seJoint: split(seJoint) };
}
