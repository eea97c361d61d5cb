import { combination, type LmmSolution } from './absorb.js';
import type { LmmPoint } from './lmm-point.js';

/**
 * The difference of two levels of one factor with its prediction-error SD: their errors are correlated through shared raters, so that
 * it is not the root of the summed squares.
 */
export function contrast(point: LmmPoint, solution: LmmSolution, side: 'a' | 'b', one: number, other: number) {
  const weights = new Map([
    [one, 1],
    [other, -1],
  ]);
  const [answer] = point.solveAll([combination(point.system, side, weights)]);
  const variance = (answer![side][one]! - answer![side][other]!) * point.components.residual;
  return { difference: solution[side][one]! - solution[side][other]!, sd: Math.sqrt(Math.max(0, variance)) };
}
