// A fresh, migrated database for each test that asks, on the engine that TEST_DATABASE names (sqlite by default).
import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createDataSource,
  type DatabaseConfig,
  migrate,
  openReader,
  openWriter,
  ReadDatabase,
  TransactionRunner,
} from '@app/persistence';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { oncePerRun, templatePrefix } from './once-per-run.mjs';
import { scratchRoot } from './scratch-folder.mjs';

export interface EmptyDatabase {
  readonly config: DatabaseConfig;
  /** Removes the database. Close what you have opened on it first. */
  remove(): Promise<void>;
}

export interface TestDatabase {
  /** What the application under test is configured with. */
  readonly config: DatabaseConfig;
  readonly writer: DataSource;
  readonly reader: DataSource;
  readonly transactions: TransactionRunner;
  readonly reads: ReadDatabase;
  /** Closes both data sources and removes the database. */
  close(): Promise<void>;
}

export const testEngine = (): DatabaseConfig['engine'] =>
  process.env['TEST_DATABASE'] === 'postgres' ? 'postgres' : 'sqlite';

/** A database without any table. */
export function createEmptyDatabase(): Promise<EmptyDatabase> {
  return testEngine() === 'postgres' ? createPostgres() : createSqlite();
}

/** A migrated database that nothing has opened yet: for tests that boot the application on it. */
export async function createMigratedDatabase(): Promise<EmptyDatabase> {
  template ??= migratedTemplate();
  const source = await template;
  if (source.engine === 'postgres') return createPostgres(databaseName(source.url));
  const target = await createSqlite();
  if (target.config.engine === 'sqlite') await copyFile(source.file, target.config.file);
  return target;
}

/** A migrated database with both data sources open. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { config, remove } = await createMigratedDatabase();
  const writer = await openWriter(createDataSource(config, 'writer'));
  const reader = await openReader(createDataSource(config, 'reader'));
  const transactions = new TransactionRunner(writer);
  return {
    config,
    writer,
    reader,
    transactions,
    reads: new ReadDatabase(reader),
    close: async () => {
      await transactions.drained();
      if (reader.isInitialized) await reader.destroy();
      if (writer.isInitialized) await writer.destroy();
      await remove();
    },
  };
}

// Migrating takes long beside copying: once per worker and run, then a copy (SQLite) or CREATE DATABASE ... TEMPLATE.
let template: Promise<DatabaseConfig> | undefined;

const migratedTemplate = (): Promise<DatabaseConfig> =>
  oncePerRun('migrated', async (folder) => {
    const config = testEngine() === 'postgres' ? await postgresTemplate() : sqliteIn(folder);
    const writer = await openWriter(createDataSource(config, 'writer'));
    await migrate(writer);
    await writer.destroy(); // SQLite moves the log into the file as the last connection closes
    return config;
  });

const sqliteIn = (folder: string): DatabaseConfig => ({ engine: 'sqlite', file: join(folder, 'migrated.sqlite') });

async function postgresTemplate(): Promise<DatabaseConfig> {
  const name = `${templatePrefix()}${process.pid}`;
  await onServer(`CREATE DATABASE "${name}"`);
  return postgresConfig(name);
}

async function createSqlite(): Promise<EmptyDatabase> {
  const folder = await mkdtemp(join(scratchRoot(), 'plumbline-test-'));
  return {
    config: { engine: 'sqlite', file: join(folder, 'plumbline.sqlite') },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const databaseName = (url: string): string => new URL(url).pathname.slice(1);

async function createPostgres(templateName = 'template1'): Promise<EmptyDatabase> {
  const name = `plumbline_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`CREATE DATABASE "${name}" TEMPLATE "${templateName}"`);
  return {
    config: postgresConfig(name),
    remove: () => onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

function postgresConfig(name: string): Extract<DatabaseConfig, { engine: 'postgres' }> {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return { engine: 'postgres', url: url.href, poolSize: 4 };
}

function serverUrl(): string {
  const url = process.env['TEST_POSTGRES_URL'];
  if (!url)
    throw new Error('TEST_DATABASE=postgres needs TEST_POSTGRES_URL (postgres://user:password@host:port/postgres)');
  return url;
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
