import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/domain';
import { BandOpeningEntity } from '../entities/band-opening.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows } from './rows.js';

export type BandOpeningRow = Readonly<BandOpeningEntity>;

const OPENINGS = `
  SELECT p.name AS "personName", o.opened_at AS "openedAt"
    FROM band_openings o
    JOIN people p ON p.organisation_id = o.organisation_id AND p.id = o.person_id
   WHERE o.organisation_id = $1 AND o.requisition_id = $2
   ORDER BY o.opened_at DESC, o.id DESC
   LIMIT 200`;

const OPENED_SINCE = `
  SELECT o.id AS "id" FROM band_openings o
   WHERE o.organisation_id = $1 AND o.requisition_id = $2 AND o.person_id = $3 AND o.opened_at > $4
   LIMIT 1`;

/** Who read the bands of a requisition. */
@Injectable()
export class BandOpeningRepository extends BaseRepository {
  async hasOpened(
    { organisationId, requisitionId, personId }: Omit<BandOpeningRow, 'id' | 'openedAt'>,
    since: Instant,
    tx?: Tx,
  ): Promise<boolean> {
    const asked = [organisationId, requisitionId, personId, since];
    const rows: unknown[] = await this.reading(tx).query(OPENED_SINCE, asked);
    return rows.length > 0;
  }

  async add(tx: Tx, row: BandOpeningRow): Promise<void> {
    await insertRows(this.writing(tx), BandOpeningEntity, [row]);
  }

  /** The newest of a requisition, newest first. */
  async findOf(
    organisationId: string,
    requisitionId: string,
  ): Promise<{ readonly personName: string; readonly openedAt: Instant }[]> {
    return this.reading().query(OPENINGS, [organisationId, requisitionId]);
  }
}
