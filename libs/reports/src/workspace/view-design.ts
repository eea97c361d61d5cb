import { holdingPoints } from '@app/calibration';
import type { DesignView } from '@app/contracts';
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
  const points = holdingPoints(given.map((row) => ({ candidate: row.candidateId, rater: row.raterId })));
  // Numbered by the labels: the order of the ids is nobody's business.
  const numbers = new Map(
    [...new Set(candidateIds.map((id) => points.candidates.get(id)!))].map((one, at) => [one, at]),
  );
  const holding = new Set(points.holdingRaters);
  const bridges = new Set(
    points.bridges.map((one) => `${candidateIndex.get(one.candidate)} ${raterIndex.get(one.rater)}`),
  );
  const met = raterIds.map((_, rater) => links.filter((link) => link.rater === rater).length);
  const view: DesignView = {
    components: points.components,
    candidates: candidateIds.map((id) => ({
      label: labels.candidate(id),
      component: numbers.get(points.candidates.get(id)!)!,
    })),
    raters: raterIds.map((id, index) => ({
      label: labels.rater(id),
      component: numbers.get(points.raters.get(id)!)!,
      candidates: met[index]!,
      isBridge: holding.has(id),
    })),
    links:
      candidateIds.length > MOST_DRAWN
        ? []
        : links.map((link) => ({ ...link, isBridge: bridges.has(`${link.candidate} ${link.rater}`) })),
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
