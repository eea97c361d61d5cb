import { addHours, cardKitOf, type Instant, ratingOf, type Rubric } from '@app/domain';
import type { EvalArtifactEntity, RatingEntity, ScorecardEntity } from '@app/persistence';
import type { DemoCard, DemoContent, DemoDraft } from './content/index.js';
import { demoCardContent } from './demo-card-content.js';
import type { DemoClock } from './demo-clock.js';
import type { DemoEvalLog } from './demo-eval-log.js';
import { DEMO_ORGANISATION_ID as organisationId, demoId } from './demo-id.js';
import { applicationId, assignmentId, type DemoLoop, interviewEnd } from './demo-loop-rows.js';
import { personId, requisitionId } from './demo-organisation-rows.js';

export interface CardRows {
  readonly card: ScorecardEntity;
  readonly ratings: readonly RatingEntity[];
  readonly artifacts: readonly EvalArtifactEntity[];
}

export interface CardSetting {
  readonly clock: DemoClock;
  readonly rubric: Rubric;
  readonly rubricVersionId: string;
  readonly evalLog: DemoEvalLog;
}

const isSubmitted = (card: DemoCard | DemoDraft): card is DemoCard => 'overall' in card;

function artifactRows(
  card: DemoCard | DemoDraft,
  ids: { card: string; artifact: string },
  log: DemoEvalLog,
  at: Instant,
): EvalArtifactEntity[] {
  if (!card.attachEvalLog) return [];
  const { fileName, sha256, size, format, summary } = log;
  return [
    {
      ...{ organisationId, id: ids.artifact, scorecardId: ids.card, applicationId: applicationId(card.candidate) },
      ...{ fileName, sha256, size, format, summary, uploadedBy: personId(card.rater), uploadedAt: at },
    },
  ];
}

/** A card with its ratings as rows, exactly as a submit leaves them. A draft has no ratings. */
function cardRows(card: DemoCard | DemoDraft, { requisition, candidate }: DemoLoop, setting: CardSetting): CardRows {
  const { clock, rubric, rubricVersionId, evalLog } = setting;
  const key = [card.candidate, card.round, card.rater];
  const ids = { card: demoId('card', ...key), artifact: demoId('artifact', ...key) };
  const endsAt = interviewEnd(clock, rubric, candidate, card.round);
  const savedAt = addHours(endsAt, isSubmitted(card) ? card.submittedAfterHours : 1);
  const submittedAt = isSubmitted(card) ? savedAt : null;
  const kit = cardKitOf(rubric, card.round, requisition.hasAgents);
  const content = demoCardContent(card, kit, card.attachEvalLog ? ids.artifact : null);
  const loop = { organisationId, applicationId: applicationId(card.candidate) };
  const ratings =
    submittedAt === null
      ? []
      : kit.criteria.map(({ id: criterionId }) => {
          const { level, notAssessed, confidence } = ratingOf(content, criterionId);
          return {
            ...{
              ...loop,
              id: demoId('rating', ...key, criterionId),
              scorecardId: ids.card,
              requisitionId: requisitionId(requisition.key),
            },
            ...{ criterionId, raterId: personId(card.rater), level, notAssessedReason: notAssessed, confidence },
            ...{ independent: true, rubricVersionId, submittedAt },
          };
        });
  return {
    card: {
      ...{
        ...loop,
        id: ids.card,
        assignmentId: assignmentId(card.candidate, card.round, card.rater),
        roundId: card.round,
      },
      ...{
        authorId: personId(card.rater),
        rubricVersionId,
        status: submittedAt === null ? 'draft' : 'submitted',
        content,
      },
      ...{ openedAt: addHours(endsAt, -1), savedAt, submittedAt, overall: isSubmitted(card) ? card.overall : null },
      ...{ independent: submittedAt === null ? null : true, version: 2 },
    },
    ratings,
    artifacts: artifactRows(card, ids, evalLog, addHours(endsAt, 0.2)),
  };
}

export function cardRowsOf(content: DemoContent, loop: DemoLoop, setting: CardSetting): CardRows[] {
  return [...content.cards, ...content.drafts]
    .filter((card) => card.candidate === loop.candidate.key)
    .map((card) => cardRows(card, loop, setting));
}
