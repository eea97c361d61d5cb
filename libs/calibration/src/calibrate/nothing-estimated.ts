import type { CalibrateOptions, CalibrationModelName } from './calibrate-options.js';
import type { CalibrationWarning } from './calibration-result.js';
import type { ModelEstimates } from './model-estimates.js';
import { priorOption } from './prior.js';

/** The estimates of a model that refuses: no effects, and the reason. */
export function nothingEstimated(
  name: CalibrationModelName,
  options: CalibrateOptions,
  warning: CalibrationWarning,
): ModelEstimates {
  const prior = priorOption(options.prior);
  return {
    model: {
      name,
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
