import { assertRaters, errorOfOneRater, type DecisionComponents } from './components.js';

/**
 * Generalizability coefficient of the mean of n raters, for relative decisions: all candidates have the same raters, or the ratings are
 * adjusted for them.
 *
 *   E rho^2(n) = candidate / (candidate + (candidateByRater + residual / criteria) / n)
 *
 * @param components on one rating scale
 * @param raters     n > 0
 * @param criteria   criteria per rater, >= 1
 * @returns 0 to 1, never below dependability; 0 when the candidate component is 0
 * @throws CalibrationInputError BAD_OPTION
 * @source Brennan (2001), Generalizability Theory, section 2.2
 * @example generalizability({ candidate: 0.28, rater: 0.09, candidateByRater: 0.4, residual: 0.23 }, 4, 1).toFixed(3) // '0.640'
 */
export function generalizability(components: DecisionComponents, raters: number, criteria = 1): number {
  assertRaters(raters);
  const error = errorOfOneRater(components, criteria, 'relative') / raters;
  return components.candidate === 0 ? 0 : components.candidate / (components.candidate + error);
}
