import { criteriaEffects, type EffectEstimates, type LmmEstimates } from './effect-estimates.js';
import type { LmmPoint } from './lmm-point.js';
import type { LmmSolution } from './absorb.js';

/**
 * Best linear unbiased predictions and their Henderson prediction-error SDs at given components, with normal intervals: the
 * uncertainty of the components themselves is left out, which matters below about 20 candidates.
 *
 * @param factor half an interval over its standard deviation
 */
export function plugInEstimates(point: LmmPoint, solution: LmmSolution, factor: number): LmmEstimates {
  const variances = point.predictionVariances();
  const { residual } = point.components;
  const { intercept, criteria } = criteriaEffects(
    solution.x,
    variances.x.map((value) => value * residual),
  );
  const side = (effect: Float64Array, pev: Float64Array, totalPev: Float64Array): EffectEstimates => ({
    effect,
    sd: pev.map((value) => Math.sqrt(Math.max(0, value) * residual)),
    total: effect.map((value) => value + intercept),
    totalSd: totalPev.map((value) => Math.sqrt(Math.max(0, value) * residual)),
    factor: new Float64Array(effect.length).fill(factor),
    totalFactor: new Float64Array(effect.length).fill(factor),
  });
  return {
    a: side(solution.a, variances.a, variances.aTotal),
    b: side(solution.b, variances.b, variances.bTotal),
    intercept,
    criteria,
  };
}
