/** A candidate rated by a rater, by index. */
export interface DesignLink {
  readonly candidate: number;
  readonly rater: number;
}

export interface DesignGraph {
  readonly components: number;
  readonly candidateComponent: readonly number[];
  readonly raterComponent: readonly number[];
  /** By link: without it its component falls apart. A candidate or rater with one link only does not count as a part. */
  readonly bridges: ReadonlySet<number>;
  /** Raters without whom others fall apart. */
  readonly cutRaters: ReadonlySet<number>;
}

interface Node {
  order: number;
  low: number;
  component: number;
  degree: number;
}

/**
 * Components, bridges and articulation raters of the candidate-rater graph, in one depth-first walk without recursion (a chain of
 * thousands would overflow the stack).
 *
 * @source Tarjan (1974), A note on finding the bridges of a graph; Hopcroft & Tarjan (1973), articulation points
 */
export function designGraph(candidates: number, raters: number, links: readonly DesignLink[]): DesignGraph {
  const nodes: Node[] = Array.from({ length: candidates + raters }, () => ({
    order: -1,
    low: 0,
    component: -1,
    degree: 0,
  }));
  const edges: { to: number; link: number }[][] = nodes.map(() => []);
  links.forEach(({ candidate, rater }, link) => {
    edges[candidate]!.push({ to: candidates + rater, link });
    edges[candidates + rater]!.push({ to: candidate, link });
  });
  nodes.forEach((node, index) => (node.degree = edges[index]!.length));
  const bridges = new Set<number>();
  const cut = new Set<number>();
  let components = 0;
  let order = 0;
  for (let root = 0; root < nodes.length; root += 1) {
    if (nodes[root]!.order >= 0 || edges[root]!.length === 0) continue;
    order = walk(root, components, order, { nodes, edges, bridges, cut });
    components += 1;
  }
  return {
    components,
    candidateComponent: nodes.slice(0, candidates).map((node) => node.component),
    raterComponent: nodes.slice(candidates).map((node) => node.component),
    bridges,
    cutRaters: new Set([...cut].filter((node) => node >= candidates).map((node) => node - candidates)),
  };
}

interface Walk {
  readonly nodes: readonly Node[];
  readonly edges: readonly (readonly { readonly to: number; readonly link: number }[])[];
  readonly bridges: Set<number>;
  readonly cut: Set<number>;
}

function walk(root: number, component: number, start: number, { nodes, edges, bridges, cut }: Walk): number {
  let order = start;
  let rootBranches = 0;
  const enter = (at: number): void => {
    Object.assign(nodes[at]!, { order, low: order, component });
    order += 1;
  };
  const stack = [{ at: root, via: -1, next: 0 }];
  enter(root);
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    const edge = edges[top.at]![top.next];
    if (edge) {
      top.next += 1;
      if (edge.link === top.via) continue;
      const other = nodes[edge.to]!;
      if (other.order >= 0) nodes[top.at]!.low = Math.min(nodes[top.at]!.low, other.order);
      else {
        enter(edge.to);
        stack.push({ at: edge.to, via: edge.link, next: 0 });
      }
      continue;
    }
    stack.pop();
    const parent = stack.at(-1);
    if (!parent) break;
    const [up, down] = [nodes[parent.at]!, nodes[top.at]!];
    up.low = Math.min(up.low, down.low);
    // What hangs on by one link alone is an end, no part that falls off.
    if (down.low > up.order && down.degree > 1 && up.degree > 1) bridges.add(top.via);
    if (parent.at === root) rootBranches += down.degree > 1 ? 1 : 0;
    else if (down.low >= up.order && down.degree > 1) cut.add(parent.at);
  }
  if (rootBranches > 1) cut.add(root);
  return order;
}
