import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';

export interface DataDirectoryLock {
  release(): Promise<void>;
}

/** Another server works on the directory. */
export class DataDirectoryInUseError extends Error {
  constructor(readonly directory: string) {
    super(`Another Plumbline server is using the data directory ${directory}. Stop it, or set PLUMBLINE_DATA_DIR.`);
    this.name = 'DataDirectoryInUseError';
  }
}

/**
 * Takes the data directory for this process alone, creating it when missing. The lock is an open exclusive transaction on a
 * file of its own: the kernel lets it go when the process dies, also by kill -9, so nobody ever has to delete a stale one.
 * The file stays; deleting it while another process opens it would let two in.
 * @throws DataDirectoryInUseError when another process (or this one) holds it, after about a second of trying
 */
export async function lockDataDirectory(directory: string): Promise<DataDirectoryLock> {
  await mkdir(directory, { recursive: true });
  const database = await open(join(directory, 'server.lock'));
  try {
    await exec(database, 'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    await close(database);
    if ((error as { code?: string }).code === 'SQLITE_BUSY') throw new DataDirectoryInUseError(directory);
    throw new Error(`The data directory ${directory} can not be locked.`, { cause: error });
  }
  return {
    release: async () => {
      await exec(database, 'ROLLBACK');
      await close(database);
    },
  };
}

function open(file: string): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(database)));
  });
}

const exec = (database: sqlite3.Database, sql: string): Promise<void> =>
  new Promise((resolve, reject) => {
    database.exec(sql, (error) => (error ? reject(error) : resolve()));
  });

const close = (database: sqlite3.Database): Promise<void> =>
  new Promise((resolve, reject) => {
    database.close((error) => (error ? reject(error) : resolve()));
  });
