import { Injectable } from '@nestjs/common';
import { CalendarFeedEntity } from '../entities/calendar-feed.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows, staleVersion, updateVersioned } from './rows.js';

export type CalendarFeedRow = Readonly<CalendarFeedEntity>;

/** Secret addresses of calendars, one for a person at most. */
@Injectable()
export class CalendarFeedRepository extends BaseRepository {
  async findOf(organisationId: string, personId: string, tx?: Tx): Promise<CalendarFeedRow | undefined> {
    return (await this.reading(tx).findOneBy(CalendarFeedEntity, { organisationId, personId })) ?? undefined;
  }

  /** In whatever organisation: the secret alone says whose it is. */
  async findByTokenHash(tokenHash: string): Promise<CalendarFeedRow | undefined> {
    return (await this.reading().findOneBy(CalendarFeedEntity, { tokenHash })) ?? undefined;
  }

  /**
   * Makes an address or takes another one in its place.
   * @param row.version that was read; 0 for the first time @returns the new version @throws DomainError CALENDAR_FEED.STALE
   */
  async save(tx: Tx, row: CalendarFeedRow): Promise<number> {
    const { organisationId, personId, tokenHash, createdAt, version } = row;
    const before = await this.findOf(organisationId, personId, tx);
    if (before) {
      const at = { organisationId, id: before.id, version };
      return updateVersioned(this.writing(tx), CalendarFeedEntity, at, { tokenHash, createdAt }, 'calendar_feed');
    }
    if (version !== 0) throw staleVersion('calendar_feed', version, 0);
    await insertRows(this.writing(tx), CalendarFeedEntity, [{ ...row, version: 1 }]);
    return 1;
  }

  /** @returns false when there was none */
  async deleteOf(tx: Tx, organisationId: string, personId: string): Promise<boolean> {
    const done = await this.writing(tx).delete(CalendarFeedEntity, { organisationId, personId });
    return (done.affected ?? 0) > 0;
  }
}
