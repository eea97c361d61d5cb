import type { RatingColumns } from '../columns/rating-columns.js';
import type { LmmLayout } from '../lmm/layout.js';

/** Counts and raw figures by level of a factor: what is reported whatever a model can say. */
export interface LevelSummary {
  /** Ratings. */
  readonly n: Int32Array;
  /** Levels of the other factor met. */
  readonly others: Int32Array;
  readonly rawMean: Float64Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

export interface RatingSummary {
  readonly candidates: LevelSummary;
  readonly raters: LevelSummary;
  readonly lowest: number;
  readonly highest: number;
}

export function summarise(columns: RatingColumns, layout: LmmLayout): RatingSummary {
  const candidates = summariseLevels(columns.candidate, columns.candidateIds.length, columns.value, layout.row);
  const raters = summariseLevels(columns.rater, columns.raterIds.length, columns.value, layout.row);
  const [a, b] = layout.aIsCandidate ? [candidates, raters] : [raters, candidates];
  for (let level = 0; level < layout.nA; level += 1) {
    for (let j = layout.aStart[level]!; j < layout.aStart[level + 1]!; j += 1) {
      a.others[level]! += 1;
      b.others[layout.cellB[j]!]! += 1;
    }
  }
  let [lowest, highest] = [Infinity, -Infinity];
  for (const value of columns.value) {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return { candidates, raters, lowest, highest };
}

/** In the order of the layout: the same digits whatever the order of the rows. */
function summariseLevels(levels: Int32Array, size: number, values: Float64Array, rows: Int32Array): LevelSummary {
  const summary = {
    n: new Int32Array(size),
    others: new Int32Array(size),
    rawMean: new Float64Array(size),
    lowest: new Float64Array(size).fill(Infinity),
    highest: new Float64Array(size).fill(-Infinity),
  };
  for (const row of rows) {
    const level = levels[row]!;
    const value = values[row]!;
    summary.n[level]! += 1;
    // Running means: a constant added to every rating is added to every mean.
    summary.rawMean[level]! += (value - summary.rawMean[level]!) / summary.n[level]!;
    summary.lowest[level] = Math.min(summary.lowest[level]!, value);
    summary.highest[level] = Math.max(summary.highest[level]!, value);
  }
  return summary;
}
