import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import type { ComponentUncertainty } from './component-uncertainty.js';
import type { DecisionComponents, DecisionKind } from './components.js';
import { errorRatioInterval } from './error-ratio-interval.js';

export interface DecisionIntervalOptions {
  readonly kind: DecisionKind;
  /** Criteria per rater, >= 1. */
  readonly criteria: number;
  /** 0 to 1, default 0.90. */
  readonly confidence?: number;
}

export interface DecisionIntervals {
  readonly confidence: number;
  /** Reliability of the mean of 1, 2, ... raters. */
  readonly reliability: readonly { readonly raters: number; readonly low: number; readonly high: number }[];
  /** Raters needed, whole; null when the data do not exclude that candidates do not differ. */
  readonly needed: readonly { readonly target: number; readonly low: number | null; readonly high: number | null }[];
}

/**
 * Intervals of a decision study, from the interval [low, high] of rho = error of one rater / variance of candidates:
 *
 *   reliability(n) = 1 / (1 + rho / n),   n(target) = target / (1 - target) * rho, rounded up
 *
 * Both are monotone in rho, so that they keep its confidence, for all n at once.
 *
 * @param components  estimates, each >= 0
 * @param uncertainty what is known of their errors
 * @param raters      the sizes of panel, each > 0
 * @param targets     reliabilities, between 0 and 1
 * @returns null where nothing is known of rho: see `errorRatioInterval`, which has the formulas
 * @throws CalibrationInputError BAD_OPTION
 * @source Brennan (2001), Generalizability Theory, section 6.3 (confidence intervals of D-study quantities)
 * @example decisionIntervals({ candidate: 1, rater: 0, candidateByRater: 0, residual: 1 }, { kind: 'mode', covariance: [[0,0,0,0],[0,0,0,0],[0,0,0,0],[0,0,0,0]] },
 *   [1], [0.8], { kind: 'absolute', criteria: 1 })?.reliability // [{ raters: 1, low: 0.5, high: 0.5 }]
 */
export function decisionIntervals(
  components: DecisionComponents,
  uncertainty: ComponentUncertainty,
  raters: readonly number[],
  targets: readonly number[],
  { kind, criteria, confidence = 0.9 }: DecisionIntervalOptions,
): DecisionIntervals | null {
  if (!(confidence > 0 && confidence < 1)) {
    throw new CalibrationInputError('BAD_OPTION', `A confidence of ${confidence} is not between 0 and 1.`);
  }
  const rho = errorRatioInterval(components, uncertainty, { kind, criteria, confidence });
  if (!rho) return null;
  const [low, high] = rho;
  const whole = (real: number): number | null => (Number.isFinite(real) ? Math.max(1, Math.ceil(real - 1e-9)) : null);
  return {
    confidence,
    // Falls with rho: the lowest reliability is that of its upper end.
    reliability: raters.map((n) => ({ raters: n, low: 1 / (1 + high / n), high: 1 / (1 + low / n) })),
    needed: targets.map((target) => {
      const odds = target / (1 - target);
      return { target, low: whole(odds * low), high: whole(odds * high) };
    }),
  };
}
