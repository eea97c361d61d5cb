import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource, openReader, openWriter } from '../data-source.js';
import { migrate } from '../migrations/migrate.js';
import { ReadDatabase } from '../transaction/read-database.js';
import { TransactionRunner } from '../transaction/transaction-runner.js';

/** A migrated SQLite file for specs of this library; test/support/database.ts is the one for both engines. */
export async function openTemporaryDatabase() {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-persistence-'));
  const config = { engine: 'sqlite', file: join(folder, 'plumbline.sqlite') } as const;
  const writer = await openWriter(createDataSource(config, 'writer'));
  await migrate(writer);
  const reader = await openReader(createDataSource(config, 'reader'));
  return {
    writer,
    reader,
    transactions: new TransactionRunner(writer),
    reads: new ReadDatabase(reader),
    close: async () => {
      await reader.destroy();
      if (writer.isInitialized) await writer.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
