import { Injectable } from '@nestjs/common';
import type { AskedCount, Instant } from '@app/domain';
import { AskedQuestionEntity } from '../entities/asked-question.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { OPEN_STATES } from './open-states.sql.js';
import { places } from './places.js';
import { insertRows } from './rows.js';

export type AskedQuestionRow = Readonly<AskedQuestionEntity>;

export interface ExposureWindow {
  readonly packId: string;
  readonly from: Instant;
  /** What became known at or after this moment is left out. */
  readonly before: Instant;
  /** Loops that do not count for whoever asks. */
  readonly without: readonly string[];
}

// A question counts from the reveal that opened its card, and while the loop stands revealed: before that the counter would tell
// that somebody has submitted.
const COUNTS = (without: number): string => `
  SELECT q.question_id AS "questionId", q.question_version AS "questionVersion", CAST(COUNT(*) AS integer) AS "asked"
    FROM asked_questions q
    JOIN applications a ON a.organisation_id = q.organisation_id AND a.id = q.application_id
    JOIN scorecards c ON c.organisation_id = q.organisation_id AND c.id = q.scorecard_id AND c.status <> 'withdrawn'
   WHERE q.organisation_id = $1 AND q.pack_id = $2 AND q.asked_at >= $3 AND a.state IN (${OPEN_STATES})
     AND EXISTS (SELECT 1 FROM loop_events e WHERE e.organisation_id = q.organisation_id AND e.application_id = q.application_id
                    AND e.to_state = 'revealed' AND e.at >= q.asked_at AND e.at < $4)
         ${without === 0 ? '' : `AND q.application_id NOT IN (${places(5, without)})`}
   GROUP BY q.question_id, q.question_version`;

const BEGAN = `
  SELECT COALESCE(a.opened_at, a.created_at) AS "beganAt" FROM applications a WHERE a.organisation_id = $1 AND a.id = $2`;

/** Questions as they were asked, and how often. */
@Injectable()
export class AskedQuestionRepository extends BaseRepository {
  async add(tx: Tx, rows: readonly AskedQuestionRow[]): Promise<void> {
    await insertRows(this.writing(tx), AskedQuestionEntity, rows);
  }

  /** How often each question of a pack was asked, by wording; questions that nobody asked are absent. */
  async count(organisationId: string, { packId, from, before, without }: ExposureWindow): Promise<AskedCount[]> {
    const parameters = [organisationId, packId, from, before, ...without];
    return this.reading().query(COUNTS(without.length), parameters);
  }

  /** When a loop began: what its kits count does not change while it runs. */
  async findBeginning(organisationId: string, applicationId: string): Promise<Instant | undefined> {
    const [row]: { beganAt: Instant }[] = await this.reading().query(BEGAN, [organisationId, applicationId]);
    return row?.beganAt;
  }
}
