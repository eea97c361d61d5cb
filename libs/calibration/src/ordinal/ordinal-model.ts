import { INTERVAL_LEVEL, type CalibrateOptions, type ComponentPriorOption } from '../calibrate/calibrate-options.js';
import type { VarianceComponents } from '../calibrate/calibration-result.js';
import { CalibrationStopped } from '../calibrate/calibration-stopped.js';
import { termsFor } from '../calibrate/lmm-model.js';
import type { ModelEstimates } from '../calibrate/model-estimates.js';
import { logRatioPrior, priorOption } from '../calibrate/prior.js';
import type { RatingColumns } from '../columns/rating-columns.js';
import { normalQuantile } from '../distributions/normal.js';
import type { LmmLayout } from '../lmm/layout.js';
import { SumToZero } from '../mfrm/sum-to-zero.js';
import { expectedRating, thresholdShares } from './cumulative-logit.js';
import type { EffectEstimates } from './effect-estimates.js';
import { fitCumulativeLogit, type CumulativeLogitFit } from './fit-cumulative-logit.js';
import type { OrdinalData } from './ordinal-data.js';
import type { OrdinalPenalty } from './penalty.js';

/** Variance of the standard logistic distribution: what is left between two ratings of one candidate by one rater. */
const LOGISTIC_VARIANCE = Math.PI ** 2 / 3;
/** Criteria further apart than a few logits are never seen; this only stops a criterion that got one level from going to infinity. */
const CRITERION_SD = 3;
const Z = normalQuantile((1 + INTERVAL_LEVEL) / 2);
/** Searches end after about this many steps; only the progress bar believes it. */
const USUAL_STEPS = 40;

export interface OrdinalEstimates {
  readonly estimates: ModelEstimates;
  readonly fit: CumulativeLogitFit;
  /** By candidate: expected rating by an average rater on an average criterion, and its 90 % interval. */
  readonly adjusted: readonly { readonly value: number; readonly interval: readonly [number, number] }[];
}

/** The cumulative logit model as one of the models of a calibration. @throws CalibrationStopped */
export function estimateOrdinal(
  columns: RatingColumns,
  layout: LmmLayout,
  category: Int32Array,
  scores: readonly number[],
  options: CalibrateOptions,
): OrdinalEstimates {
  const prior = priorOption(options.prior);
  const { terms, isIdentified, warnings } = termsFor(columns, layout, options, prior);
  const { aIsCandidate } = layout;
  const fit = fitCumulativeLogit(ordinalData(layout, category, scores.length), {
    random: { first: aIsCandidate || terms.rater, second: !aIsCandidate || terms.rater, cell: terms.cell },
    penalty: prior ? penaltyFrom(prior, { ...terms, aIsCandidate }) : undefined,
    onIteration: (iteration) => {
      if (options.shouldStop?.()) throw new CalibrationStopped();
      options.onProgress?.(0.9 * Math.min(1, iteration / USUAL_STEPS));
    },
  });
  const [candidates, raters] = aIsCandidate ? [fit.first, fit.second] : [fit.second, fit.first];
  const criteria = criterionEffects(fit, layout.nX);
  const components = componentsOf(fit, aIsCandidate, terms.cell);
  options.onProgress?.(1);
  return {
    fit,
    adjusted: Array.from(candidates.mode, (_, i) => adjustedRating(fit, candidates, i, scores)),
    estimates: {
      model: {
        name: 'ordinal',
        terms: [
          'thresholds',
          ...(columns.criterion ? ['criterion'] : []),
          '(1|candidate)',
          ...(terms.rater ? ['(1|rater)'] : []),
          ...(terms.cell ? ['(1|candidate:rater)'] : []),
        ],
        method: `cumulative logit, ${prior ? 'penalised ' : ''}maximum likelihood by Laplace; effects in logits`,
        prior: prior && { name: prior.name, source: prior.source },
        converged: fit.converged && isIdentified,
        iterations: fit.iterations,
        logLik: fit.logLik,
        exact: true,
      },
      components: isIdentified ? components : null,
      boundary: Object.entries(components).flatMap(([name, value]) => (value === 0 ? [name] : [])),
      intercept: expectedRating(0, fit.thresholds, scores),
      criteria: columns.criterion ? criteria : [],
      candidates: asEstimates(candidates),
      raters: isIdentified ? asEstimates(raters) : null,
      onRatingScale: {
        criteria: Float64Array.from(criteria, ({ effect }) => onScale(fit, scores, effect)),
        raters: raters.mode.map((effect) => onScale(fit, scores, effect)),
      },
      warnings,
    },
  };
}

