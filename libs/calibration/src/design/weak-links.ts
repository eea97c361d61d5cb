import type { RatingGraph } from './rating-graph.js';

export interface WeakLinks {
  /** Nodes whose removal splits their component: candidates below `candidates`, raters from there on. Ascending. */
  readonly articulationNodes: readonly number[];
  /** Cells whose removal splits their component, ascending. */
  readonly bridges: readonly number[];
}

/**
 * Articulation points and bridges of the candidate-rater graph. A stack of its own instead of recursion: a chain of a hundred
 * thousand raters must not overflow the call stack.
 *
 * @returns linear in the number of cells
 * @source Tarjan (1972), Depth-first search and linear graph algorithms, SIAM Journal on Computing 1(2)
 */
export function weakLinks({ candidates, raters, start, neighbour, viaCell }: RatingGraph): WeakLinks {
  const nodes = candidates + raters;
  /** When a node was entered, from 1; 0 is not yet. `low` is the earliest that its subtree reaches. */
  const [entered, low, enteredBy] = [new Int32Array(nodes), new Int32Array(nodes), new Int32Array(nodes).fill(-1)];
  const [next, path] = [start.slice(0, nodes), new Int32Array(nodes)];
  const isArticulation = new Uint8Array(nodes);
  const bridges: number[] = [];
  let time = 0;
  for (let root = 0; root < nodes; root += 1) {
    if (entered[root]! > 0) continue;
    let [depth, rootChildren] = [0, 0];
    path[0] = root;
    time += 1;
    entered[root] = low[root] = time;
    while (depth >= 0) {
      const node = path[depth]!;
      if (next[node]! < start[node + 1]!) {
        const at = next[node]!;
        next[node]! += 1;
        const other = neighbour[at]!;
        if (viaCell[at] === enteredBy[node]) continue;
        if (entered[other]! > 0) {
          low[node] = Math.min(low[node]!, entered[other]!);
          continue;
        }
        time += 1;
        entered[other] = low[other] = time;
        enteredBy[other] = viaCell[at]!;
        depth += 1;
        path[depth] = other;
        continue;
      }
      depth -= 1;
      if (depth < 0) break;
      const above = path[depth]!;
      low[above] = Math.min(low[above]!, low[node]!);
      if (low[node]! > entered[above]!) bridges.push(enteredBy[node]!);
      if (above === root) rootChildren += 1;
      else if (low[node]! >= entered[above]!) isArticulation[above] = 1;
    }
    if (rootChildren > 1) isArticulation[root] = 1;
  }
  const articulationNodes = [...isArticulation.keys()].filter((node) => isArticulation[node] === 1);
  return { articulationNodes, bridges: bridges.sort((a, b) => a - b) };
}
