import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReadDatabase } from '../transaction/read-database.js';
import { managerOf, type Tx } from '../transaction/tx.js';

/** What every repository stands on: writes need a transaction, reads may go without. */
@Injectable()
export abstract class BaseRepository {
  constructor(private readonly database: ReadDatabase) {}

  /** The connection of the transaction, or the reader when there is none. */
  protected reading(tx?: Tx): EntityManager {
    return tx ? managerOf(tx) : this.database.manager;
  }

  protected writing(tx: Tx): EntityManager {
    return managerOf(tx);
  }
}
