import { columnsOf } from '../../columns/rating-columns.js';
import { algebraicConnectivity, normalisedConnectivity, type EdgeWeight } from '../../design/connectivity.js';
import { contrastVariance } from '../../design/contrast-variance.js';
import { describeColumns } from '../../design/describe-design.js';
import { ratingGraphOf, type RatingGraph } from '../../design/rating-graph.js';
import { readReferenceCsv, readReferenceRatings } from '../reference-data.js';
import type { ReferenceCheck, ReferenceChecks } from './reference-check.js';

const unitColumns: Record<string, string> = { gwet_4raters_12units: 'unit' };
const valueColumns: Record<string, string> = { calibration_with_confidence: 'score' };

function ratingsOf(name: string) {
  const file = `${name}.csv`;
  const value = valueColumns[name];
  if (value === undefined) return readReferenceRatings(file, unitColumns[name]);
  return readReferenceCsv(file).map((row) => ({
    candidate: row['candidate']!,
    rater: row['rater']!,
    value: Number(row[value]),
  }));
}

/** R's toJSON writes a vector of one as a scalar. */
const likeR = (list: readonly unknown[], numeric = false): unknown =>
  list.length !== 1 ? list : numeric ? Number(list[0]) : list[0];

const design = (name: string): ReferenceCheck => ({
  compute: () => {
    const columns = columnsOf(ratingsOf(name));
    const graph = ratingGraphOf(columns);
    const found = describeColumns(columns);
    const { length: nCandidates } = columns.candidateIds;
    const { length: nRaters } = columns.raterIds;
    const { length: nCriteria } = columns.criterionIds;
    const full = nCandidates + nRaters - 1 + Math.max(0, nCriteria - 1);
    const connectivity = (weight: EdgeWeight) => (found.components > 1 ? null : connectivities(graph, weight));
    return {
      nRatings: columns.size,
      nCandidates,
      nRaters,
      nCells: graph.cells,
      components: found.components,
      componentCandidateCounts: likeR(found.componentSizes),
      articulationRaters: likeR(found.articulationRaters, name.startsWith('gwet')),
      designRank: full - found.rankDeficiency,
      fullRankIfConnected: full,
      rankDeficiency: found.rankDeficiency,
      lambda2WeightedByRatings: connectivity('ratings'),
      lambda2Cells: connectivity('cells'),
    };
  },
});

const connectivities = (graph: RatingGraph, weight: EdgeWeight) => ({
  algebraic: algebraicConnectivity(graph, weight),
  normalized: normalisedConnectivity(graph, weight),
});

const DATA_SETS = [
  'sim_s1_gauss',
  'sim_s4_sparse',
  'sim_s5_disconnected',
  'shrout_fleiss_1979',
  'calibration_with_confidence',
  'gwet_4raters_12units',
  'design_specialised_raters',
  'design_one_bridge',
];

export const DESIGN_CHECKS: ReferenceChecks = {
  ...Object.fromEntries(DATA_SETS.map((name) => [`design.${name}`, design(name)])),
  'design.one_bridge.variance': {
    compute: () => {
      const ratings = ratingsOf('design_one_bridge');
      const factor = (a: string, b: string) => {
        const found = contrastVariance(ratings, a, b);
        return found.status === 'defined' ? found.factor : null;
      };
      return { a1_a2: factor('a1', 'a2'), b1_b2: factor('b1', 'b2'), a1_b1: factor('a1', 'b1'), a1_b2: factor('a1', 'b2') }; // prettier-ignore
    },
  },
};
