import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/domain';
import { LessThan } from 'typeorm';
import { RoomPresenceEntity } from '../entities/room-presence.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows } from './rows.js';

export type RoomPresenceRow = Readonly<RoomPresenceEntity>;
export type RoomPresenceKey = Omit<RoomPresenceRow, 'until'>;

/** Who has a debrief open now, in whichever process. */
@Injectable()
export class RoomPresenceRepository extends BaseRepository {
  async enter(tx: Tx, row: RoomPresenceRow): Promise<void> {
    const { until, ...key } = row;
    const done = await this.writing(tx).update(RoomPresenceEntity, key, { until });
    if (done.affected === 0) await insertRows(this.writing(tx), RoomPresenceEntity, [row]);
  }

  async leave(tx: Tx, { organisationId, applicationId, personId, holder }: RoomPresenceKey): Promise<void> {
    await this.writing(tx).delete(RoomPresenceEntity, { organisationId, applicationId, personId, holder });
  }

  async leaveAllOf(tx: Tx, holder: string): Promise<void> {
    await this.writing(tx).delete(RoomPresenceEntity, { holder });
  }

  /** Everybody whom this process holds stays. */
  async prolong(tx: Tx, holder: string, until: Instant): Promise<void> {
    await this.writing(tx).update(RoomPresenceEntity, { holder }, { until });
  }

  /** Takes away whom a process no longer keeps, and answers who they were. */
  async removeOver(tx: Tx, now: Instant): Promise<RoomPresenceRow[]> {
    const manager = this.writing(tx);
    const over = await manager.find(RoomPresenceEntity, { where: { until: LessThan(now) } });
    for (const { organisationId, applicationId, personId, holder } of over)
      await manager.delete(RoomPresenceEntity, { organisationId, applicationId, personId, holder });
    return over;
  }

  /** By name; each person once, however many screens they have. */
  async findNames(
    organisationId: string,
    applicationId: string,
    now: Instant,
  ): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.reading().query(
      `SELECT DISTINCT p.id AS "id", p.name AS "name"
         FROM room_presences r
         JOIN people p ON p.organisation_id = r.organisation_id AND p.id = r.person_id
        WHERE r.organisation_id = $1 AND r.application_id = $2 AND r.until >= $3
        ORDER BY p.name, p.id`,
      [organisationId, applicationId, now],
    );
  }
}
