import type { FacetData } from './facet-data.js';

export interface RaterAgreement {
  /** Pairs of ratings of one candidate on one criterion by two raters. */
  readonly opportunities: number;
  /** Pairs in the same category. */
  readonly exact: number;
  /** How many of them the model expects. Many more than that: the raters are not independent. */
  readonly expected: number;
}

/**
 * Exact agreement of raters, observed and expected.
 *
 * @param probability P(category = k) of each rating under the model, ratings x (steps + 1)
 * @source Linacre, Facets manual, inter-rater agreement (table 7)
 */
export function raterAgreement(data: FacetData, probability: Float64Array): RaterAgreement {
  const categories = data.steps + 1;
  let [opportunities, exact, expected] = [0, 0, 0];
  for (let candidate = 0; candidate < data.candidates; candidate += 1) {
    for (let a = data.start[candidate]!; a < data.start[candidate + 1]!; a += 1) {
      for (let b = data.start[candidate]!; b < a; b += 1) {
        if (data.criterion[a] !== data.criterion[b] || data.rater[a] === data.rater[b]) continue;
        opportunities += 1;
        if (data.category[a] === data.category[b]) exact += 1;
        for (let k = 0; k < categories; k += 1) {
          expected += probability[a * categories + k]! * probability[b * categories + k]!;
        }
      }
    }
  }
  return { opportunities, exact, expected };
}
