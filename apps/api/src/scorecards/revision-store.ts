import { Injectable } from '@nestjs/common';
import {
  type CardRevision,
  checkArtifactLinks,
  IdSource,
  invalidContent,
  ratingOf,
  type ScorecardContent,
} from '@app/domain';
import {
  AuditTrail,
  EvalArtifactRepository,
  PanelScoreRepository,
  type RevisionRatingRow,
  ScorecardRepository,
  ScorecardRevisionRepository,
  type Tx,
} from '@app/persistence';
import type { OwnCard } from '../platform/access/index.js';
import type { PinnedKit } from './card-kits.js';

/** What a revision writes, in one transaction: its text, the ratings that count from now on, the read models, the audit. */
@Injectable()
export class RevisionStore {
  constructor(
    private readonly scorecards: ScorecardRepository,
    private readonly revisions: ScorecardRevisionRepository,
    private readonly artifacts: EvalArtifactRepository,
    private readonly scores: PanelScoreRepository,
    private readonly audit: AuditTrail,
    private readonly ids: IdSource,
  ) {}

  async lock(tx: Tx, card: { readonly organisationId: string; readonly applicationId: string }): Promise<void> {
    await this.scorecards.lockLoop(tx, card.organisationId, card.applicationId);
  }

  /** @throws DomainError when a piece points at a file that is not of this card */
  async checkFiles(
    card: { readonly organisationId: string; readonly id: string },
    content: ScorecardContent,
  ): Promise<void> {
    if (content.evidence.every((item) => item.artifactId === null)) return;
    const problems = checkArtifactLinks(content.evidence, await this.artifacts.findIds(card.organisationId, card.id));
    if (problems.length > 0) throw invalidContent(problems);
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
