import type { VarianceComponents } from '../calibrate/calibration-result.js';
import type { ScoredRating } from '../calibrate/scored-rating.js';
import { normalCdf, normalQuantile } from '../distributions/normal.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';

/** What earlier ratings say, in the units of the scale: a cached fit. */
export interface KnownModel {
  readonly intercept: number;
  /** Effects of criteria by id; one that is not in it counts as average. */
  readonly criteria: Readonly<Record<string, number>>;
  /** Squared units; candidate and residual above 0, rater and cell at least 0. */
  readonly components: VarianceComponents;
  /** Leniency of raters by id with its prediction-error SD; a rater who is not in it is unknown: 0 with the SD of all raters. */
  readonly raters?: Readonly<Record<string, { readonly leniency: number; readonly pevSd: number }>>;
}

export interface CandidatePosterior {
  /** Posterior mean and SD of the candidate's effect. */
  readonly effect: number;
  readonly sd: number;
  /** Intercept + effect, with its 90 % interval. */
  readonly adjusted: number;
  readonly interval: readonly [number, number];
  /** 1 - sd^2 / candidate variance: how far the ratings outweigh the prior, 0 to 1; the reliability of this panel. */
  readonly reliability: number;
}

/**
 * One candidate under known components, exactly: the posterior of a Gaussian model, O(ratings).
 *
 *   rater j (n_j ratings, S_j their sum of deviations, t_j = s_rater or pevSd_j^2, + s_cell):  information n_j / (s_e + n_j t_j)
 *   sd^-2 = 1 / s_candidate + sum_j n_j / (s_e + n_j t_j),  effect = sd^2 sum_j S_j / (s_e + n_j t_j)
 *
 * Weights multiply the precision: n_j and S_j are weighted sums.
 *
 * @param ratings of one candidate; none leaves the prior
 * @throws CalibrationInputError MIXED_CANDIDATES, BAD_OPTION for components out of range
 * @source Searle, Casella & McCulloch (1992), Variance Components, section 7.4
 * @example candidatePosterior([{ candidate: 'a', rater: 'r', value: 4 }], { intercept: 3, criteria: {}, components: { candidate: 1, rater: 1, residual: 1 } }).adjusted // 3.3333333333333335
 */
export function candidatePosterior(ratings: readonly ScoredRating[], known: KnownModel): CandidatePosterior {
  return posteriorOf([...shares(ratings, known).values()], known);
}

export interface PosteriorWithoutRater {
  readonly rater: string;
  /** The posterior from everybody else. */
  readonly without: CandidatePosterior;
  /** How far this rater's mean lies from what the others predict, in SDs of that prediction: beyond 2 asks for a talk, not for dropping. */
  readonly predictiveZ: number;
}

/**
 * The posterior without each rater in turn, and how surprising each is to the others. In the order of the ratings.
 *
 *   z_j = (S_j / n_j - effect_-j) / sqrt(sd_-j^2 + t_j + s_e / n_j)
 *
 * @throws as `candidatePosterior`
 * @example leaveOneRaterOut([], { intercept: 3, criteria: {}, components: { candidate: 1, rater: 1, residual: 1 } }) // []
 */
export function leaveOneRaterOut(ratings: readonly ScoredRating[], known: KnownModel): PosteriorWithoutRater[] {
  const all = shares(ratings, known);
  return [...all].map(([rater, own]) => {
    const others = [...all.values()].filter((share) => share !== own);
    const without = posteriorOf(others, known);
    const spread = without.sd ** 2 + own.between + known.components.residual / own.n;
    return { rater, without, predictiveZ: (own.sum / own.n - without.effect) / Math.sqrt(spread) };
  });
}

/**
 * Probability that the candidate's true level lies above a cut on the scale.
 * @example probabilityAbove({ effect: 0, sd: 1, adjusted: 3, interval: [1.4, 4.6], reliability: 0.5 }, 3) // 0.5
 */
export const probabilityAbove = ({ adjusted, sd }: CandidatePosterior, cut: number): number =>
  normalCdf((adjusted - cut) / sd);

/** What one rater brings. */
interface RaterShare {
  n: number;
  sum: number;
  /** Variance between this rater's mean and the truth that no number of criteria takes away. */
  readonly between: number;
}

function shares(ratings: readonly ScoredRating[], known: KnownModel): Map<string, RaterShare> {
  assertKnown(ratings, known);
  const { components, criteria, intercept } = known;
  const byRater = new Map<string, RaterShare>();
  for (const { rater, criterion, value, weight = 1 } of ratings) {
    const history = known.raters && Object.hasOwn(known.raters, rater) ? known.raters[rater] : undefined;
    let share = byRater.get(rater);
    if (!share) {
      const severity = history ? history.pevSd ** 2 : components.rater;
      byRater.set(rater, (share = { n: 0, sum: 0, between: severity + (components.cell ?? 0) }));
    }
    const effect = criterion !== undefined && Object.hasOwn(criteria, criterion) ? criteria[criterion]! : 0;
    share.n += weight;
    share.sum += weight * (value - intercept - effect - (history?.leniency ?? 0));
  }
  return byRater;
}

function posteriorOf(raters: readonly RaterShare[], { components, intercept }: KnownModel): CandidatePosterior {
  let precision = 1 / components.candidate;
  let weighted = 0;
  for (const { n, sum, between } of raters) {
    precision += n / (components.residual + n * between);
    weighted += sum / (components.residual + n * between);
  }
  const effect = weighted / precision;
  const sd = Math.sqrt(1 / precision);
  const half = HALF_WIDTH * sd;
  const adjusted = intercept + effect;
  return {
    effect,
    sd,
    adjusted,
    interval: [adjusted - half, adjusted + half],
    reliability: 1 - 1 / (precision * components.candidate),
  };
}

/** Of a 90 % interval, in standard deviations. */
const HALF_WIDTH = normalQuantile(0.95);

function assertKnown(ratings: readonly ScoredRating[], { components }: KnownModel): void {
  const { candidate, rater, cell = 0, residual } = components;
  if (!(candidate > 0 && residual > 0 && rater >= 0 && cell >= 0)) {
    throw new CalibrationInputError('BAD_OPTION', 'Components of candidate and residual must be above 0.');
  }
  if (ratings.some((one) => one.candidate !== ratings[0]!.candidate)) {
    throw new CalibrationInputError('MIXED_CANDIDATES', 'A posterior is of one candidate.');
  }
}
