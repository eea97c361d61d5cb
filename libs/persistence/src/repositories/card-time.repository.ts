import { Injectable } from '@nestjs/common';
import type { CardTime } from '@app/domain';
import { CardTimeEntity } from '../entities/card-time.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { OPEN_STATES } from './open-states.sql.js';
import { places } from './places.js';
import { insertRows } from './rows.js';

export type CardTimeRow = Readonly<CardTimeEntity>;

// From the reveal that opened the card, and while the loop stands revealed: before that a median that moves would tell that somebody
// has submitted.
const KNOWN = (without: number): string => `
  SELECT s.round_id AS "roundId", t.active_seconds AS "activeSeconds"
    FROM card_times t
    JOIN scorecards s ON s.organisation_id = t.organisation_id AND s.id = t.scorecard_id AND s.status = 'submitted'
    JOIN assignments g ON g.organisation_id = s.organisation_id AND g.id = s.assignment_id AND g.seat = 'panel'
    JOIN rubric_versions v ON v.organisation_id = s.organisation_id AND v.id = s.rubric_version_id
    JOIN applications a ON a.organisation_id = t.organisation_id AND a.id = t.application_id AND a.state IN (${OPEN_STATES})
   WHERE t.organisation_id = $1 AND v.pack_id = $2
     AND EXISTS (SELECT 1 FROM loop_events e WHERE e.organisation_id = t.organisation_id AND e.application_id = t.application_id
                    AND e.to_state = 'revealed' AND e.at >= s.submitted_at)
         ${without === 0 ? '' : `AND t.application_id NOT IN (${places(3, without)})`}`;

/** How long authors were at their cards. */
@Injectable()
export class CardTimeRepository extends BaseRepository {
  async add(tx: Tx, row: CardTimeRow): Promise<void> {
    await insertRows(this.writing(tx), CardTimeEntity, [row]);
  }

  /** @returns the seconds of one card; undefined where its author's browser told none */
  async findOfCard(organisationId: string, scorecardId: string, tx?: Tx): Promise<number | undefined> {
    const row = await this.reading(tx).findOneBy(CardTimeEntity, { organisationId, scorecardId });
    return row?.activeSeconds;
  }

  /** Of every version of a pack, cards that are open to their panels. @param without loops that do not count for whoever asks */
  async findKnown(organisationId: string, packId: string, without: readonly string[]): Promise<CardTime[]> {
    return this.reading().query(KNOWN(without.length), [organisationId, packId, ...without]);
  }
}
