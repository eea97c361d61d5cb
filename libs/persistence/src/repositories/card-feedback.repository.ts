import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/domain';
import { CardFeedbackEntity } from '../entities/card-feedback.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { insertRows, staleVersion, updateVersioned } from './rows.js';

export type CardFeedbackRow = Readonly<CardFeedbackEntity>;

export interface ReceivedFeedbackRow {
  readonly applicationId: string;
  readonly scorecardId: string;
  readonly roundId: string;
  readonly writerId: string;
  readonly writerName: string;
  readonly helped: string;
  readonly more: string;
  readonly writtenAt: Instant;
}

/** $1 organisation, $2 the author. Of a card that was taken back nobody is told anything. */
const RECEIVED = `
  SELECT f.application_id AS "applicationId", f.scorecard_id AS "scorecardId", c.round_id AS "roundId",
         f.writer_id AS "writerId", p.name AS "writerName", f.helped AS "helped", f.more AS "more", f.written_at AS "writtenAt"
    FROM card_feedback f
    JOIN scorecards c ON c.organisation_id = f.organisation_id AND c.id = f.scorecard_id AND c.status = 'submitted'
    JOIN people p ON p.organisation_id = f.organisation_id AND p.id = f.writer_id
   WHERE f.organisation_id = $1 AND c.author_id = $2 AND (f.helped <> '' OR f.more <> '')
   ORDER BY f.written_at DESC, f.id`;

/** Feedback on the quality of cards: for the author of each, and for whoever wrote it. */
@Injectable()
export class CardFeedbackRepository extends BaseRepository {
  async findWritten(organisationId: string, applicationId: string, writerId: string): Promise<CardFeedbackRow[]> {
    return findRows(this.reading(), CardFeedbackEntity, { organisationId, applicationId, writerId }, { order: ['id'] });
  }

  /** To one author, newest first; of every loop: which of them may be shown is asked outside. */
  async findReceived(organisationId: string, authorId: string): Promise<ReceivedFeedbackRow[]> {
    return this.reading().query(RECEIVED, [organisationId, authorId]);
  }

  /**
   * Call `ScorecardRepository.lockLoop` first. @param stamp.version 0 for the first, then the version that was read
   * @returns the new version @throws DomainError FEEDBACK.STALE when another window of the same person saved first
   */
  async save(
    tx: Tx,
    feedback: Omit<CardFeedbackRow, 'id' | 'version'>,
    stamp: { newId: string; version: number },
  ): Promise<number> {
    const manager = this.writing(tx);
    const { organisationId, scorecardId, writerId, helped, more, writtenAt } = feedback;
    const [row] = await findRows(manager, CardFeedbackEntity, { organisationId, scorecardId, writerId });
    if (row) {
      const at = { organisationId, id: row.id, version: stamp.version };
      return updateVersioned(manager, CardFeedbackEntity, at, { helped, more, writtenAt }, 'feedback');
    }
    if (stamp.version !== 0) throw staleVersion('feedback', stamp.version, 0);
    await insertRows(manager, CardFeedbackEntity, [{ ...feedback, id: stamp.newId, version: 1 }]);
    return 1;
  }
}
