import { Injectable } from '@nestjs/common';
import type { CalibrationSettingsView } from '@app/contracts';
import { Clock } from '@app/domain';
import {
  AuditTrail,
  CalibrationFitRepository,
  type CalibrationSettingRow,
  SaltSource,
  TransactionRunner,
} from '@app/persistence';
import type { Person } from '../platform/auth/person.js';

/** Whether the organisation adjusts scores at all, and the secret that orders its labels; made with its first use. */
@Injectable()
export class CalibrationSettings {
  constructor(
    private readonly fits: CalibrationFitRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
    private readonly salts: SaltSource,
    private readonly clock: Clock,
  ) {}

  async of(organisationId: string): Promise<CalibrationSettingRow> {
    const known = await this.fits.findSettings(organisationId);
    if (known) return known;
    const row = {
      organisationId,
      id: organisationId,
      adjusts: true,
      labelKey: this.salts.next(),
      changedBy: null,
      changedAt: this.clock.now(),
      version: 1,
    };
    return this.transactions.run(async (tx) => {
      await this.fits.addSettings(tx, row);
      // Another first use may have been faster: its row counts.
      return (await this.fits.findSettings(organisationId, tx)) ?? row;
    });
  }

  async view({ organisationId }: Person): Promise<CalibrationSettingsView> {
    return viewSettings(await this.of(organisationId));
  }

  /** @throws DomainError CALIBRATION_SETTING.STALE */
  async change(person: Person, adjusts: boolean, version: number): Promise<CalibrationSettingsView> {
    const { organisationId, id: actorId } = person;
    const row = await this.of(organisationId);
    const next = { ...row, adjusts, changedBy: actorId, changedAt: this.clock.now() };
    await this.transactions.run(async (tx) => {
      await this.fits.saveSettings(tx, { ...next, version });
      await this.audit.record(tx, {
        ...{ organisationId, actorId, action: 'calibration.switch' },
        objectType: 'calibration_setting',
        objectId: organisationId,
        payload: { adjusts },
      });
    });
    return viewSettings({ ...next, version: version + 1 });
  }
}

const viewSettings = ({ adjusts, changedBy, changedAt, version }: CalibrationSettingRow): CalibrationSettingsView => ({
  adjusts,
  changedAt: changedBy ? changedAt : null,
  version,
});
