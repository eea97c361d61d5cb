import type { EntityManager } from 'typeorm';

/**
 * Makes the transactions that append to the same chain stand in line until each has committed. SQLite needs nothing: its
 * transactions already do (TransactionRunner's gate).
 */
export async function lockUntilCommit(manager: EntityManager, chain: string): Promise<void> {
  if (manager.connection.options.type !== 'postgres') return;
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [chain]);
}
