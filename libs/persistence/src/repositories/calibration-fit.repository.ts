import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { CalibrationFitEntity } from '../entities/calibration-fit.entity.js';
import { CalibrationSettingEntity } from '../entities/calibration-setting.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { updateVersioned } from './rows.js';

export type CalibrationFitRow = Readonly<CalibrationFitEntity>;
export type CalibrationSettingRow = Readonly<CalibrationSettingEntity>;

/** Calibrations that were computed, and the organisation's word on whether to use them. */
@Injectable()
export class CalibrationFitRepository extends BaseRepository {
  async findByKey(organisationId: string, cacheKey: string, tx?: Tx): Promise<CalibrationFitRow | undefined> {
    return (await this.reading(tx).findOneBy(CalibrationFitEntity, { organisationId, cacheKey })) ?? undefined;
  }

  async find(organisationId: string, id: string, tx?: Tx): Promise<CalibrationFitRow | undefined> {
    return (await this.reading(tx).findOneBy(CalibrationFitEntity, { organisationId, id })) ?? undefined;
  }

  /** The newest over the whole organisation with at least so many candidates. */
  async findNewestOfOrganisation(organisationId: string, candidates: number): Promise<CalibrationFitRow | undefined> {
    const where = { organisationId, scope: 'organisation' as const, candidates: MoreThanOrEqual(candidates) };
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    return (await this.reading().findOne(CalibrationFitEntity, { where, order })) ?? undefined;
  }

  /** Keeps the fit unless another job was faster with the same one: then that one stays, as its bytes are the same. */
  async add(tx: Tx, row: CalibrationFitRow): Promise<void> {
    await this.writing(tx).createQueryBuilder().insert().into(CalibrationFitEntity).values(row).orIgnore().execute();
  }

  async findSettings(organisationId: string, tx?: Tx): Promise<CalibrationSettingRow | undefined> {
    const row = await this.reading(tx).findOneBy(CalibrationSettingEntity, { organisationId, id: organisationId });
    return row ?? undefined;
  }

  /** Keeps the row unless there is one already; then that one stays. */
  async addSettings(tx: Tx, row: CalibrationSettingRow): Promise<void> {
    await this.writing(tx)
      .createQueryBuilder()
      .insert()
      .into(CalibrationSettingEntity)
      .values(row)
      .orIgnore()
      .execute();
  }

  /** @throws DomainError CALIBRATION_SETTING.STALE when somebody else saved since `version` was read */
  async saveSettings(
    tx: Tx,
    { organisationId, version, adjusts, changedBy, changedAt }: CalibrationSettingRow,
  ): Promise<void> {
    const key = { organisationId, id: organisationId, version };
    const patch = { adjusts, changedBy, changedAt };
    await updateVersioned(this.writing(tx), CalibrationSettingEntity, key, patch, 'calibration_setting');
  }
}
