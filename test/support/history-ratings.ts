import { toInstant } from '@app/domain';
import type { WorkspaceRating } from '@app/reports';

const LEVELS = [1, 2, 3, 4] as const;

/** A year of 24 candidates by four raters who differ, each on all of these criteria. */
export function historyRatings(
  criterionIds: readonly string[],
  place: Pick<WorkspaceRating, 'rubricVersionId' | 'requisitionId'>,
): WorkspaceRating[] {
  return Array.from({ length: 24 }, (_, candidate) =>
    LEVELS.flatMap((rater) =>
      criterionIds.map((criterionId, k) => ({
        ...place,
        ...{ cardId: `${candidate}-${rater}`, candidateId: `c${candidate}`, raterId: `r${rater}`, roundId: 'R1' },
        criterionId,
        level: LEVELS[Math.min(3, Math.max(0, ((candidate * 7) % 4) + ((candidate + rater + k) % 3) - 1))]!,
        ...{ independent: true, submittedAt: toInstant('2026-03-01T10:00:00.000Z'), interviewEndsAt: null },
      })),
    ),
  ).flat();
}
