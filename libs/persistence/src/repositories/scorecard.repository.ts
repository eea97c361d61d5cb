import { Injectable } from '@nestjs/common';
import type { Instant, Scorecard, ScorecardContent, SubmittedScorecard } from '@app/domain';
import { lockUntilCommit } from '../chain/advisory-lock.js';
import { ScorecardEntity } from '../entities/scorecard.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows, updateVersioned, type VersionedKey } from './rows.js';

/** A card with the organisation it belongs to. */
export interface StoredScorecard extends Scorecard {
  readonly organisationId: string;
}
export type ScorecardHead = Omit<StoredScorecard, 'content'>;

const HEAD = {
  organisationId: true,
  id: true,
  assignmentId: true,
  applicationId: true,
  roundId: true,
  authorId: true,
  rubricVersionId: true,
  status: true,
  openedAt: true,
  savedAt: true,
  submittedAt: true,
  independent: true,
  version: true,
} as const;

/** Scorecards. Whose card may be read is asked outside; a draft is found only by its author. */
@Injectable()
export class ScorecardRepository extends BaseRepository {
  /** Makes all submits and moves of one loop stand in line, so that the last card knows that it is the last. */
  async lockLoop(tx: Tx, organisationId: string, applicationId: string): Promise<void> {
    await lockUntilCommit(this.writing(tx), `loop:${organisationId}:${applicationId}`);
  }

  /** Without the content: enough to know what the card is and which version it has. */
  async findOwnHead(organisationId: string, id: string, authorId: string, tx?: Tx): Promise<ScorecardHead | undefined> {
    const where = { organisationId, id, authorId };
    return (await this.reading(tx).findOne(ScorecardEntity, { select: HEAD, where })) ?? undefined;
  }

  async findOwn(organisationId: string, id: string, authorId: string, tx?: Tx): Promise<StoredScorecard | undefined> {
    return (await this.reading(tx).findOneBy(ScorecardEntity, { organisationId, id, authorId })) ?? undefined;
  }

  async findByAssignment(organisationId: string, assignmentId: string, tx?: Tx): Promise<ScorecardHead | undefined> {
    const where = { organisationId, assignmentId };
    return (await this.reading(tx).findOne(ScorecardEntity, { select: HEAD, where })) ?? undefined;
  }

  /** All cards of one author, drafts with their content: the author's own progress is counted from it. */
  async findOfAuthor(organisationId: string, authorId: string, tx?: Tx): Promise<StoredScorecard[]> {
    return this.reading(tx).findBy(ScorecardEntity, { organisationId, authorId });
  }

  /** Submitted cards of a loop, whoever wrote them, in the order they came in. */
  async findSubmitted(organisationId: string, applicationId: string, tx?: Tx): Promise<StoredScorecard[]> {
    const where = { organisationId, applicationId, status: 'submitted' } as const;
    return this.reading(tx).find(ScorecardEntity, { where, order: { submittedAt: 'ASC', id: 'ASC' } });
  }

  async add(tx: Tx, card: StoredScorecard): Promise<void> {
    await insertRows(this.writing(tx), ScorecardEntity, [{ ...card, overall: card.content.recommendation }]);
  }

  /** @returns the new version @throws DomainError SCORECARD.STALE when somebody saved since `key.version`, or sealed the card */
  async saveDraft(tx: Tx, key: VersionedKey, content: ScorecardContent, savedAt: Instant): Promise<number> {
    const patch = { content, savedAt };
    return updateVersioned(this.writing(tx), ScorecardEntity, key, patch, 'scorecard', { status: 'draft' });
  }

  /** @returns the new version @throws DomainError SCORECARD.STALE when somebody saved since `key.version` */
  async saveSubmitted(tx: Tx, key: VersionedKey, sealed: SubmittedScorecard): Promise<number> {
    const { status, content, savedAt, submittedAt, independent } = sealed;
    const patch = { status, content, savedAt, submittedAt, independent, overall: content.recommendation };
    return updateVersioned(this.writing(tx), ScorecardEntity, key, patch, 'scorecard');
  }
}
