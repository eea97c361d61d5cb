import { Injectable } from '@nestjs/common';
import {
  type AccessBeforeSubmit,
  askedOf,
  canSee,
  IdSource,
  panelScoreOf,
  ratingOf,
  type Relation,
  type SubmittedScorecard,
} from '@app/domain';
import {
  AskedQuestionRepository,
  type AskedQuestionRow,
  AuditTrail,
  CardTimeRepository,
  PanelScoreRepository,
  type RatingRow,
  RatingRepository,
  ScorecardPacketRepository,
  ScorecardRepository,
  type Tx,
} from '@app/persistence';
import type { LoopContext, OwnCard } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import type { PinnedKit } from './card-kits.js';

export interface Submission extends OwnCard {
  readonly person: Person;
  readonly pinned: PinnedKit;
  /** As the author's browser measured it. */
  readonly activeSeconds: number | undefined;
}

const PANEL: readonly Relation[] = ['panel_blind', 'panel_done', 'panel_excused', 'panel_trainee'];

/** Whether the author reads cards at the reveal in a role other than that of a rater. */
function readsAtReveal({ relations, requisition }: LoopContext): boolean {
  const others = new Set([...relations].filter((relation) => !PANEL.includes(relation)));
  const { blindness, compOpensAt } = requisition;
  return canSee('cards', others, { state: 'revealed', blindness, compOpensAt });
}

/** Whether the card is one of practice. */
export const isPractice = ({ card, loop }: OwnCard): boolean =>
  loop.myAssignments.some((one) => one.id === card.assignmentId && one.seat !== 'panel');

/** What a submit reads and writes, in few statements. */
@Injectable()
export class SubmissionStore {
  constructor(
    private readonly scorecards: ScorecardRepository,
    private readonly packets: ScorecardPacketRepository,
    private readonly ratings: RatingRepository,
    private readonly asked: AskedQuestionRepository,
    private readonly times: CardTimeRepository,
    private readonly scores: PanelScoreRepository,
    private readonly audit: AuditTrail,
    private readonly ids: IdSource,
  ) {}

  async lock(tx: Tx, card: { readonly organisationId: string; readonly applicationId: string }): Promise<void> {
    await this.scorecards.lockLoop(tx, card.organisationId, card.applicationId);
  }

  async accessBefore(tx: Tx, { card, loop, person }: Submission): Promise<AccessBeforeSubmit> {
    const { organisationId, applicationId, assignmentId } = card;
    const times = await this.packets.findAuthorTimes(tx, organisationId, applicationId, person.id, assignmentId);
    const revealedAt = await this.packets.findLastReveal(tx, organisationId, applicationId);
    return { blindness: loop.requisition.blindness, revealedAt, readsAtReveal: readsAtReveal(loop), ...times };
  }

  /** @returns the new version @throws DomainError SCORECARD.STALE when another window saved since `version` */
  async save(tx: Tx, submission: Submission, sealed: SubmittedScorecard, version: number): Promise<number> {
    const { organisationId, id } = submission.card;
    const next = await this.scorecards.saveSubmitted(tx, { organisationId, id, version }, sealed);
    // A card of practice has no ratings: nothing that reads them ever meets it.
    if (!isPractice(submission)) await this.count(tx, submission, sealed);
    await this.keepTime(tx, submission);
    await this.audit.record(tx, {
      organisationId,
      actorId: submission.person.id,
      action: 'scorecard.submit',
      objectType: 'scorecard',
      objectId: id,
      applicationId: submission.card.applicationId,
      payload: { version: next, independent: sealed.independent },
    });
    return next;
  }

  private async count(tx: Tx, submission: Submission, sealed: SubmittedScorecard): Promise<void> {
    const { organisationId, applicationId } = submission.card;
    const ratings = this.ratingsOf(submission, sealed);
    await this.ratings.add(tx, ratings);
    await this.asked.add(tx, this.askedOf(submission, sealed));
    const loop = { organisationId, applicationId, rubric: submission.pinned.rubric, at: sealed.submittedAt };
    // An author with another card in the loop may rate a criterion a second time, and is still one rater: counted anew.
    if (submission.loop.myAssignments.some((one) => one.submitted)) await this.scores.rebuild(tx, loop);
    else await this.scores.include(tx, loop, panelScoreOf(ratings));
  }

  private async keepTime(tx: Tx, { card, activeSeconds }: Submission): Promise<void> {
    if (activeSeconds === undefined) return;
    const { organisationId, id: scorecardId, applicationId } = card;
    await this.times.add(tx, { organisationId, id: this.ids.next(), scorecardId, applicationId, activeSeconds });
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
