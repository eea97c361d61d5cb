import type { CalibrationDesign } from '../calibrate/calibration-result.js';
import type { ScoredRating } from '../calibrate/scored-rating.js';
import { columnsOf, type RatingColumns } from '../columns/rating-columns.js';

export type DescribedDesign = CalibrationDesign & { readonly componentOf: ReadonlyMap<string, number> };

/** Connected components of the candidate-rater graph; `componentOf` by candidate id. */
export function describeDesign(ratings: readonly ScoredRating[]): DescribedDesign {
  return describeColumns(columnsOf(ratings));
}

export function describeColumns({ candidate, rater, candidateIds, raterIds, size }: RatingColumns): DescribedDesign {
  const parent = Int32Array.from({ length: candidateIds.length + raterIds.length }, (_, index) => index);
  const rootOf = (start: number): number => {
    let node = start;
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]!]!;
      node = parent[node]!;
    }
    return node;
  };
  for (let row = 0; row < size; row += 1) parent[rootOf(candidate[row]!)] = rootOf(candidateIds.length + rater[row]!);
  const componentOf = new Map<string, number>();
  const index = new Map<number, number>();
  const sizes: number[] = [];
  candidateIds.forEach((id, level) => {
    const root = rootOf(level);
    if (!index.has(root)) index.set(root, sizes.push(0) - 1);
    componentOf.set(id, index.get(root)!);
    sizes[index.get(root)!]! += 1;
  });
  return {
    components: sizes.length,
    componentSizes: sizes,
    rankDeficiency: Math.max(0, sizes.length - 1),
    articulationRaters: [],
    lambda2: 0,
    warnings:
      sizes.length > 1
        ? [{ code: 'disconnected', message: `The ratings fall into ${sizes.length} groups that share no rater: candidates of different groups can not be compared.` }] // prettier-ignore
        : [],
    componentOf,
  };
}
