import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows } from './rows.js';

/** Puts whole rows of any table into an empty organisation: for the demo, never for a running one. */
@Injectable()
export class SeedRepository extends BaseRepository {
  async insert<E extends ObjectLiteral>(tx: Tx, entity: EntityTarget<E>, rows: readonly E[]): Promise<void> {
    if (rows.length > 0) await insertRows(this.writing(tx), entity, rows);
  }
}
