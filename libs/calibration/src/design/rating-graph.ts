import type { RatingColumns } from '../columns/rating-columns.js';

/**
 * Who rated whom: the bipartite graph of candidates (nodes 0 to candidates - 1) and raters (the nodes after them). An edge is a cell,
 * the ratings of one candidate by one rater on whatever criteria.
 */
export interface RatingGraph {
  readonly candidates: number;
  readonly raters: number;
  readonly cells: number;
  /** Ratings per cell: the weight of the edge. */
  readonly cellRatings: Int32Array;
  readonly cellCandidate: Int32Array;
  readonly cellRater: Int32Array;
  /** The cell of each rating, in the order of the columns. */
  readonly cellOfRow: Int32Array;
  /** The neighbours of node v stand at start[v] to start[v + 1] - 1, with the cell that leads there. */
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly viaCell: Int32Array;
}

/** Linear in the number of ratings. */
export function ratingGraphOf(columns: RatingColumns): RatingGraph {
  const [candidates, raters] = [columns.candidateIds.length, columns.raterIds.length];
  const cellOfRow = new Int32Array(columns.size);
  const cellCandidate = new Int32Array(columns.size);
  const cellRater = new Int32Array(columns.size);
  const cellRatings = new Int32Array(columns.size);
  let cells = 0;
  for (const row of sortedRows(columns)) {
    const [candidate, rater] = [columns.candidate[row]!, columns.rater[row]!];
    if (cells === 0 || cellCandidate[cells - 1] !== candidate || cellRater[cells - 1] !== rater) {
      cellCandidate[cells] = candidate;
      cellRater[cells] = rater;
      cells += 1;
    }
    cellRatings[cells - 1]! += 1;
    cellOfRow[row] = cells - 1;
  }
  const edges = {
    candidates,
    raters,
    cells,
    cellRatings: cellRatings.slice(0, cells),
    cellCandidate: cellCandidate.slice(0, cells),
    cellRater: cellRater.slice(0, cells),
  };
  return { ...edges, cellOfRow, ...adjacency(edges) };
}

/** By candidate, then rater: the cells, and with them every later sum, must not depend on the order of the rows. */
function sortedRows({ size, candidate, rater, candidateIds, raterIds }: RatingColumns): Int32Array {
  const asGiven = Int32Array.from({ length: size }, (_, row) => row);
  return stablySorted(stablySorted(asGiven, rater, raterIds.length), candidate, candidateIds.length);
}

function stablySorted(rows: Int32Array, level: Int32Array, levels: number): Int32Array {
  const next = new Int32Array(levels + 1);
  for (const row of rows) next[level[row]! + 1]! += 1;
  for (let one = 0; one < levels; one += 1) next[one + 1]! += next[one]!;
  const sorted = new Int32Array(rows.length);
  for (const row of rows) {
    sorted[next[level[row]!]!] = row;
    next[level[row]!]! += 1;
  }
  return sorted;
}

type Edges = Pick<RatingGraph, 'candidates' | 'raters' | 'cells' | 'cellCandidate' | 'cellRater'>;

function adjacency({ candidates, raters, cells, cellCandidate, cellRater }: Edges) {
  const start = new Int32Array(candidates + raters + 1);
  for (let cell = 0; cell < cells; cell += 1) {
    start[cellCandidate[cell]! + 1]! += 1;
    start[candidates + cellRater[cell]! + 1]! += 1;
  }
  for (let node = 0; node < candidates + raters; node += 1) start[node + 1]! += start[node]!;
  const next = start.slice();
  const neighbour = new Int32Array(2 * cells);
  const viaCell = new Int32Array(2 * cells);
  const link = (from: number, to: number, cell: number): void => {
    const at = next[from]!;
    next[from]! += 1;
    neighbour[at] = to;
    viaCell[at] = cell;
  };
  for (let cell = 0; cell < cells; cell += 1) {
    link(cellCandidate[cell]!, candidates + cellRater[cell]!, cell);
    link(candidates + cellRater[cell]!, cellCandidate[cell]!, cell);
  }
  return { start, neighbour, viaCell };
}
