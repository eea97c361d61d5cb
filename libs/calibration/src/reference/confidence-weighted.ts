import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import { inverseOf } from './dense.js';

export interface ConfidentScore {
  readonly candidate: string;
  readonly rater: string;
  readonly score: number;
  /** Weight of the score, > 0; MacKay et al. use the square of a rater's confidence, which is for the caller to take. */
  readonly weight: number;
}

export interface CalibratedScores {
  readonly values: Readonly<Record<string, number>>;
  /** Sums to zero over raters. */
  readonly biases: Readonly<Record<string, number>>;
  /** Residual variance of a score of weight 1 with its degrees of freedom; null with a ridge or without degrees of freedom. */
  readonly residual: { readonly variance: number; readonly df: number } | null;
  readonly standardErrors: Readonly<Record<string, number>> | null;
}

/**
 * Least-squares calibration: score = value(candidate) + bias(rater), biases summing to zero, minimising
 *
 *   sum weight (score - value - bias)^2 + ridge sum bias^2
 *
 * Equal weights and no ridge are Fisher's additive incomplete block analysis. For comparison with the literature; the product's model
 * is the mixed model.
 *
 * @param ridge >= 0; 0 is plain least squares
 * @throws CalibrationInputError BAD_OPTION when the design is not connected (without a ridge) or a weight is not above 0
 * @source Fisher (1940); MacKay, Kenna, Low & Parker (2017), Calibration with confidence; Platt & Burges (2012)
 * @example confidenceWeighted([{ candidate: 'a', rater: 'r', score: 2, weight: 1 }], 0).values // { a: 2 }
 */
export function confidenceWeighted(scores: readonly ConfidentScore[], ridge: number): CalibratedScores {
  if (scores.some(({ weight }) => !(weight > 0)) || !(ridge >= 0)) {
    throw new CalibrationInputError('BAD_OPTION', 'Weights must be above 0 and the ridge at least 0.');
  }
  const candidates = [...new Set(scores.map(({ candidate }) => candidate))].sort();
  const raters = [...new Set(scores.map(({ rater }) => rater))].sort();
  const size = candidates.length + raters.length + 1;
  const normal = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const right = new Array<number>(size).fill(0);
  for (const { candidate, rater, score, weight } of scores) {
    const [c, r] = [candidates.indexOf(candidate), candidates.length + raters.indexOf(rater)];
    for (const i of [c, r]) {
      for (const j of [c, r]) normal[i]![j]! += weight;
      right[i]! += weight * score;
    }
  }
  raters.forEach((_, g) => {
    const at = candidates.length + g;
    normal[at]![at]! += ridge;
    // With the multiplier of 'biases sum to zero'. The ridge alone picks that solution already only with equal weights.
    if (ridge === 0) normal[at]![size - 1] = normal[size - 1]![at] = 1;
  });
  if (ridge > 0) normal[size - 1]![size - 1] = 1;
  const inverse = inverseOf(normal);
  if (!inverse) throw new CalibrationInputError('BAD_OPTION', 'The scores fall into groups that share no rater.');
  const solution = inverse.map((row) => row.reduce((sum, value, j) => sum + value * right[j]!, 0));
  const ofCandidate = new Map(candidates.map((id, i) => [id, solution[i]!]));
  const ofRater = new Map(raters.map((id, g) => [id, solution[candidates.length + g]!]));
  const df = scores.length - candidates.length - raters.length + 1;
  const squares = scores.reduce((sum, { candidate, rater, score, weight }) =>
    sum + weight * (score - ofCandidate.get(candidate)! - ofRater.get(rater)!) ** 2, 0); // prettier-ignore
  const residual = ridge === 0 && df > 0 ? { variance: squares / df, df } : null;
  return {
    values: Object.fromEntries(ofCandidate),
    biases: Object.fromEntries(ofRater),
    residual,
    standardErrors:
      residual && Object.fromEntries(candidates.map((id, i) => [id, Math.sqrt(residual.variance * inverse[i]![i]!)])),
  };
}
