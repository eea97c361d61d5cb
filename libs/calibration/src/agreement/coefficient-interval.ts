import { studentTQuantile } from '../distributions/student-t.js';
import { assertConfidence } from '../raters/mean-difference-to-co-raters.js';
import type { Coefficient } from './chance-corrected/coefficient.js';

/**
 * Interval of a coefficient by Student's t with units - 1 degrees of freedom, cut at 1, the most there is; there is no least.
 *
 * @param coefficient of agreementCoefficients
 * @param confidence  0 to 1
 * @returns null when the coefficient or its standard error is not defined, or the standard error is 0: units that all agree to the
 *   same degree say nothing about other units
 * @throws CalibrationInputError BAD_OPTION
 * @source Gwet (2014), section 5.2
 * @example coefficientInterval({ status: 'undefined', reason: 'no variation' }, 0.95) // null
 */
export function coefficientInterval(coefficient: Coefficient, confidence: number): readonly [number, number] | null {
  assertConfidence(confidence);
  if (coefficient.status === 'undefined' || coefficient.se === null || !(coefficient.se > 0)) return null;
  const half = studentTQuantile((1 + confidence) / 2, coefficient.units - 1) * coefficient.se;
  return [coefficient.value - half, Math.min(1, coefficient.value + half)];
}
