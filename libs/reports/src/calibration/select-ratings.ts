import type { CalibrationInput, ReportedRating } from './calibration-input.js';

export interface SelectedRatings {
  readonly ratings: readonly ReportedRating[];
  /** What was left out of loops that are open to the viewer, so that it can be said. */
  readonly leftOut: {
    readonly notIndependent: number;
    readonly otherRubric: number;
    readonly repeated: number;
  };
}

/**
 * The ratings that statistics may use: independent ones, made against the rubric version the requisition has now, each
 * rater once per candidate and criterion. Who rates a criterion in two rounds counts with the rating that was locked first:
 * the second knew the first. The result does not depend on the order of the rows.
 */
export function selectRatings({ ratings, rubric }: Pick<CalibrationInput, 'ratings' | 'rubric'>): SelectedRatings {
  const independent = ratings.filter((row) => row.independent);
  const comparable = independent.filter((row) => row.rubricVersionId === rubric.versionId);
  const first = new Map<string, ReportedRating>();
  for (const row of [...comparable].sort(inOrderOfSubmission)) {
    const key = JSON.stringify([row.candidateId, row.raterId, row.criterionId]);
    if (!first.has(key)) first.set(key, row);
  }
  const leftOut = {
    notIndependent: ratings.length - independent.length,
    otherRubric: independent.length - comparable.length,
    repeated: comparable.length - first.size,
  };
  return { ratings: [...first.values()], leftOut };
}

const orderKey = (row: ReportedRating): string => `${row.submittedAt} ${row.cardId} ${row.criterionId}`;

function inOrderOfSubmission(a: ReportedRating, b: ReportedRating): number {
  const [left, right] = [orderKey(a), orderKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
