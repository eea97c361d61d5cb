import type { RatingColumns } from '../columns/rating-columns.js';
import type { RatingGraph } from './rating-graph.js';
import type { SpanningForest } from './spanning-forest.js';

/**
 * How many contrasts between criteria can not be told from differences between candidates and raters.
 *
 * A contrast v over criteria is lost exactly when v_k = a_c + b_r for every rating of candidate c by rater r on k. So criteria rated
 * in one cell must have equal v; after joining them each cell has one class of criteria, and around every cycle of the
 * candidate-rater graph the alternating sum of v must vanish. Each cell outside a spanning forest closes one cycle. What
 * these equations leave free, beyond the constant, is lost. Exact, and linear in the number of ratings for few classes; a numerical
 * rank of a million rows is never formed.
 *
 * @returns 0 without criteria or when all contrasts can be estimated
 * @source Searle (1987), Linear Models for Unbalanced Data, section 5.3 (estimability); cycle space: Diestel (2017), Graph Theory, 1.9
 */
export function aliasedCriteria(columns: RatingColumns, graph: RatingGraph, forest: SpanningForest): number {
  if (!columns.criterion || columns.size === 0) return 0;
  const { classOfCell, classes } = classesOfCriteria(columns, columns.criterion, graph);
  return classes - 1 - cycleRank(graph, forest, classOfCell, classes);
}

function classesOfCriteria({ size, criterionIds }: RatingColumns, criterion: Int32Array, graph: RatingGraph) {
  const parent = Int32Array.from(criterionIds, (_, index) => index);
  const rootOf = (start: number): number => {
    let node = start;
    while (parent[node] !== node) node = parent[node] = parent[parent[node]!]!;
    return node;
  };
  const firstOfCell = new Int32Array(graph.cells).fill(-1);
  for (let row = 0; row < size; row += 1) {
    const cell = graph.cellOfRow[row]!;
    if (firstOfCell[cell]! < 0) firstOfCell[cell] = criterion[row]!;
    else parent[rootOf(criterion[row]!)] = rootOf(firstOfCell[cell]!);
  }
  const roots = [...new Set([...parent.keys()].map(rootOf))];
  const classOfRoot = new Map(roots.map((root, index) => [root, index]));
  return { classOfCell: firstOfCell.map((first) => classOfRoot.get(rootOf(first))!), classes: roots.length };
}

/** Rank of the equations that the cycles impose; at most classes - 1, as the constant satisfies them all. */
function cycleRank(
  { candidates, raters, cells, cellCandidate, cellRater }: RatingGraph,
  { order, parent, parentCell }: SpanningForest,
  classOfCell: Int32Array,
  classes: number,
): number {
  if (classes === 1) return 0;
  // Effects along the tree as combinations of v, the root's taken as 0: child = v(cell) - parent.
  const potential = new Float64Array((candidates + raters) * classes);
  for (const node of order) {
    if (parent[node]! < 0) continue;
    for (let k = 0; k < classes; k += 1) potential[node * classes + k] = -potential[parent[node]! * classes + k]!;
    potential[node * classes + classOfCell[parentCell[node]!]!]! += 1;
  }
  const echelon = new Echelon(classes);
  for (let cell = 0; cell < cells && echelon.rank < classes - 1; cell += 1) {
    const [c, r] = [cellCandidate[cell]!, candidates + cellRater[cell]!];
    if (parentCell[c] === cell || parentCell[r] === cell) continue;
    const equation = new Float64Array(classes);
    for (let k = 0; k < classes; k += 1) equation[k] = -potential[c * classes + k]! - potential[r * classes + k]!;
    equation[classOfCell[cell]!]! += 1;
    echelon.add(equation);
  }
  return echelon.rank;
}

/** Rows in echelon form; a row that the others explain adds nothing. */
class Echelon {
  private readonly rows: (Float64Array | undefined)[];
  rank = 0;

  constructor(columns: number) {
    this.rows = new Array<Float64Array | undefined>(columns).fill(undefined);
  }

  add(row: Float64Array): void {
    for (let column = 0; column < row.length; column += 1) {
      if (Math.abs(row[column]!) < 1e-9) continue;
      const pivot = this.rows[column];
      const factor = row[column]!;
      if (!pivot) {
        this.rows[column] = row.map((value, k) => (k < column ? 0 : value / factor));
        this.rank += 1;
        return;
      }
      for (let k = column; k < row.length; k += 1) row[k]! -= factor * pivot[k]!;
    }
  }
}
