import type { VarianceComponents } from '../calibrate/calibration-result.js';
import type { ScoredRating } from '../calibrate/scored-rating.js';
import { normalQuantile } from '../distributions/normal.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';

/** What an organisation's history says, in the units of the scale. */
export interface PanelHistory {
  /** Mean of all ratings over criteria. */
  readonly intercept: number;
  /** Effects of criteria by id; a criterion that is not in it counts as average. */
  readonly criteria: Readonly<Record<string, number>>;
  /** Squared units; candidate and residual above 0, the others at least 0. */
  readonly components: VarianceComponents;
}

export interface PanelPosterior {
  readonly raters: number;
  readonly ratings: number;
  /** Expected rating by all raters on all criteria: intercept + posterior mean of the candidate. */
  readonly adjusted: number;
  readonly sd: number;
  /** 90 %. */
  readonly interval: readonly [number, number];
}

/**
 * What a panel's ratings say of its candidate, given the variance components of the organisation's history: the exact posterior of a
 * Gaussian model in which nothing is known of these raters. Their severity is part of the uncertainty and is not adjusted for.
 *
 *   precision = 1 / candidate + sum_j n_j / (residual + n_j t),  t = rater + cell
 *   mean      = (sum_j s_j / (residual + n_j t)) / precision,    s_j = sum of rater j's ratings less intercept and criterion
 *
 * @param ratings of one candidate
 * @returns null with fewer than two raters or three ratings: they say nothing beyond themselves
 * @throws CalibrationInputError MIXED_CANDIDATES, BAD_OPTION for components out of range
 * @source Searle, Casella & McCulloch (1992), Variance Components, section 7.4 (best linear unbiased prediction, block structure)
 * @example panelPosterior([{ candidate: 'a', rater: 'r', value: 4 }, { candidate: 'a', rater: 's', value: 4 }, { candidate: 'a', rater: 't', value: 4 }],
 *   { intercept: 3, criteria: {}, components: { candidate: 1, rater: 1, residual: 1 } }).adjusted // 3.6
 */
export function panelPosterior(ratings: readonly ScoredRating[], history: PanelHistory): PanelPosterior | null {
  const { candidate, rater, cell = 0, residual } = history.components;
  if (!(candidate > 0 && residual > 0 && rater >= 0 && cell >= 0)) {
    throw new CalibrationInputError('BAD_OPTION', 'Components of candidate and residual must be above 0.');
  }
  if (new Set(ratings.map((one) => one.candidate)).size > 1) {
    throw new CalibrationInputError('MIXED_CANDIDATES', 'A posterior is of one candidate.');
  }
  const sums = new Map<string, { n: number; sum: number }>();
  for (const one of ratings) {
    const known = sums.get(one.rater) ?? { n: 0, sum: 0 };
    const expected = history.intercept + (one.criterion === undefined ? 0 : (history.criteria[one.criterion] ?? 0));
    sums.set(one.rater, { n: known.n + 1, sum: known.sum + one.value - expected });
  }
  if (sums.size < 2 || ratings.length < 3) return null;
  let precision = 1 / candidate;
  let weighted = 0;
  for (const { n, sum } of sums.values()) {
    const noise = residual + n * (rater + cell);
    precision += n / noise;
    weighted += sum / noise;
  }
  const adjusted = history.intercept + weighted / precision;
  const sd = Math.sqrt(1 / precision);
  const half = normalQuantile(0.95) * sd;
  return { raters: sums.size, ratings: ratings.length, adjusted, sd, interval: [adjusted - half, adjusted + half] };
}
