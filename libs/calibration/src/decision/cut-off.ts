import { normalCdf } from '../distributions/normal.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';

/**
 * Probability that the true score lies above the cut, under a normal posterior.
 *
 * @param mean posterior mean
 * @param sd   posterior SD, >= 0; with 0 the score is known, and one that equals the cut gets .5
 * @param cut  on the same scale
 * @throws CalibrationInputError BAD_OPTION for a negative SD or a number that is none
 * @example probabilityAbove(3, 0.5, 3) // 0.5
 */
export function probabilityAbove(mean: number, sd: number, cut: number): number {
  if (!(sd >= 0) || !Number.isFinite(mean - cut)) {
    throw new CalibrationInputError('BAD_OPTION', `A score of ${mean} with SD ${sd} and a cut of ${cut} can not be compared.`);
  }
  if (sd > 0) return normalCdf((mean - cut) / sd);
  return mean > cut ? 1 : mean < cut ? 0 : 0.5;
}

export interface CutOffStudy {
  readonly cut: number;
  /** Candidates whose estimate lies above the cut. */
  readonly above: number;
  /** How many true scores lie above it, on average. */
  readonly expectedAbove: number;
  /** Mean probability that a candidate is on the side on which the estimate lies; null without candidates. */
  readonly classificationAccuracy: number | null;
  /** Candidates whose probability lies between 10 % and 90 %: for them the cut is close to a toss. */
  readonly uncertain: number;
}

/**
 * What a cut does to a group: how sure the classification is.
 *
 *   accuracy = mean max(p, 1 - p),   p = P(true score > cut)
 *
 * @param means posterior means
 * @param sds   posterior SDs, as many
 * @throws CalibrationInputError BAD_OPTION
 * @source Rudner (2005), Expected classification accuracy, Practical Assessment, Research & Evaluation 10(13)
 * @example cutOffStudy([3, 2], [0, 0], 2.5) // { cut: 2.5, above: 1, expectedAbove: 1, classificationAccuracy: 1, uncertain: 0 }
 */
export function cutOffStudy(means: readonly number[], sds: readonly number[], cut: number): CutOffStudy {
  const chances = means.map((mean, i) => probabilityAbove(mean, sds[i] ?? Number.NaN, cut));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    cut,
    above: means.filter((mean) => mean > cut).length,
    expectedAbove: sum(chances),
    classificationAccuracy: means.length > 0 ? sum(chances.map((p) => Math.max(p, 1 - p))) / means.length : null,
    uncertain: chances.filter((p) => p > 0.1 && p < 0.9).length,
  };
}

/**
 * Indexes of the candidates who change sides when the cut moves by delta either way: the decisions that hang on where the bar was put.
 *
 * @param scores on the scale of the cut
 * @param delta  >= 0
 * @throws CalibrationInputError BAD_OPTION
 * @example flipsAround([2.9, 3.2, 2], 3, 0.25) // [0, 1]
 */
export function flipsAround(scores: readonly number[], cut: number, delta: number): number[] {
  if (!(delta >= 0)) throw new CalibrationInputError('BAD_OPTION', `A distance of ${delta} is negative.`);
  return [...scores.keys()].filter((i) => scores[i]! > cut - delta !== scores[i]! > cut + delta);
}
