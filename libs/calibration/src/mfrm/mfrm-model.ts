import { INTERVAL_LEVEL, type CalibrateOptions } from '../calibrate/calibrate-options.js';
import type { CalibrationWarning } from '../calibrate/calibration-result.js';
import { CalibrationStopped } from '../calibrate/calibration-stopped.js';
import type { ModelEstimates } from '../calibrate/model-estimates.js';
import type { RatingColumns } from '../columns/rating-columns.js';
import { normalQuantile } from '../distributions/normal.js';
import { type CandidateMeasure, candidateMeasures, meanEasiness } from './candidate-measures.js';
import { layoutOf } from './candidate-posterior.js';
import type { FacetData } from './facet-data.js';
import { fitMarginal, type MarginalFit } from './fit-marginal.js';
import { expectedScore } from './rating-scale.js';

/** Raters further apart than a few logits are never seen; this only keeps one who gave a single level from going to infinity. */
const PENALTY_SD = 3;
const WEAK_PRIOR = {
  name: 'weak',
  source: `normal with SD ${PENALTY_SD} logits on each leniency, easiness and step and on the SD of the candidates`,
};
const Z = normalQuantile((1 + INTERVAL_LEVEL) / 2);
const USUAL_STEPS = 8;

export interface MfrmEstimates {
  readonly estimates: ModelEstimates;
  readonly fit: MarginalFit;
  readonly measures: readonly CandidateMeasure[];
}

/** The many-facet Rasch model as one of the models of a calibration. @throws CalibrationStopped */
export function estimateMfrm(
  columns: RatingColumns,
  data: FacetData,
  scores: readonly number[],
  options: CalibrateOptions,
): MfrmEstimates {
  const penalised = options.prior !== 'none';
  const fit = fitMarginal(data, {
    penaltySd: penalised ? PENALTY_SD : undefined,
    onIteration: (iteration) => {
      if (options.shouldStop?.()) throw new CalibrationStopped();
      options.onProgress?.(0.9 * Math.min(1, iteration / USUAL_STEPS));
    },
  });
  const measures = candidateMeasures(data, fit, scores, Z);
  const centre = meanEasiness(fit);
  const onScale = (shift: number) =>
    expectedScore(centre + shift, fit.steps, scores) - expectedScore(centre, fit.steps, scores);
  const criteria = criterionEffects(data, fit);
  options.onProgress?.(1);
  return {
    fit,
    measures,
    estimates: {
      model: {
        name: 'mfrm',
        terms: ['candidate', 'rater', ...(columns.criterion ? ['criterion'] : []), 'step'],
        method: `rating scale model, ${penalised ? 'penalised ' : ''}marginal maximum likelihood; effects in logits`,
        prior: penalised ? WEAK_PRIOR : null,
        converged: fit.converged,
        iterations: fit.iterations,
        logLik: fit.logLik,
        exact: true,
      },
      components: null,
      boundary: fit.boundary ? ['candidate'] : [],
      intercept: expectedScore(centre, fit.steps, scores),
      criteria: columns.criterion ? criteria : [],
      candidates: asEstimates(
        Float64Array.from(measures, (one) => one.measure),
        Float64Array.from(measures, (one) => one.pevSd),
      ),
      raters: asEstimates(fit.leniency, leniencyErrors(data, fit)),
      onRatingScale: {
        criteria: Float64Array.from(criteria, ({ effect }) => onScale(effect)),
        raters: fit.leniency.map(onScale),
      },
      warnings: warningsOf(data),
    },
  };
}

function warningsOf(data: FacetData): CalibrationWarning[] {
  const warnings: CalibrationWarning[] = [];
  if (data.raters === 1) {
    warnings.push({ code: 'one_rater', message: 'One rater rated everybody: how strict they are can not be known.' });
  }
  if (hasSeveralRatingsInACell(data)) {
    warnings.push({
      code: 'local_independence',
      message:
        'The model counts every rating a rater gives to the same candidate as new information: where ratings colour each other, intervals are too narrow.',
    });
  }
  return warnings;
}

/** Rows are sorted by candidate and rater. */
const hasSeveralRatingsInACell = ({ candidate, rater }: FacetData): boolean =>
  candidate.some((one, i) => i > 0 && candidate[i - 1] === one && rater[i - 1] === rater[i]);

function criterionEffects(data: FacetData, fit: MarginalFit): { effect: number; se: number }[] {
  const { easiness } = layoutOf(data);
  const { covariance, size } = fit;
  const k = data.criteria;
  const at = (i: number, j: number) => covariance[(easiness + i) * size + easiness + j]!;
  const rowMeans = Array.from(
    { length: k },
    (_, i) => Array.from({ length: k }, (_, j) => at(i, j)).reduce(add, 0) / k,
  );
  const grand = rowMeans.reduce(add, 0) / k;
  const centre = meanEasiness(fit);
  return Array.from(fit.easiness, (value, i) => ({
    effect: value - centre,
    se: Math.sqrt(Math.max(0, at(i, i) - 2 * rowMeans[i]! + grand)),
  }));
}

/** Standard errors from the whole covariance, not from a rater's own information alone: the other raters are estimated too. */
export function leniencyErrors(data: FacetData, { covariance, size }: MarginalFit): Float64Array {
  const { leniency } = layoutOf(data);
  return Float64Array.from({ length: data.raters }, (_, r) =>
    Math.sqrt(Math.max(0, covariance[(leniency + r) * size + leniency + r]!)),
  );
}

function asEstimates(effect: Float64Array, sd: Float64Array): NonNullable<ModelEstimates['candidates']> {
  const factor = new Float64Array(effect.length).fill(Z);
  return { effect, sd, total: effect, totalSd: sd, factor, totalFactor: factor };
}

const add = (sum: number, one: number): number => sum + one;
