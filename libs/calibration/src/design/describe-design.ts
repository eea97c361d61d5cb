import type { CalibrationDesign } from '../calibrate/calibration-result.js';
import type { ScoredRating } from '../calibrate/scored-rating.js';
import { columnsOf, type RatingColumns } from '../columns/rating-columns.js';
import { aliasedCriteria } from './aliased-criteria.js';
import { normalisedConnectivity } from './connectivity.js';
import { designWarnings } from './design-warnings.js';
import { ratingGraphOf, type RatingGraph } from './rating-graph.js';
import { spanningForest } from './spanning-forest.js';
import { weakLinks } from './weak-links.js';

export type DescribedDesign = CalibrationDesign & {
  /** Index of the component by candidate id, numbered in the order of their first candidate id. */
  readonly componentOf: ReadonlyMap<string, number>;
  /** Ids of the raters whose leniency can not be told from the difficulty of criteria, in the order of the ids. */
  readonly aliasedRaters: readonly string[];
};

/**
 * What the design of the ratings lets be known, before any model: its connected parts, what is aliased, who alone holds parts
 * together. Computed first, and every later figure carries what it found.
 *
 *   rank deficiency of [candidate | rater | criterion] = (components - 1) + criterion contrasts aliased with raters and candidates
 *
 * beyond the 1 (2 with criteria) that every such design has. `lambda2` weights an edge by its ratings.
 *
 * @param ratings any number; the values play no part
 * @returns linear in the number of ratings but for lambda2 (see normalisedConnectivity)
 * @throws CalibrationInputError NOT_A_NUMBER, MISSING_CRITERION
 * @source Searle (1987), Linear Models for Unbalanced Data, section 5.3; Tarjan (1972); Chung (1997)
 * @example describeDesign([{ candidate: 'a', rater: 'r', value: 1 }, { candidate: 'b', rater: 's', value: 2 }]).components // 2
 */
export function describeDesign(ratings: readonly ScoredRating[]): DescribedDesign {
  return describeColumns(columnsOf(ratings));
}

/** The same from columns. */
export function describeColumns(columns: RatingColumns): DescribedDesign {
  const { candidateIds, raterIds } = columns;
  const graph = ratingGraphOf(columns);
  const forest = spanningForest(graph);
  const links = weakLinks(graph);
  const aliased = aliasedCriteria(columns, graph, forest);
  const componentSizes = new Array<number>(forest.components).fill(0);
  const componentOf = new Map<string, number>();
  candidateIds.forEach((id, candidate) => {
    const component = forest.componentOf[candidate]!;
    componentSizes[component]! += 1;
    componentOf.set(id, component);
  });
  return {
    components: forest.components,
    componentSizes,
    rankDeficiency: Math.max(0, forest.components - 1) + aliased.contrasts,
    articulationRaters: links.articulationNodes
      .filter((node) => node >= graph.candidates)
      .map((node) => raterIds[node - graph.candidates]!),
    lambda2: forest.components === 1 ? normalisedConnectivity(graph, 'ratings') : 0,
    warnings: designWarnings({
      candidates: candidateIds.length,
      raters: raterIds.length,
      components: forest.components,
      aliasedCriteria: aliased.contrasts,
      aliasedRaters: aliased.raters.length,
      holdingBridges: holdingBridges(graph, links.bridges).map((cell) => ({
        candidate: candidateIds[graph.cellCandidate[cell]!]!,
        rater: raterIds[graph.cellRater[cell]!]!,
      })),
      singleRaterCandidates: candidateIds.filter((_, candidate) => degreeOf(graph, candidate) === 1).length,
    }),
    componentOf,
    aliasedRaters: aliased.raters.map((rater) => raterIds[rater]!),
  };
}

/** A candidate with one rater, or a rater with one candidate, hangs by a bridge too, but holds nothing together. */
const holdingBridges = (graph: RatingGraph, bridges: readonly number[]): number[] =>
  bridges.filter(
    (cell) =>
      degreeOf(graph, graph.cellCandidate[cell]!) > 1 && degreeOf(graph, graph.candidates + graph.cellRater[cell]!) > 1,
  );

const degreeOf = ({ start }: RatingGraph, node: number): number => start[node + 1]! - start[node]!;
