import { Injectable } from '@nestjs/common';
import { type CardRevision, currentContent, IdSource, ratingOf, type ScorecardContent } from '@app/domain';
import {
  AuditTrail,
  PanelScoreRepository,
  type RevisionRatingRow,
  ScorecardRepository,
  ScorecardRevisionRepository,
  type Tx,
} from '@app/persistence';
import type { OwnCard } from '../platform/access/index.js';
import { CardArtifacts } from '../platform/evidence/index.js';
import type { PinnedKit } from './card-kits.js';
import type { SealedParts } from './sealed-cards.js';

/** What a revision writes, in one transaction: its text, the ratings that count from now on, the read models, the audit. */
@Injectable()
export class RevisionStore {
  constructor(
    private readonly scorecards: ScorecardRepository,
    private readonly revisions: ScorecardRevisionRepository,
    private readonly artifacts: CardArtifacts,
    private readonly scores: PanelScoreRepository,
    private readonly audit: AuditTrail,
    private readonly ids: IdSource,
  ) {}

  async lock(tx: Tx, card: { readonly organisationId: string; readonly applicationId: string }): Promise<void> {
    await this.scorecards.lockLoop(tx, card.organisationId, card.applicationId);
  }

  /** @throws DomainError when a piece points at a file that is neither of this card nor the candidate's */
  checkFiles(
    tx: Tx,
    { card, loop }: OwnCard,
    { revisions }: SealedParts,
    { kit }: PinnedKit,
    content: ScorecardContent,
  ): Promise<void> {
    const before = currentContent(card.content, revisions);
    return this.artifacts.check(loop, card, kit, content, () => Promise.resolve(before), tx);
  }

  async save(tx: Tx, { card }: OwnCard, pinned: PinnedKit, revision: CardRevision): Promise<void> {
    const { organisationId, id: scorecardId, applicationId, authorId } = card;
    const id = this.ids.next();
    const row = { organisationId, id, scorecardId, applicationId, authorId, ...revision };
    await this.revisions.add(tx, row, revision.independent ? this.ratingsOf(card, pinned, id, revision) : []);
    // What was written after seeing others counts nowhere: the figures stay as they are.
    if (revision.independent) {
      await this.scores.rebuild(tx, { organisationId, applicationId, rubric: pinned.rubric, at: revision.revisedAt });
    }
    await this.audit.record(tx, {
      ...{
        organisationId,
        actorId: authorId,
        action: 'scorecard.revise',
        objectType: 'scorecard',
        objectId: scorecardId,
        applicationId,
      },
      payload: { number: revision.number, independent: revision.independent },
    });
  }

  private ratingsOf(
    { organisationId, id: scorecardId }: OwnCard['card'],
    pinned: PinnedKit,
    revisionId: string,
    { number, content }: CardRevision,
  ): RevisionRatingRow[] {
    return pinned.kit.criteria.map(({ id: criterionId }) => {
      const { level, notAssessed, confidence } = ratingOf(content, criterionId);
      const row = { organisationId, id: this.ids.next(), revisionId, scorecardId, number, criterionId };
      return { ...row, level, notAssessedReason: notAssessed, confidence };
    });
  }
}
