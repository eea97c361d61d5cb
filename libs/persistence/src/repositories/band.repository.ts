import { Injectable } from '@nestjs/common';
import type { BandComponent } from '@app/domain';
import { CompBandEntity } from '../entities/comp-band.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows } from './rows.js';

export type BandRow = Readonly<CompBandEntity>;

/** Pay bands of requisitions. A change is a new row: a screen card keeps the band it was judged by. */
@Injectable()
export class BandRepository extends BaseRepository {
  /** The band that holds now, one per component. */
  async findCurrent(organisationId: string, requisitionId: string, tx?: Tx): Promise<BandRow[]> {
    const where = { organisationId, requisitionId };
    const rows = await this.reading(tx).find(CompBandEntity, { where, order: { version: 'ASC', id: 'ASC' } });
    const current = new Map<BandComponent, BandRow>(rows.map((row) => [row.component, row]));
    return [...current.values()].sort((a, b) => a.component.localeCompare(b.component));
  }

  async find(organisationId: string, id: string, tx?: Tx): Promise<BandRow | undefined> {
    return (await this.reading(tx).findOneBy(CompBandEntity, { organisationId, id })) ?? undefined;
  }

  async add(tx: Tx, band: BandRow): Promise<void> {
    await insertRows(this.writing(tx), CompBandEntity, [band]);
  }
}
