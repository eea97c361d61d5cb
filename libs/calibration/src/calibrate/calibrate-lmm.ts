import type { RatingColumns } from '../columns/rating-columns.js';
import { describeColumns } from '../design/describe-design.js';
import { layoutOf } from '../lmm/layout.js';
import { assembleResult } from './assemble-result.js';
import { assertNoDuplicates } from './duplicates.js';
import type { CalibrateOptions } from './calibrate-options.js';
import type { CalibrationResult } from './calibration-result.js';
import { estimateLmm } from './lmm-model.js';
import { nothingEstimated } from './nothing-estimated.js';
import { summarise } from './rating-summary.js';
import { refusal } from './refusal.js';

/** A calibration by the crossed linear mixed model; design and refusals first. @throws as `calibrate` */
export function calibrateLmm(columns: RatingColumns, options: CalibrateOptions): CalibrationResult {
  const layout = layoutOf(columns);
  assertNoDuplicates(columns, layout);
  const design = describeColumns(columns);
  const summary = summarise(columns, layout);
  const refused = refusal(columns, layout, summary, options);
  const estimates = refused ? nothingEstimated('lmm', options, refused) : estimateLmm(columns, layout, options);
  return assembleResult({ columns, layout, design, summary, estimates });
}
