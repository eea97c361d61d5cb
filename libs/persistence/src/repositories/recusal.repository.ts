import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { RecusalEntity } from '../entities/recusal.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows } from './rows.js';

export interface RecusalRow {
  readonly personId: string;
  readonly personName: string;
  readonly reason: string;
}

const OF_LOOP = `
  SELECT r.person_id AS "personId", p.name AS "personName", r.reason AS "reason"
    FROM recusals r
    JOIN people p ON p.organisation_id = r.organisation_id AND p.id = r.person_id
   WHERE r.organisation_id = $1 AND r.application_id = $2
   ORDER BY r.at, r.id`;

/** People who must not see or decide a loop. */
@Injectable()
export class RecusalRepository extends BaseRepository {
  async findOf(organisationId: string, applicationId: string, tx?: Tx): Promise<RecusalRow[]> {
    return this.reading(tx).query(OF_LOOP, [organisationId, applicationId]);
  }

  /** Who is recused from which of these loops. @param applicationIds at most 500 */
  async findPairs(
    organisationId: string,
    applicationIds: readonly string[],
    tx?: Tx,
  ): Promise<{ applicationId: string; personId: string }[]> {
    if (applicationIds.length === 0) return [];
    return this.reading(tx).find(RecusalEntity, {
      select: { organisationId: true, id: true, applicationId: true, personId: true },
      where: { organisationId, applicationId: In([...applicationIds]) },
    });
  }

  async add(tx: Tx, recusal: Readonly<RecusalEntity>): Promise<void> {
    await insertRows(this.writing(tx), RecusalEntity, [recusal]);
  }
}
