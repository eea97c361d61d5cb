import { columnsOf } from '../columns/rating-columns.js';
import { ratingGraphOf, type RatingGraph } from './rating-graph.js';
import { spanningForest } from './spanning-forest.js';
import { weakLinks } from './weak-links.js';

interface Link {
  readonly candidate: string;
  readonly rater: string;
}

export interface HoldingPoints {
  readonly components: number;
  /** Component by id, numbered in the order of their first candidate id. */
  readonly candidates: ReadonlyMap<string, number>;
  readonly raters: ReadonlyMap<string, number>;
  /** Ratings of one candidate by one rater without which a component falls into two. */
  readonly bridges: readonly Link[];
  /** Raters without whom their component falls apart. */
  readonly holdingRaters: readonly string[];
}

/**
 * The connected parts of who rated whom, and what alone holds each of them together. A candidate with one rater or a rater with one
 * candidate is an end and no part that could fall off: ends are taken away before the weak points are looked for.
 *
 * @param links who rated whom, any number of times, in any order
 * @source Tarjan (1972), see weakLinks
 * @example holdingPoints([{ candidate: 'a', rater: 'r' }]).components // 1
 */
export function holdingPoints(links: readonly Link[]): HoldingPoints {
  const columnsOfLinks = (some: readonly Link[]) => columnsOf(some.map((one) => ({ ...one, value: 0 })));
  const columns = columnsOfLinks(links);
  const graph = ratingGraphOf(columns);
  const { components, componentOf } = spanningForest(graph);
  const degree = (node: number): number => graph.start[node + 1]! - graph.start[node]!;
  const inner = links.filter((_, row) =>
    degree(columns.candidate[row]!) > 1 && degree(graph.candidates + columns.rater[row]!) > 1); // prettier-ignore
  return {
    components,
    candidates: new Map(columns.candidateIds.map((id, i) => [id, componentOf[i]!])),
    raters: new Map(columns.raterIds.map((id, i) => [id, componentOf[graph.candidates + i]!])),
    ...weakPoints(columnsOfLinks(inner)),
  };
}

function weakPoints(columns: ReturnType<typeof columnsOf>): Pick<HoldingPoints, 'bridges' | 'holdingRaters'> {
  const graph: RatingGraph = ratingGraphOf(columns);
  const { articulationNodes, bridges } = weakLinks(graph);
  return {
    bridges: bridges.map((cell) => ({
      candidate: columns.candidateIds[graph.cellCandidate[cell]!]!,
      rater: columns.raterIds[graph.cellRater[cell]!]!,
    })),
    holdingRaters: articulationNodes
      .filter((node) => node >= graph.candidates)
      .map((node) => columns.raterIds[node - graph.candidates]!),
  };
}
