import type { RatingColumns } from '../columns/rating-columns.js';
import { meanEasiness } from './candidate-measures.js';
import { layoutOf } from './candidate-posterior.js';
import { categoryUse } from './category-use.js';
import { eapReliability } from './eap-reliability.js';
import type { FacetData } from './facet-data.js';
import { type FacetSummary, facetSummary, strataOf } from './facet-summary.js';
import { fitStatistics } from './fit-statistics.js';
import type { MarginalFit } from './fit-marginal.js';
import { leniencyErrors, type MfrmEstimates } from './mfrm-model.js';
import type { RaschSection } from './rasch-result.js';
import { raterAgreement } from './rater-agreement.js';
import { expectedScore } from './rating-scale.js';
import { modelRatings, type ModelledRatings, unexpectedRatings } from './residuals.js';

const MAX_UNEXPECTED = 50;
/** About one rating in twenty is as far off as this by chance. */
const UNEXPECTED_FROM = 2;

/**
 * The figures that Rasch measurement reports beside the measures. Residuals are taken at the posterior means of the candidates, which
 * are drawn towards the average: fit of candidates with few ratings is a little worse than under joint estimation.
 *
 * @param aliased ids of raters whose severity the design does not tell from criteria
 */
export function raschSection(
  columns: RatingColumns,
  data: FacetData,
  { fit, measures, estimates }: MfrmEstimates,
  scores: readonly number[],
  aliased: ReadonlySet<string>,
): RaschSection {
  const centre = meanEasiness(fit);
  const modelled = modelRatings(data, {
    candidate: Float64Array.from(measures, ({ measure }) => measure),
    rater: fit.leniency,
    criterion: fit.easiness,
    steps: fit.steps,
  });
  const fits = {
    candidates: fitStatistics(modelled, data.candidate, data.candidates),
    raters: fitStatistics(modelled, data.rater, data.raters),
    criteria: fitStatistics(modelled, data.criterion, data.criteria),
  };
  const errors = leniencyErrors(data, fit);
  return {
    scale: 'logit',
    candidateVariance: fit.sigma ** 2,
    candidates: measures.map(({ measure, posteriorSd, fairAverage }, i) => ({
      id: columns.candidateIds[i]!,
      measure,
      posteriorSd,
      fairAverage,
      fit: fits.candidates[i]!,
    })),
    raters: columns.raterIds.map((id, i) => {
      const isKnown = !aliased.has(id);
      return {
        id,
        measure: isKnown ? fit.leniency[i]! : null,
        se: isKnown ? errors[i]! : null,
        fit: fits.raters[i]!,
        fairAverage: isKnown ? expectedScore(centre + fit.leniency[i]!, fit.steps, scores) : null,
      };
    }),
    criteria: estimates.criteria.map(({ effect, se }, k) => ({
      id: columns.criterionIds[k]!,
      measure: effect,
      se,
      fit: fits.criteria[k]!,
      easiness: fit.easiness[k]!,
      easinessSe: errorAt(fit, layoutOf(data).easiness + k),
    })),
    steps: stepsOf(data, fit, scores),
    categories: categoryUse(data.category, locationsOf(data, measures, fit), scores),
    summary: {
      candidates: candidateSummary(measures),
      raters: aliased.size > 0 ? null : summaryOf(fit.leniency, errors),
      criteria: summaryOf(
        estimates.criteria.map(({ effect }) => effect),
        estimates.criteria.map(({ se }) => se),
      ),
    },
    agreement: raterAgreement(data, modelled.probability),
    unexpected: surprises(columns, data, modelled, scores),
  };
}

const locationsOf = (data: FacetData, measures: MfrmEstimates['measures'], fit: MarginalFit): Float64Array =>
  Float64Array.from(data.category, (_, i) => {
    const [candidate, rater, criterion] = [data.candidate[i]!, data.rater[i]!, data.criterion[i]!];
    return measures[candidate]!.measure + fit.leniency[rater]! + fit.easiness[criterion]!;
  });

function stepsOf(data: FacetData, fit: MarginalFit, scores: readonly number[]): RaschSection['steps'] {
  const { steps } = layoutOf(data);
  return Array.from(fit.steps, (value, k) => ({
    from: scores[k]!,
    to: scores[k + 1]!,
    value,
    se: errorAt(fit, steps + k),
  }));
}

const errorAt = ({ covariance, size }: MarginalFit, position: number): number =>
  Math.sqrt(Math.max(0, covariance[position * size + position]!));

/** These are the raters and criteria there are: they are no sample. Without any error (one level) there is nothing to separate. */
function summaryOf(measures: ArrayLike<number>, errors: ArrayLike<number>): FacetSummary | null {
  const known = measures.length > 1 && Array.from(errors).every((error) => error > 0);
  return known ? facetSummary(measures, errors, 'population') : null;
}

/** SD^2 - rmse^2 would take the shrinkage of posterior means off twice: separation follows from their reliability instead. */
function candidateSummary(measures: MfrmEstimates['measures']): FacetSummary | null {
  const sds = measures.map(({ posteriorSd }) => posteriorSd);
  const means = measures.map(({ measure }) => measure);
  const reliability = eapReliability(means, sds);
  const rmse = Math.sqrt(sds.reduce((sum, sd) => sum + sd * sd, 0) / sds.length);
  if (reliability === null || !(rmse > 0)) return null;
  const separation = Math.sqrt(reliability / (1 - reliability));
  return { trueSd: separation * rmse, rmse, separation, strata: strataOf(separation), reliability };
}

function surprises(
  columns: RatingColumns,
  data: FacetData,
  modelled: ModelledRatings,
  scores: readonly number[],
): RaschSection['unexpected'] {
  const categories = data.steps + 1;
  return unexpectedRatings(modelled, MAX_UNEXPECTED, UNEXPECTED_FROM).map(({ row, observed, stdResidual }) => ({
    candidate: columns.candidateIds[data.candidate[row]!]!,
    rater: columns.raterIds[data.rater[row]!]!,
    criterion: columns.criterion ? columns.criterionIds[data.criterion[row]!]! : null,
    observed: scores[observed]!,
    expected: scores.reduce((sum, score, k) => sum + score * modelled.probability[row * categories + k]!, 0),
    stdResidual,
  }));
}
