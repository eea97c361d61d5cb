import { Injectable } from '@nestjs/common';
import { LiveEventEntity } from '../entities/live-event.entity.js';
import { BaseRepository } from './base.repository.js';

export type LiveEventRow = Readonly<LiveEventEntity>;

/** Reads what transactions announced (live/announce.ts). */
@Injectable()
export class LiveEventRepository extends BaseRepository {
  /** The number of the newest row; 0 when there is none. */
  async newest(organisationId: string): Promise<number> {
    const [row] = await this.reading().query<{ seq: number | null }[]>(
      'SELECT MAX(e.seq) AS "seq" FROM live_events e WHERE e.organisation_id = $1',
      [organisationId],
    );
    return row?.seq ?? 0;
  }

  /** The rows after a number, in order. The first one not `after + 1`: older ones were dropped meanwhile. */
  async findAfter(organisationId: string, after: number, limit: number): Promise<LiveEventRow[]> {
    return this.reading().query<LiveEventRow[]>(
      `SELECT e.organisation_id AS "organisationId", e.seq AS "seq", e.scope AS "scope", e.subject_id AS "subjectId",
              e.kind AS "kind", e.person_id AS "personId"
         FROM live_events e
        WHERE e.organisation_id = $1 AND e.seq > $2
        ORDER BY e.seq
        LIMIT ${Math.trunc(limit)}`,
      [organisationId, after],
    );
  }
}
