import type { DecisionComponents, DecisionKind } from '../decision/components.js';
import type { ComponentUncertainty } from '../decision/component-uncertainty.js';
import { decisionIntervals } from '../decision/decision-study-interval.js';
import { dependability } from '../decision/dependability.js';
import { generalizability } from '../decision/generalizability.js';
import { ratersNeeded } from '../decision/raters-needed.js';
import { INTERVAL_LEVEL } from './calibrate-options.js';
import type { CalibrationResult, DecisionPoint, VarianceComponents } from './calibration-result.js';

/** Sizes of panel that are shown. */
const PANELS = Array.from({ length: 12 }, (_, index) => index + 1);

/**
 * Reliability of the mean of n raters who each rate `criteria` criteria, for absolute (Phi) and relative (E rho^2) decisions, with
 * intervals where the error of the components is known, and the raters needed for a Phi of .7, .8 and .9.
 *
 * @source Brennan (2001), Generalizability Theory, sections 2.2 and 6.3
 */
export function decisionStudyOf(
  components: VarianceComponents | null,
  uncertainty: ComponentUncertainty | null,
  criteria: number,
): CalibrationResult['decisionStudy'] {
  if (!components) return { phi: [], eRho2: [], needed: { '0.7': null, '0.8': null, '0.9': null } };
  const { candidate, rater, cell = 0, residual } = components;
  const known: DecisionComponents = { candidate, rater, candidateByRater: cell, residual };
  const points = (kind: DecisionKind): DecisionPoint[] => {
    const value = kind === 'absolute' ? dependability : generalizability;
    const options = { kind, criteria, confidence: INTERVAL_LEVEL };
    const bounds = uncertainty && decisionIntervals(known, uncertainty, PANELS, [], options)?.reliability;
    return PANELS.map((raters, index) => ({
      raters,
      value: value(known, raters, criteria),
      interval: bounds ? [bounds[index]!.low, bounds[index]!.high] : null,
    }));
  };
  const needed = (target: number): number | null => {
    const found = ratersNeeded(known, target, 'absolute', criteria);
    return found.status === 'defined' ? found.raters : null;
  };
  return {
    phi: points('absolute'),
    eRho2: points('relative'),
    needed: { '0.7': needed(0.7), '0.8': needed(0.8), '0.9': needed(0.9) },
  };
}
