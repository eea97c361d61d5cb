import type { RatingColumns } from '../columns/rating-columns.js';
import type { DescribedDesign } from '../design/describe-design.js';
import type { LmmLayout } from '../lmm/layout.js';
import { agreementOf } from './agreement.js';
import type { CalibrationDesign, CalibrationResult, CalibrationWarning } from './calibration-result.js';
import { candidateRows } from './candidate-rows.js';
import { decisionStudyOf } from './decision-study.js';
import type { ModelEstimates } from './model-estimates.js';
import { raterRows } from './rater-rows.js';
import type { RatingSummary } from './rating-summary.js';

export interface ResultParts {
  readonly columns: RatingColumns;
  readonly layout: LmmLayout;
  readonly design: DescribedDesign;
  readonly summary: RatingSummary;
  readonly estimates: ModelEstimates;
}

/** Puts a result together from what the design, the raw ratings and a model say. */
export function assembleResult({ columns, layout, design, summary, estimates }: ResultParts): CalibrationResult {
  const aliased = new Set(design.aliasedRaters);
  const { model, components, boundary, intercept, criteria } = estimates;
  return {
    n: {
      ratings: columns.size,
      candidates: columns.candidateIds.length,
      raters: columns.raterIds.length,
      criteria: columns.criterionIds.length,
    },
    design: describedDesign(design, estimates.warnings),
    model,
    varianceComponents: components,
    boundary,
    intercept,
    criteria: criteria.map(({ effect, se }, k) => ({ id: columns.criterionIds[k]!, effect, se })),
    candidates: candidateRows(columns, summary, estimates.candidates, design.componentOf),
    raters: raterRows(columns, layout, summary, estimates, { aliased, components: design.components }),
    agreement: agreementOf(columns, components),
    decisionStudy: decisionStudyOf(
      components,
      estimates.uncertainty ?? null,
      layout.nCells > 0 ? layout.n / layout.nCells : 1,
    ),
  };
}

function describedDesign(design: DescribedDesign, more: readonly CalibrationWarning[]): CalibrationDesign {
  const { components, componentSizes, rankDeficiency, articulationRaters, lambda2, warnings } = design;
  return {
    components,
    componentSizes,
    rankDeficiency,
    articulationRaters,
    lambda2,
    warnings: [...warnings, ...more],
  };
}
