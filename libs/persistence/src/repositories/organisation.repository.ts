import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/domain';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows } from './rows.js';

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: 'real' | 'demo';
  readonly createdAt: Instant;
}

@Injectable()
export class OrganisationRepository extends BaseRepository {
  /** All of them: one in practice, none before the set-up. */
  async list(tx?: Tx): Promise<OrganisationRow[]> {
    return this.reading(tx).find(OrganisationEntity, { order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async find(id: string, tx?: Tx): Promise<OrganisationRow | undefined> {
    return (await this.reading(tx).findOneBy(OrganisationEntity, { id })) ?? undefined;
  }

  async insert(tx: Tx, organisation: OrganisationRow): Promise<void> {
    await insertRows(this.writing(tx), OrganisationEntity, [organisation]);
  }
}
