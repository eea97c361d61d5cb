import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import { errorOfOneRater, type DecisionComponents, type DecisionKind } from './components.js';

export const RELIABILITY_TARGETS = [0.7, 0.8, 0.9] as const;

export type RatersNeeded =
  | {
      readonly status: 'defined';
      /** Whole raters: the real number rounded up, at least 1. */
      readonly raters: number;
      readonly real: number;
    }
  /** Without differences between candidates no number of raters tells them apart. */
  | { readonly status: 'undefined'; readonly reason: 'no variance between candidates' };

/**
 * Raters needed for a given reliability of their mean.
 *
 *   n = target / (1 - target) * error of one rater / candidate
 *
 * @param target   0 < target < 1; .7, .8 and .9 are usual
 * @param kind     'absolute' for Phi, 'relative' for E rho^2
 * @param criteria criteria per rater, >= 1
 * @throws CalibrationInputError BAD_OPTION
 * @source Brennan (2001), Generalizability Theory, section 2.2, solved for n (Spearman-Brown)
 * @example ratersNeeded({ candidate: 1, rater: 1, candidateByRater: 0, residual: 1 }, 0.8, 'relative')
 *   // { status: 'defined', raters: 4, real: 4.000000000000001 }
 */
export function ratersNeeded(
  components: DecisionComponents,
  target: number,
  kind: DecisionKind,
  criteria = 1,
): RatersNeeded {
  if (!(target > 0 && target < 1)) {
    throw new CalibrationInputError('BAD_OPTION', `A reliability of ${target} is not between 0 and 1.`);
  }
  const error = errorOfOneRater(components, criteria, kind);
  if (components.candidate === 0) return { status: 'undefined', reason: 'no variance between candidates' };
  const real = ((target / (1 - target)) * error) / components.candidate;
  // A whole number that rounding put a hair above itself is itself.
  return { status: 'defined', raters: Math.max(1, Math.ceil(real - 1e-9)), real };
}
