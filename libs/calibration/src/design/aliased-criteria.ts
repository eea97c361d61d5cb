import type { RatingColumns } from '../columns/rating-columns.js';
import type { RatingGraph } from './rating-graph.js';
import type { SpanningForest } from './spanning-forest.js';

export interface AliasedCriteria {
  /** Contrasts between criteria that can not be told from differences between candidates and raters. */
  readonly contrasts: number;
  /**
   * Raters (indexes, ascending) whose leniency can not be compared within their connected component: a lost contrast moves them by
   * another amount than most raters there. Where no class of raters is the majority, all of them.
   */
  readonly raters: readonly number[];
}

/**
 * Which contrasts between criteria, and with them which raters, can not be told from differences between candidates and raters.
 *
 * A contrast v over criteria is lost exactly when v_k = a_c + b_r for every rating of candidate c by rater r on k. So criteria rated
 * in one cell must have equal v; after joining them each cell has one class of criteria, and around every cycle of the
 * candidate-rater graph the alternating sum of v must vanish. Each cell outside a spanning forest closes one cycle. What
 * these equations leave free, beyond the constant, is lost. Two raters of one component can be compared exactly when their b agree in
 * every lost contrast. Exact, and linear in the number of ratings for few classes; a numerical rank of a million rows is never formed.
 *
 * @source Searle (1987), Linear Models for Unbalanced Data, section 5.3 (estimability); cycle space: Diestel (2017), Graph Theory, 1.9
 */
export function aliasedCriteria(columns: RatingColumns, graph: RatingGraph, forest: SpanningForest): AliasedCriteria {
  if (!columns.criterion || columns.size === 0) return { contrasts: 0, raters: [] };
  const { classOfCell, classes } = classesOfCriteria(columns, columns.criterion, graph);
  if (classes === 1) return { contrasts: 0, raters: [] };
  const potential = treePotentials(graph, forest, classOfCell, classes);
  const cycles = cycleEquations(graph, forest, classOfCell, potential, classes);
  const contrasts = classes - 1 - cycles.rank;
  return { contrasts, raters: contrasts === 0 ? [] : incomparableRaters(graph, forest, potential, cycles.nullSpace()) };
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

/** Effects of the nodes along the tree as combinations of v, the root's taken as 0: child = v(cell) - parent. */
function treePotentials(
  { candidates, raters }: RatingGraph,
  { order, parent, parentCell }: SpanningForest,
  classOfCell: Int32Array,
  classes: number,
): Float64Array {
  const potential = new Float64Array((candidates + raters) * classes);
  for (const node of order) {
    if (parent[node]! < 0) continue;
    for (let k = 0; k < classes; k += 1) potential[node * classes + k] = -potential[parent[node]! * classes + k]!;
    potential[node * classes + classOfCell[parentCell[node]!]!]! += 1;
  }
  return potential;
}

/** The equations that the cycles impose; their rank is at most classes - 1, as the constant satisfies them all. */
function cycleEquations(
  { candidates, cells, cellCandidate, cellRater }: RatingGraph,
  { parentCell }: SpanningForest,
  classOfCell: Int32Array,
  potential: Float64Array,
  classes: number,
): Echelon {
  const echelon = new Echelon(classes);
  for (let cell = 0; cell < cells && echelon.rank < classes - 1; cell += 1) {
    const [c, r] = [cellCandidate[cell]!, candidates + cellRater[cell]!];
    if (parentCell[c] === cell || parentCell[r] === cell) continue;
    const equation = new Float64Array(classes);
    for (let k = 0; k < classes; k += 1) equation[k] = -potential[c * classes + k]! - potential[r * classes + k]!;
    equation[classOfCell[cell]!]! += 1;
    echelon.add(equation);
  }
  return echelon;
}

/** Raters outside the class that most raters of their component belong to; all of a component without such a class. */
function incomparableRaters(
  { candidates, raters }: RatingGraph,
  { componentOf }: SpanningForest,
  potential: Float64Array,
  lost: readonly Float64Array[],
): number[] {
  const classOf = Array.from({ length: raters }, (_, rater) => {
    const node = candidates + rater;
    const effects = lost.map((v) => v.reduce((sum, one, k) => sum + one * potential[node * v.length + k]!, 0));
    return `${componentOf[node]} ${effects.map((one) => Math.round(one * 1e6)).join(' ')}`;
  });
  const [inClass, inComponent] = [new Map<string, number>(), new Map<number, number>()];
  classOf.forEach((key, rater) => {
    const component = componentOf[candidates + rater]!;
    inClass.set(key, (inClass.get(key) ?? 0) + 1);
    inComponent.set(component, (inComponent.get(component) ?? 0) + 1);
  });
  return [...classOf.keys()].filter(
    (rater) => 2 * inClass.get(classOf[rater]!)! <= inComponent.get(componentOf[candidates + rater]!)!,
  );
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

  /** A basis of what satisfies every equation, one vector per column without a pivot. */
  nullSpace(): Float64Array[] {
    const columns = this.rows.length;
    return [...this.rows.keys()]
      .filter((column) => !this.rows[column])
      .map((free) => {
        const v = new Float64Array(columns);
        v[free] = 1;
        for (let column = columns - 1; column >= 0; column -= 1) {
          const pivot = this.rows[column];
          if (!pivot) continue;
          let sum = 0;
          for (let k = column + 1; k < columns; k += 1) sum += pivot[k]! * v[k]!;
          v[column] = -sum;
        }
        return v;
      });
  }
}