/** Criteria as sum-to-zero contrasts: the thresholds are those of the average criterion. */
function ordinalData(layout: LmmLayout, category: Int32Array, categories: number): OrdinalData {
  const fixed = layout.nX - 1;
  const design = new Float64Array(layout.n * fixed);
  for (let i = 0; i < layout.n; i += 1) {
    const criterion = layout.x[i]!;
    if (criterion < fixed) design[i * fixed + criterion] = 1;
    else design.fill(-1, i * fixed, (i + 1) * fixed);
  }
  const cellOf = new Int32Array(layout.n);
  for (let j = 0; j < layout.nCells; j += 1) cellOf.fill(j, layout.cellStart[j], layout.cellStart[j + 1]);
  const firstOf = new Int32Array(layout.nCells);
  for (let a = 0; a < layout.nA; a += 1) firstOf.fill(a, layout.aStart[a], layout.aStart[a + 1]);
  return {
    categories,
    category: Int32Array.from(layout.row, (row) => category[row]!),
    weight: layout.w,
    design,
    fixed,
    cellOf,
    firstOf,
    firsts: layout.nA,
    secondOf: layout.cellB,
    seconds: layout.nB,
  };
}

/** The prior of variance ratios of the linear model, with the logistic variance in the place of the residual. */
function penaltyFrom(
  prior: ComponentPriorOption,
  terms: { readonly rater: boolean; readonly cell: boolean; readonly aIsCandidate: boolean },
): OrdinalPenalty {
  const { mean, logSd } = logRatioPrior(prior, terms);
  const scaled = (ratio: number | undefined) => (ratio === undefined ? undefined : ratio + Math.log(LOGISTIC_VARIANCE));
  return {
    fixedSd: CRITERION_SD,
    logVariance: { mean: { first: scaled(mean.a), second: scaled(mean.b), cell: scaled(mean.cell) }, sd: logSd },
  };
}

function componentsOf({ sds }: CumulativeLogitFit, aIsCandidate: boolean, cell: boolean): VarianceComponents {
  const [candidate, rater] = aIsCandidate ? [sds.first, sds.second] : [sds.second, sds.first];
  return {
    candidate: candidate ** 2,
    rater: rater ** 2,
    ...(cell ? { cell: sds.cell ** 2 } : {}),
    residual: LOGISTIC_VARIANCE,
  };
}

function criterionEffects(fit: CumulativeLogitFit, criteria: number): { effect: number; se: number }[] {
  const constraint = new SumToZero(criteria, [{ start: 0, size: criteria }]);
  const effects = constraint.expand(fit.beta);
  const steps = fit.thresholds.length;
  const block = new Float64Array((criteria - 1) ** 2);
  const { matrix, size } = fit.covariance ?? { matrix: new Float64Array(0), size: 0 };
  for (let i = 0; i < criteria - 1; i += 1) {
    for (let j = 0; j < criteria - 1; j += 1)
      block[i * (criteria - 1) + j] = matrix[(steps + i) * size + steps + j] ?? 0;
  }
  const covariance = constraint.expandMatrix(block);
  return Array.from(effects, (effect, k) => ({ effect, se: Math.sqrt(Math.max(0, covariance[k * criteria + k]!)) }));
}

function asEstimates({ mode, pevSd }: EffectEstimates): NonNullable<ModelEstimates['candidates']> {
  const factor = new Float64Array(mode.length).fill(Z);
  return { effect: mode, sd: pevSd, total: mode, totalSd: pevSd, factor, totalFactor: factor };
}

const onScale = ({ thresholds }: CumulativeLogitFit, scores: readonly number[], effect: number): number =>
  expectedRating(effect, thresholds, scores) - expectedRating(0, thresholds, scores);

/**
 * The expected rating of a candidate with an interval that lies within the scale: the location, as uncertain as effect minus thresholds
 * together are, is moved by 1.645 SD either way and mapped to the scale.
 */
function adjustedRating(
  fit: CumulativeLogitFit,
  { mode, pevSd, withThresholds }: EffectEstimates,
  i: number,
  scores: readonly number[],
): OrdinalEstimates['adjusted'][number] {
  const { thresholds, covariance } = fit;
  const effect = mode[i]!;
  const shares = thresholdShares(effect, thresholds, scores);
  const steps = thresholds.length;
  let variance = pevSd[i]! ** 2;
  if (covariance) {
    for (let j = 0; j < steps; j += 1) {
      variance -= 2 * shares[j]! * withThresholds[i * steps + j]!;
      for (let k = 0; k < steps; k += 1)
        variance += shares[j]! * shares[k]! * covariance.matrix[j * covariance.size + k]!;
    }
  }
  const half = Z * Math.sqrt(Math.max(0, variance));
  const at = (location: number) => expectedRating(location, thresholds, scores);
  return { value: at(effect), interval: [at(effect - half), at(effect + half)] };
}
