import type { LmmLayout } from '../lmm/layout.js';
import type { RatingSummary } from './rating-summary.js';

/** By rater: candidates whom somebody else rated as well. Only they say how a rater differs from others. */
export function sharedCandidates(layout: LmmLayout, { candidates, raters }: RatingSummary): Int32Array {
  const shared = new Int32Array(raters.n.length);
  for (let level = 0; level < layout.nA; level += 1) {
    for (let j = layout.aStart[level]!; j < layout.aStart[level + 1]!; j += 1) {
      const [candidate, rater] = layout.aIsCandidate ? [level, layout.cellB[j]!] : [layout.cellB[j]!, level];
      if (candidates.others[candidate]! > 1) shared[rater]! += 1;
    }
  }
  return shared;
}
