import { createHmac } from 'node:crypto';
import { raterLabels } from '../calibration/rater-labels.js';
import { criterionKey } from './select-workspace-ratings.js';
import type { WorkspaceInput } from './workspace-input.js';

export interface WorkspaceLabels {
  readonly rater: (id: string) => string;
  readonly candidate: (id: string) => string;
  /** By criterion key. */
  readonly criterion: (key: string) => string;
}

/** Pseudonyms over everything the viewer may see, so that a filter changes no label. */
export function workspaceLabels({ ratings, rubrics, labelKey, raterNames }: WorkspaceInput): WorkspaceLabels {
  const raters = raterLabels(ratings.map((row) => row.raterId), labelKey, raterNames); // prettier-ignore
  const candidates = candidateLabels(ratings.map((row) => row.candidateId), labelKey); // prettier-ignore
  const used = new Set(ratings.map((row) => row.rubricVersionId));
  const criteria = new Map(
    rubrics.flatMap((rubric) =>
      rubric.criteria.map(({ id, name }) => [
        criterionKey({ rubricVersionId: rubric.id, criterionId: id }),
        used.size > 1 ? `${id} ${name} (${rubric.label})` : `${id} ${name}`,
      ]),
    ),
  );
  return {
    rater: (id) => raters.get(id) ?? 'Rater',
    candidate: (id) => candidates.get(id) ?? 'Candidate',
    criterion: (key) => criteria.get(key) ?? key.slice(key.lastIndexOf(' ') + 1),
  };
}

function candidateLabels(ids: readonly string[], key: string): ReadonlyMap<string, string> {
  const hash = (id: string): string => createHmac('sha256', key).update(`candidate ${id}`).digest('hex');
  const hashed = [...new Set(ids)].map((id) => ({ id, hash: hash(id) }));
  const width = Math.max(2, String(hashed.length).length);
  return new Map(
    hashed
      .sort((a, b) => (a.hash < b.hash ? -1 : 1))
      .map(({ id }, index) => [id, `Candidate ${String(index + 1).padStart(width, '0')}`]),
  );
}
