import { Injectable } from '@nestjs/common';
import type { CivilDay, Instant } from '@app/domain';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import { lockUntilCommit } from '../chain/advisory-lock.js';
import { CalibrationGrantEntity } from '../entities/calibration-grant.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { insertRows, updateVersioned, type VersionedKey } from './rows.js';

export type CalibrationGrantRow = Readonly<CalibrationGrantEntity>;

export interface GrantRevocation {
  readonly revokedBy: string;
  readonly revokedAt: Instant;
  readonly revokeReason: string;
}

/** Who may read calibration reports with names. Grants that ended stay: they say who could read what, and when. */
@Injectable()
export class CalibrationGrantRepository extends BaseRepository {
  /** In the order in which they were given. */
  async findAll(organisationId: string, tx?: Tx): Promise<CalibrationGrantRow[]> {
    return findRows(this.reading(tx), CalibrationGrantEntity, { organisationId }, { order: ['grantedAt', 'id'] });
  }

  async find(organisationId: string, id: string, tx?: Tx): Promise<CalibrationGrantRow | undefined> {
    const [row] = await findRows(this.reading(tx), CalibrationGrantEntity, { organisationId, id });
    return row;
  }

  /** The person's grants that hold on this day. */
  async findStanding(
    organisationId: string,
    personId: string,
    today: CivilDay,
    tx?: Tx,
  ): Promise<CalibrationGrantRow[]> {
    const where = { organisationId, personId, revokedAt: IsNull(), endsOn: MoreThanOrEqual(today) };
    return this.reading(tx).find(CalibrationGrantEntity, { where, order: { grantedAt: 'ASC', id: 'ASC' } });
  }

  /**
   * Makes those who give grants to one person stand in line: none that another administrator is giving this moment is overlooked. Whether a
   * grant stands depends on the day, so that no index can say it.
   */
  async lockPerson(tx: Tx, organisationId: string, personId: string): Promise<void> {
    await lockUntilCommit(this.writing(tx), `calibration-grant:${organisationId}:${personId}`);
  }

  async add(tx: Tx, row: CalibrationGrantRow): Promise<void> {
    await insertRows(this.writing(tx), CalibrationGrantEntity, [row]);
  }

  /** @throws DomainError CALIBRATION_GRANT.STALE when somebody was faster */
  async revoke(tx: Tx, key: VersionedKey, revocation: GrantRevocation): Promise<void> {
    await updateVersioned(this.writing(tx), CalibrationGrantEntity, key, { ...revocation }, 'calibration_grant');
  }
}
