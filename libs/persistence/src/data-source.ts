import sqlite3 from 'sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities/index.js';
import { MIGRATIONS } from './migrations/index.js';
import { ImmediateDatabase, SqliteDatabase } from './sqlite-database.js';

export type DatabaseConfig =
  | { readonly engine: 'sqlite'; readonly file: string }
  /** `poolSize` is per pool; there is one for writing and one for reading (default 8 each). */
  | { readonly engine: 'postgres'; readonly url: string; readonly poolSize?: number };

const BUSY_TIMEOUT_MS = 5_000;

/** The driver asks for verbose(), which records a stack trace per statement and doubles its CPU: not given. */
function quietDriver(Database: typeof sqlite3.Database): unknown {
  return {
    ...sqlite3,
    Database,
    verbose() {
      return this;
    },
  };
}

type Role = 'writer' | 'reader';

/** TypeORM's options for one of the two data sources. */
export function dataSourceOptions(config: DatabaseConfig, role: Role): DataSourceOptions {
  const common = {
    entities: [...ENTITIES],
    migrations: role === 'writer' ? MIGRATIONS : [],
    synchronize: false,
    migrationsRun: false,
    logging: false,
    // undefined in a where would otherwise mean 'any row'
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' } as const,
  } satisfies Partial<DataSourceOptions>;
  if (config.engine === 'postgres') {
    return {
      ...common,
      type: 'postgres',
      url: config.url,
      poolSize: config.poolSize ?? 8,
      applicationName: `plumbline-${role}`,
      extra: role === 'reader' ? { options: '-c default_transaction_read_only=on' } : {},
    };
  }
  return {
    ...common,
    type: 'sqlite',
    database: config.file,
    driver: quietDriver(role === 'writer' ? ImmediateDatabase : SqliteDatabase),
    enableWAL: true,
    busyTimeout: BUSY_TIMEOUT_MS,
  };
}

/** A data source, not yet opened; see openWriter and openReader. */
export const createDataSource = (config: DatabaseConfig, role: Role): DataSource =>
  new DataSource(dataSourceOptions(config, role));

/** Opens the data source that writes. On SQLite every use of it must pass TransactionRunner. */
export async function openWriter(writer: DataSource): Promise<DataSource> {
  await writer.initialize();
  if (writer.options.type === 'sqlite') {
    await writer.query('PRAGMA synchronous = FULL');
    await assertPragmas(writer);
  }
  return writer;
}

/** Opens the data source that only reads: the database itself refuses a write on it. */
export async function openReader(reader: DataSource): Promise<DataSource> {
  await reader.initialize();
  if (reader.options.type === 'sqlite') {
    await reader.query('PRAGMA synchronous = FULL');
    await reader.query('PRAGMA query_only = ON');
    await assertPragmas(reader);
  }
  return reader;
}

/** 'Saved' means durable: a build of SQLite or a file system that ignores one of these must not go unnoticed. */
async function assertPragmas(source: DataSource): Promise<void> {
  const wanted = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: BUSY_TIMEOUT_MS };
  for (const [pragma, value] of Object.entries(wanted)) {
    const rows = await source.query<Record<string, unknown>[]>(`PRAGMA ${pragma}`);
    const found = Object.values(rows[0] ?? {})[0];
    if (found !== value) throw new Error(`SQLite refuses PRAGMA ${pragma}: wanted ${value}, found ${String(found)}`);
  }
}
