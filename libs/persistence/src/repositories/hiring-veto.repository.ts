import { Injectable } from '@nestjs/common';
import { HiringVetoEntity } from '../entities/hiring-veto.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import type { RoomKey } from './debrief-room.repository.js';
import { findRows } from './find-rows.js';
import { insertRows, staleVersion, updateVersioned } from './rows.js';

export type HiringVetoRow = Readonly<HiringVetoEntity>;

/** The vetoes of hiring managers. */
@Injectable()
export class HiringVetoRepository extends BaseRepository {
  /** Those that were taken back too. */
  async findOf(key: RoomKey, tx?: Tx): Promise<HiringVetoRow[]> {
    return findRows(this.reading(tx), HiringVetoEntity, { ...key }, { order: ['givenAt', 'id'] });
  }

  /**
   * Call `ScorecardRepository.lockLoop` first. @param stamp.version 0 for the first, then the version that was read
   * @returns the new version @throws DomainError VETO.STALE when another window of the same person saved first
   */
  async save(
    tx: Tx,
    veto: Omit<HiringVetoRow, 'id' | 'version'>,
    stamp: { newId: string; version: number },
  ): Promise<number> {
    const manager = this.writing(tx);
    const { standing, reason, givenAt, ...key } = veto;
    const [row] = await findRows(manager, HiringVetoEntity, key);
    if (row) {
      const at = { organisationId: key.organisationId, id: row.id, version: stamp.version };
      return updateVersioned(manager, HiringVetoEntity, at, { standing, reason, givenAt }, 'veto');
    }
    if (stamp.version !== 0) throw staleVersion('veto', stamp.version, 0);
    await insertRows(manager, HiringVetoEntity, [{ ...veto, id: stamp.newId, version: 1 }]);
    return 1;
  }
}
