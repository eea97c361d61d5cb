// The cards of a test's world: content from the real rubric, ratings and read models kept as the product keeps them.
import type { ScorecardContent } from '@app/domain';
import { RatingEntity, ScorecardEntity } from '@app/persistence';
import { fullContent } from './card-content.js';
import type { WorldAssignment, WorldRows } from './world-rows.js';

export interface CardOptions {
  readonly status?: 'draft' | 'submitted';
  readonly content?: ScorecardContent;
  /** Level of every criterion when no content is given. */
  readonly level?: 1 | 2 | 3 | 4;
  readonly independent?: boolean;
}

/** A card for an assignment: a draft, or submitted with its ratings and the read models brought up to date. */
export async function addCard(
  world: WorldRows,
  assignment: WorldAssignment,
  options: CardOptions = {},
): Promise<string> {
  const { status = 'submitted', independent = true } = options;
  const content = options.content ?? fullContent(world.rubric, assignment.roundId, options.level ?? 3);
  const now = world.app.clock.now();
  const { applicationId, roundId, personId: authorId, id: assignmentId } = assignment;
  const isSubmitted = status === 'submitted';
  const id = await world.insert(ScorecardEntity, {
    assignmentId,
    applicationId,
    roundId,
    authorId,
    rubricVersionId: world.rubricVersionId,
    status,
    content,
    openedAt: now,
    savedAt: now,
    submittedAt: isSubmitted ? now : null,
    overall: isSubmitted ? content.recommendation : null,
    independent: isSubmitted ? independent : null,
    version: 1,
  });
  // A card of practice has no ratings, as in the product.
  if (isSubmitted && (assignment.seat ?? 'panel') === 'panel')
    await addRatings(world, id, assignment, content, independent);
  return id;
}

async function addRatings(
  world: WorldRows,
  scorecardId: string,
  assignment: WorldAssignment,
  content: ScorecardContent,
  independent: boolean,
): Promise<void> {
  const { applicationId, requisitionId, personId: raterId } = assignment;
  const at = world.app.clock.now();
  for (const [criterionId, rating] of Object.entries(content.ratings)) {
    await world.insert(RatingEntity, {
      scorecardId,
      applicationId,
      requisitionId,
      criterionId,
      raterId,
      level: rating.level,
      notAssessedReason: rating.notAssessed,
      confidence: rating.confidence,
      independent,
      rubricVersionId: world.rubricVersionId,
      submittedAt: at,
    });
  }
  await world.rebuildScores(applicationId);
}
