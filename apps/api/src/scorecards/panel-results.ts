import { Injectable } from '@nestjs/common';
import { askedOf, IdSource, panelScoreOf, ratingOf, type SubmittedScorecard } from '@app/domain';
import {
  AskedQuestionRepository,
  type AskedQuestionRow,
  PanelScoreRepository,
  RatingRepository,
  type RatingRow,
  type Tx,
} from '@app/persistence';
import type { OwnCard } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import type { PinnedKit } from './card-kits.js';

export interface Submission extends OwnCard {
  readonly person: Person;
  readonly pinned: PinnedKit;
  /** As the author's browser measured it. */
  readonly activeSeconds: number | undefined;
}

/** What a submitted card of the panel adds to the results: its ratings, the questions it asked, the read model. */
@Injectable()
export class PanelResults {
  constructor(
    private readonly ratings: RatingRepository,
    private readonly asked: AskedQuestionRepository,
    private readonly scores: PanelScoreRepository,
    private readonly ids: IdSource,
  ) {}

  async add(tx: Tx, submission: Submission, sealed: SubmittedScorecard): Promise<void> {
    const { organisationId, applicationId } = submission.card;
    const ratings = this.ratingsOf(submission, sealed);
    await this.ratings.add(tx, ratings);
    await this.asked.add(tx, this.askedOf(submission, sealed));
    const loop = { organisationId, applicationId, rubric: submission.pinned.rubric, at: sealed.submittedAt };
    // An author with another card in the loop may rate a criterion a second time, and is still one rater: counted anew.
    if (submission.loop.myAssignments.some((one) => one.submitted)) await this.scores.rebuild(tx, loop);
    else await this.scores.include(tx, loop, panelScoreOf(ratings));
  }

  /** One row per question that the author marked, in the wording of the card's rubric version. */
  private askedOf({ card, pinned }: Submission, sealed: SubmittedScorecard): AskedQuestionRow[] {
    const { organisationId, id: scorecardId, applicationId } = card;
    const packId = pinned.rubric.packId;
    return askedOf(sealed.content).flatMap((questionId) => {
      const question = pinned.rubric.questions.find((one) => one.id === questionId);
      const owner = { organisationId, scorecardId, applicationId, packId };
      return question
        ? [
            {
              ...owner,
              id: this.ids.next(),
              questionId,
              questionVersion: question.version,
              askedAt: sealed.submittedAt,
            },
          ]
        : [];
    });
  }

  /** One row per criterion of the round: the blind originals that calibration reads. */
  private ratingsOf({ card, loop, pinned }: Submission, sealed: SubmittedScorecard): RatingRow[] {
    return pinned.kit.criteria.map(({ id: criterionId }) => {
      const { level, notAssessed, confidence } = ratingOf(sealed.content, criterionId);
      return {
        organisationId: card.organisationId,
        id: this.ids.next(),
        scorecardId: card.id,
        applicationId: card.applicationId,
        requisitionId: loop.requisition.id,
        criterionId,
        raterId: card.authorId,
        level,
        notAssessedReason: notAssessed,
        confidence,
        independent: sealed.independent,
        rubricVersionId: card.rubricVersionId,
        submittedAt: sealed.submittedAt,
      };
    });
  }
}
