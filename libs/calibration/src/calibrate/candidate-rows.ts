import type { RatingColumns } from '../columns/rating-columns.js';
import { expectedRanks } from '../decision/expected-rank.js';
import type { EffectEstimates } from '../lmm/effect-estimates.js';
import type { CalibratedCandidate } from './calibration-result.js';
import type { RatingSummary } from './rating-summary.js';

/**
 * One row per candidate, in the order of their ids. Ranks are within a connected component; with several components every candidate
 * says so by the flag 'within_component'.
 */
export function candidateRows(
  { candidateIds }: RatingColumns,
  summary: RatingSummary,
  estimates: EffectEstimates | null,
  componentOf: ReadonlyMap<string, number>,
): CalibratedCandidate[] {
  const { n, others, rawMean } = summary.candidates;
  const component = candidateIds.map((id) => componentOf.get(id) ?? 0);
  const ranks = estimates && ranksWithin(component, estimates);
  const severalComponents = component.some((one) => one !== component[0]);
  return candidateIds.map((id, i) => ({
    id,
    n: n[i]!,
    raters: others[i]!,
    rawMean: rawMean[i]!,
    effect: estimates && estimates.effect[i]!,
    pevSd: estimates && estimates.sd[i]!,
    adjusted: estimates && estimates.total[i]!,
    interval: estimates && intervalOf(estimates.total[i]!, estimates.totalSd[i]! * estimates.totalFactor[i]!),
    expectedRank: ranks && ranks[i]!,
    component: component[i]!,
    flags: [...extremeFlags(summary, i), ...(severalComponents ? ['within_component'] : [])],
  }));
}

export const intervalOf = (middle: number, half: number): [number, number] => [middle - half, middle + half];

function extremeFlags({ candidates, lowest, highest }: RatingSummary, i: number): string[] {
  return [
    ...(candidates.highest[i] === lowest ? ['all_lowest'] : []),
    ...(candidates.lowest[i] === highest ? ['all_highest'] : []),
  ];
}

/** The intercept is common to all and moves no rank: effects and their SDs. */
function ranksWithin(component: readonly number[], { effect, sd, correlation }: EffectEstimates): number[] {
  const members = new Map<number, number[]>();
  component.forEach((one, i) => {
    const known = members.get(one);
    if (known) known.push(i);
    else members.set(one, [i]);
  });
  const ranks = new Array<number>(component.length);
  for (const indexes of members.values()) {
    const covarianceOf =
      correlation &&
      ((p: number, q: number) => {
        const [i, j] = [indexes[p]!, indexes[q]!];
        return correlation(i, j) * sd[i]! * sd[j]!;
      });
    const [means, sds] = [indexes.map((i) => effect[i]!), indexes.map((i) => sd[i]!)];
    const ranked = expectedRanks(means, sds, covarianceOf);
    indexes.forEach((i, place) => {
      ranks[i] = ranked[place]!;
    });
  }
  return ranks;
}
