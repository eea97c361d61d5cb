import type { DataSource, EntityManager } from 'typeorm';
import { isInsideTransaction } from './tx.js';

/** Reads outside transactions, on connections that refuse to write. Sees committed rows only. */
export class ReadDatabase {
  constructor(private readonly reader: DataSource) {}

  /**
   * For repositories only.
   * @throws Error inside a transaction: a read that does not pass the handle would miss the transaction's own writes
   */
  get manager(): EntityManager {
    if (isInsideTransaction()) throw new Error('A read inside a transaction must be given its handle (tx).');
    return this.reader.manager;
  }
}
