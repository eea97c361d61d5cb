import type { CalibrationResult, VarianceComponents } from './calibration-result.js';

/** Sizes of panel that are shown. */
const MAX_RATERS = 12;

/**
 * Dependability of the mean of n raters who each rate `criteria` criteria, and the raters needed for .7, .8 and .9:
 *
 *   Phi(n) = candidate / (candidate + (rater + cell + residual / criteria) / n),  n(p) = p / (1 - p) error / candidate, rounded up
 *
 * @source Brennan (2001), Generalizability Theory, section 2.2
 */
export function decisionStudyOf(
  components: VarianceComponents | null,
  criteria: number,
): CalibrationResult['decisionStudy'] {
  const nobody = { phi: [], needed: { '0.7': null, '0.8': null, '0.9': null } };
  if (!components) return nobody;
  const { candidate, rater, cell = 0, residual } = components;
  const error = rater + cell + residual / criteria;
  const needed = (p: number) => {
    if (candidate === 0) return null;
    // A whole number that rounding put a hair above itself is itself.
    return Math.max(1, Math.ceil(((p / (1 - p)) * error) / candidate - 1e-9));
  };
  return {
    phi: Array.from({ length: MAX_RATERS }, (_, index) => ({
      raters: index + 1,
      value: candidate === 0 ? 0 : candidate / (candidate + error / (index + 1)),
    })),
    needed: { '0.7': needed(0.7), '0.8': needed(0.8), '0.9': needed(0.9) },
  };
}
