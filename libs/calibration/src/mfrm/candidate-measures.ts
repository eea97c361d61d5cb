import { layoutOf } from './candidate-posterior.js';
import type { FacetData } from './facet-data.js';
import type { MarginalFit } from './fit-marginal.js';
import { expectedScore, stepShares } from './rating-scale.js';

export interface CandidateMeasure {
  /** Posterior mean, logits, 0 for the average candidate. */
  readonly measure: number;
  /** Posterior SD given the parameters. */
  readonly posteriorSd: number;
  /** With the uncertainty of the parameters. */
  readonly pevSd: number;
  /** Expected rating by an average rater on an average criterion, and its interval. */
  readonly fairAverage: number;
  readonly interval: readonly [number, number];
}

/**
 * Candidates from their posterior means. What the parameters are uncertain about moves a mean by its derivatives (delta method); a fair
 * average is also as uncertain as the criteria and the steps that it is read off.
 *
 * @param scores rating of each category, ascending
 * @param z      half width of an interval in SDs
 * @source Kass & Steffey (1989), JASA 84, 717-726 (posterior moments with estimated parameters); Linacre, Facets manual (fair average)
 */
export function candidateMeasures(
  data: FacetData,
  fit: MarginalFit,
  scores: readonly number[],
  z: number,
): CandidateMeasure[] {
  const layout = layoutOf(data);
  const centre = meanEasiness(fit);
  return fit.candidates.map(({ mean, variance, positions, meanSlope }) => {
    const measure = fit.sigma * mean;
    const posterior = fit.sigma ** 2 * variance;
    const slopes = new Map(positions.map((position, i) => [position, fit.sigma * meanSlope[i]!]));
    add(slopes, 0, mean);
    const pev = posterior + quadraticForm(slopes, fit);
    for (let k = 0; k < data.criteria; k += 1) add(slopes, layout.easiness + k, 1 / data.criteria);
    stepShares(measure + centre, fit.steps, scores).forEach((share, k) => add(slopes, layout.steps + k, -share));
    const half = z * Math.sqrt(posterior + quadraticForm(slopes, fit));
    const at = (location: number) => expectedScore(location + centre, fit.steps, scores);
    return {
      measure,
      posteriorSd: Math.sqrt(posterior),
      pevSd: Math.sqrt(pev),
      fairAverage: at(measure),
      interval: [at(measure - half), at(measure + half)],
    };
  });
}

/** Easiness of the average criterion: where an average candidate stands with an average rater. */
export const meanEasiness = ({ easiness }: MarginalFit): number =>
  easiness.reduce((sum, one) => sum + one, 0) / easiness.length;

function add(slopes: Map<number, number>, position: number, by: number): void {
  slopes.set(position, (slopes.get(position) ?? 0) + by);
}

function quadraticForm(slopes: ReadonlyMap<number, number>, { covariance, size }: MarginalFit): number {
  let sum = 0;
  for (const [i, one] of slopes) for (const [j, other] of slopes) sum += one * other * covariance[i * size + j]!;
  return Math.max(0, sum);
}
