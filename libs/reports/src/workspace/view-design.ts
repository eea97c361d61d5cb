import type { DesignView } from '@app/contracts';
import { designGraph } from './design-graph.js';
import type { WorkspaceRating } from './workspace-input.js';
import type { WorkspaceLabels } from './workspace-labels.js';

/** More candidates than this can not be drawn one by one: then the pairs of raters are. */
const MOST_DRAWN = 40;

export interface Design {
  readonly view: DesignView;
  /** Rater ids by component, for the statements. */
  readonly raterIds: readonly string[];
}

/** Who rated whom, by label. */
export function viewDesign(ratings: readonly WorkspaceRating[], labels: WorkspaceLabels): Design {
  const given = ratings.filter((row) => row.level !== null);
  const byLabel = (label: (id: string) => string) => (a: string, b: string) => (label(a) < label(b) ? -1 : 1);
  const candidateIds = [...new Set(given.map((row) => row.candidateId))].sort(byLabel(labels.candidate));
  const raterIds = [...new Set(given.map((row) => row.raterId))].sort(byLabel(labels.rater));
  const candidateIndex = new Map(candidateIds.map((id, index) => [id, index]));
  const raterIndex = new Map(raterIds.map((id, index) => [id, index]));
  const keys = new Set(given.map((row) => `${candidateIndex.get(row.candidateId)} ${raterIndex.get(row.raterId)}`));
  const links = [...keys].map((key) => {
    const [candidate, rater] = key.split(' ').map(Number) as [number, number];
    return { candidate, rater };
  });
  const graph = designGraph(candidateIds.length, raterIds.length, links);
  const met = raterIds.map((_, rater) => links.filter((link) => link.rater === rater).length);
  const view: DesignView = {
    components: graph.components,
    candidates: candidateIds.map((id, index) => ({
      label: labels.candidate(id),
      component: graph.candidateComponent[index]!,
    })),
    raters: raterIds.map((id, index) => ({
      label: labels.rater(id),
      component: graph.raterComponent[index]!,
      candidates: met[index]!,
      isBridge: graph.cutRaters.has(index),
    })),
    links:
      candidateIds.length > MOST_DRAWN
        ? []
        : links.map((link, index) => ({ ...link, isBridge: graph.bridges.has(index) })),
    pairs: pairsOf(links),
  };
  return { view, raterIds };
}

function pairsOf(links: readonly { readonly candidate: number; readonly rater: number }[]): DesignView['pairs'] {
  const panels = new Map<number, number[]>();
  for (const { candidate, rater } of links) panels.set(candidate, [...(panels.get(candidate) ?? []), rater]);
  const counts = new Map<string, number>();
  for (const panel of panels.values()) {
    const sorted = [...panel].sort((a, b) => a - b);
    sorted.forEach((a, at) => {
      for (const b of sorted.slice(at + 1)) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
    });
  }
  return [...counts]
    .map(([key, candidates]) => {
      const [a, b] = key.split(' ').map(Number) as [number, number];
      return { a, b, candidates };
    })
    .sort((left, right) => left.a - right.a || left.b - right.b);
}
