import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { CalibrationFitEntity } from '../entities/calibration-fit.entity.js';
import { CalibrationSettingEntity } from '../entities/calibration-setting.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { updateVersioned } from './rows.js';

export type CalibrationFitRow = Readonly<CalibrationFitEntity>;
export type CalibrationSettingRow = Readonly<CalibrationSettingEntity>;

/** What is shown of a fit. */
const RESULT = {
  ...{ organisationId: true, id: true, createdAt: true, inputHash: true, resultHash: true, modelVersion: true },
  ...{ parameters: true, seed: true, result: true },
} as const;
export type FitResultRow = Pick<CalibrationFitRow, keyof typeof RESULT>;

/** Calibrations that were computed, and the organisation's word on whether to use them. */
@Injectable()
export class CalibrationFitRepository extends BaseRepository {
  /** Without its ratings and its loops: whoever has the key has just selected both. */
  async findByKey(organisationId: string, cacheKey: string): Promise<FitResultRow | undefined> {
    const where = { organisationId, cacheKey };
    return (await this.reading().findOne(CalibrationFitEntity, { select: RESULT, where })) ?? undefined;
  }

  async hasKey(organisationId: string, cacheKey: string): Promise<boolean> {
    return this.reading().existsBy(CalibrationFitEntity, { organisationId, cacheKey });
  }

  async find(organisationId: string, id: string, tx?: Tx): Promise<CalibrationFitRow | undefined> {
    return (await this.reading(tx).findOneBy(CalibrationFitEntity, { organisationId, id })) ?? undefined;
  }

  /** Ids of the newest fits over the whole organisation by this model with at least so many candidates, newest first. */
  async findNewestOfOrganisation(
    organisationId: string,
    modelVersion: string,
    { candidates, take }: { readonly candidates: number; readonly take: number },
  ): Promise<string[]> {
    const scope = 'organisation' as const;
    const where = { organisationId, scope, modelVersion, candidates: MoreThanOrEqual(candidates) };
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    const select = { organisationId: true, id: true } as const;
    return (await this.reading().find(CalibrationFitEntity, { select, where, order, take })).map(({ id }) => id);
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
