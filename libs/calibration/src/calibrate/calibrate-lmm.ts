import type { RatingColumns } from '../columns/rating-columns.js';
import { describeColumns } from '../design/describe-design.js';
import { layoutOf } from '../lmm/layout.js';
import { assembleResult } from './assemble-result.js';
import { assertNoDuplicates } from './duplicates.js';
import type { CalibrateOptions } from './calibrate-options.js';
import type { CalibrationResult } from './calibration-result.js';
import { estimateLmm } from './lmm-model.js';
import type { ModelEstimates } from './model-estimates.js';
import { priorOption } from './prior.js';
import { summarise } from './rating-summary.js';
import { refusal } from './refusal.js';

/** A calibration by the crossed linear mixed model; design and refusals first. @throws as `calibrate` */
export function calibrateLmm(columns: RatingColumns, options: CalibrateOptions): CalibrationResult {
  const layout = layoutOf(columns);
  assertNoDuplicates(columns, layout);
  const design = describeColumns(columns);
  const summary = summarise(columns, layout);
  const refused = refusal(columns, layout, summary);
  const estimates = refused ? nothingEstimated(options, refused) : estimateLmm(columns, layout, options);
  return assembleResult({ columns, layout, design, summary, estimates });
}

function nothingEstimated(options: CalibrateOptions, warning: ModelEstimates['warnings'][number]): ModelEstimates {
  const prior = priorOption(options.prior);
  return {
    model: {
      name: 'lmm',
      terms: [],
      method: 'none: the ratings allow no adjustment',
      prior: prior && { name: prior.name, source: prior.source },
      converged: false,
      iterations: 0,
      exact: true,
    },
    components: null,
    boundary: [],
    intercept: null,
    criteria: [],
    candidates: null,
    raters: null,
    warnings: [warning],
  };
}
