import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DebriefAppointmentEntity } from '../entities/debrief-appointment.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows, staleVersion, updateVersioned } from './rows.js';

export type DebriefAppointmentRow = Readonly<DebriefAppointmentEntity>;

/** When debriefs take place. */
@Injectable()
export class DebriefAppointmentRepository extends BaseRepository {
  async find(organisationId: string, applicationId: string, tx?: Tx): Promise<DebriefAppointmentRow | undefined> {
    return (await this.reading(tx).findOneBy(DebriefAppointmentEntity, { organisationId, applicationId })) ?? undefined;
  }

  /** @param applicationIds at most 500 */
  async findOf(organisationId: string, applicationIds: readonly string[], tx?: Tx): Promise<DebriefAppointmentRow[]> {
    if (applicationIds.length === 0) return [];
    return this.reading(tx).findBy(DebriefAppointmentEntity, {
      organisationId,
      applicationId: In([...applicationIds]),
    });
  }

  /**
   * Sets, moves or calls off. Call `ScorecardRepository.lockLoop` first.
   * @param row.version that was read; 0 for the first time @returns the new version @throws DomainError APPOINTMENT.STALE
   */
  async save(tx: Tx, row: DebriefAppointmentRow): Promise<number> {
    const { organisationId, applicationId, id, version, ...times } = row;
    const before = await this.find(organisationId, applicationId, tx);
    if (before) {
      const at = { organisationId, id: before.id, version };
      return updateVersioned(this.writing(tx), DebriefAppointmentEntity, at, times, 'appointment');
    }
    if (version !== 0) throw staleVersion('appointment', version, 0);
    await insertRows(this.writing(tx), DebriefAppointmentEntity, [
      { organisationId, applicationId, id, ...times, version: 1 },
    ]);
    return 1;
  }
}
