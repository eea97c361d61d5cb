// What came after a submit: revisions and withdrawals, with the read models kept as the product keeps them.
import type { Instant, ScorecardContent } from '@app/domain';
import {
  RevisionRatingEntity,
  ScorecardEntity,
  ScorecardRevisionEntity,
  ScorecardWithdrawalEntity,
} from '@app/persistence';
import type { WorldAssignment, WorldRows } from './world-rows.js';

export interface RevisionOptions {
  readonly content: ScorecardContent;
  readonly reason?: string;
  readonly independent?: boolean;
  readonly revisedAt?: Instant;
}

/** The first revision of a card. */
export async function addRevision(
  world: WorldRows,
  { applicationId, personId: authorId }: WorldAssignment,
  scorecardId: string,
  options: RevisionOptions,
): Promise<void> {
  const { content, reason = 'Read again: two answers were mixed up.', independent = true } = options;
  const revisedAt = options.revisedAt ?? world.app.clock.now();
  const row = { scorecardId, applicationId, authorId, number: 1, reason, content, independent, revisedAt };
  const revisionId = await world.insert(ScorecardRevisionEntity, row);
  if (!independent) return;
  for (const [criterionId, { level, notAssessed, confidence }] of Object.entries(content.ratings)) {
    const rating = { revisionId, scorecardId, number: 1, criterionId, level, confidence };
    await world.insert(RevisionRatingEntity, { ...rating, notAssessedReason: notAssessed });
  }
  await world.rebuildScores(applicationId);
}

/** Takes a submitted card back; the assignment's status is the caller's. */
export async function addWithdrawal(
  world: WorldRows,
  { applicationId, personId: authorId }: WorldAssignment,
  scorecardId: string,
  { reason, withdrawnAt }: { readonly reason: string; readonly withdrawnAt: Instant },
): Promise<void> {
  await world.update(ScorecardEntity, { id: scorecardId }, { status: 'withdrawn' });
  await world.insert(ScorecardWithdrawalEntity, { scorecardId, applicationId, authorId, reason, withdrawnAt });
  await world.rebuildScores(applicationId);
}
