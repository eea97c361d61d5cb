import type { RatingGraph } from './rating-graph.js';

/** Breadth-first trees, one per connected component. */
export interface SpanningForest {
  readonly components: number;
  /** Component of each node, numbered in the order of their first candidate. */
  readonly componentOf: Int32Array;
  /** Nodes so that every node stands after its parent. */
  readonly order: Int32Array;
  /** -1 at the root of a tree. */
  readonly parent: Int32Array;
  /** The cell that leads to the parent; -1 at a root. */
  readonly parentCell: Int32Array;
}

/** Linear in the number of cells. A rater always has a candidate, so the trees are rooted at candidates. */
export function spanningForest({ candidates, raters, start, neighbour, viaCell }: RatingGraph): SpanningForest {
  const nodes = candidates + raters;
  const componentOf = new Int32Array(nodes).fill(-1);
  const order = new Int32Array(nodes);
  const parent = new Int32Array(nodes).fill(-1);
  const parentCell = new Int32Array(nodes).fill(-1);
  let [components, found] = [0, 0];
  for (let root = 0; root < candidates; root += 1) {
    if (componentOf[root]! >= 0) continue;
    let next = found;
    order[found] = root;
    found += 1;
    componentOf[root] = components;
    for (; next < found; next += 1) {
      const node = order[next]!;
      for (let at = start[node]!; at < start[node + 1]!; at += 1) {
        const other = neighbour[at]!;
        if (componentOf[other]! >= 0) continue;
        componentOf[other] = components;
        parent[other] = node;
        parentCell[other] = viaCell[at]!;
        order[found] = other;
        found += 1;
      }
    }
    components += 1;
  }
  return { components, componentOf, order, parent, parentCell };
}
