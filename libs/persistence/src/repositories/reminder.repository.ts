import { Injectable } from '@nestjs/common';
import type { AssignmentStatus, Instant } from '@app/domain';
import { ReminderPauseEntity } from '../entities/reminder-pause.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows, updateRows } from './rows.js';

/** One of a person's own assignments with what its reminders depend on. */
export interface RemindedCardRow {
  readonly assignmentId: string;
  readonly applicationId: string;
  readonly roundId: string;
  readonly status: AssignmentStatus;
  readonly askedAt: Instant;
  readonly endsAt: Instant | null;
  readonly scorecardId: string | null;
  readonly cardStatus: string | null;
}

const CARDS = `
  SELECT s.id AS "assignmentId", s.application_id AS "applicationId", s.round_id AS "roundId", s.status AS "status",
         s.created_at AS "askedAt", i.ends_at AS "endsAt", c.id AS "scorecardId", c.status AS "cardStatus"
    FROM assignments s
    LEFT JOIN scorecards c ON c.organisation_id = s.organisation_id AND c.assignment_id = s.id AND c.status <> 'withdrawn'
    LEFT JOIN interviews i ON i.organisation_id = s.organisation_id AND i.application_id = s.application_id AND i.round_id = s.round_id
   WHERE s.organisation_id = $1 AND s.person_id = $2 AND s.status IN ('assigned', 'accepted')
   ORDER BY s.id`;

/** What one person may be reminded of, and what they put off. */
@Injectable()
export class ReminderRepository extends BaseRepository {
  /** The person's own assignments that stand; the caller asks the policy for each loop. */
  async findCards(organisationId: string, personId: string, tx?: Tx): Promise<RemindedCardRow[]> {
    return this.reading(tx).query(CARDS, [organisationId, personId]);
  }

  /** Until when each reminder is put off, by its key. */
  async findPauses(organisationId: string, personId: string, tx?: Tx): Promise<ReadonlyMap<string, Instant>> {
    const rows = await this.reading(tx).findBy(ReminderPauseEntity, { organisationId, personId });
    return new Map(rows.map((row) => [row.reminderKey, row.until]));
  }

  async pause(tx: Tx, row: Readonly<ReminderPauseEntity>): Promise<void> {
    const { organisationId, personId, reminderKey, until } = row;
    const changed = await updateRows(
      this.writing(tx),
      ReminderPauseEntity,
      { organisationId, personId, reminderKey },
      { until },
    );
    if (changed === 0) await insertRows(this.writing(tx), ReminderPauseEntity, [row]);
  }
}
