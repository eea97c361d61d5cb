import type { CalibrationFilters } from '@app/contracts';
import type { WorkspaceRating } from './workspace-input.js';

export interface WorkspaceSelection {
  readonly ratings: readonly WorkspaceRating[];
  readonly leftOut: { readonly notIndependent: number; readonly repeated: number };
}

/**
 * The ratings that statistics may use: independent ones, each rater once per candidate and criterion, and of those what passes the
 * filters. Who rates a criterion in two rounds counts with the rating that was locked first: the second knew the first, also where a
 * filter leaves the first out. The order of the rows does not matter.
 */
export function selectWorkspaceRatings(
  ratings: readonly WorkspaceRating[],
  filters: CalibrationFilters,
): WorkspaceSelection {
  const first = new Map<string, WorkspaceRating>();
  for (const row of ratings.filter((one) => one.independent).sort(inOrderOfSubmission)) {
    const key = JSON.stringify([row.candidateId, row.raterId, criterionKey(row)]);
    if (!first.has(key)) first.set(key, row);
  }
  const counted = [...first.values()].filter((row) => passes(row, filters));
  const asked = ratings.filter((row) => passes(row, filters));
  const independent = asked.filter((row) => row.independent);
  const leftOut = {
    notIndependent: asked.length - independent.length,
    repeated: independent.length - counted.length,
  };
  return { ratings: counted, leftOut };
}

/** A criterion belongs to its rubric version: C1 of the next version may ask for something else. */
export const criterionKey = (row: Pick<WorkspaceRating, 'rubricVersionId' | 'criterionId'>): string =>
  `${row.rubricVersionId} ${row.criterionId}`;

function passes(row: WorkspaceRating, { requisition, from, to, rubric, round }: CalibrationFilters): boolean {
  const day = row.submittedAt.slice(0, 10);
  return (
    (requisition === undefined || row.requisitionId === requisition) &&
    (rubric === undefined || row.rubricVersionId === rubric) &&
    (round === undefined || row.roundId === round) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to)
  );
}

const orderKey = (row: WorkspaceRating): string => `${row.submittedAt} ${row.cardId} ${row.criterionId}`;

function inOrderOfSubmission(a: WorkspaceRating, b: WorkspaceRating): number {
  const [left, right] = [orderKey(a), orderKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
