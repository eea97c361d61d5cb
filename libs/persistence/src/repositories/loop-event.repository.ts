import { Injectable } from '@nestjs/common';
import { LoopEventEntity } from '../entities/loop-event.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows } from './rows.js';

export type LoopEventRow = Readonly<LoopEventEntity>;

/** The moves of a loop in order. Insert only: the database refuses anything else. */
@Injectable()
export class LoopEventRepository extends BaseRepository {
  /** Call `ScorecardRepository.lockLoop` first: two moves must not take the same place. */
  async append(tx: Tx, event: Omit<LoopEventRow, 'seq'>): Promise<void> {
    const { organisationId, applicationId } = event;
    const last = await this.writing(tx).findOne(LoopEventEntity, {
      select: { organisationId: true, id: true, seq: true },
      where: { organisationId, applicationId },
      order: { seq: 'DESC' },
    });
    await insertRows(this.writing(tx), LoopEventEntity, [{ ...event, seq: (last?.seq ?? 0) + 1 }]);
  }

  /** The first move first. */
  async findOf(organisationId: string, applicationId: string, tx?: Tx): Promise<LoopEventRow[]> {
    return this.reading(tx).find(LoopEventEntity, { where: { organisationId, applicationId }, order: { seq: 'ASC' } });
  }
}
