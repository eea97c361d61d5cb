import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataSource } from 'typeorm';

const ADVISORY_LOCK = 72_616_001;

export interface MigrationOutcome {
  /** Names of the migrations that ran now, oldest first. */
  readonly ran: readonly string[];
  /** The copy made before them; null on PostgreSQL, for an empty database and when nothing was pending. */
  readonly backupFile: string | null;
}

/**
 * Brings an opened writer up to date: backup (SQLite), migrations in one transaction, then row counts compared.
 * When it throws the data source is closed, and the process must end: a failed migration leaves foreign_keys off on its
 * connection.
 */
export async function migrate(writer: DataSource): Promise<MigrationOutcome> {
  try {
    return writer.options.type === 'postgres' ? await migratePostgres(writer) : await migrateSqlite(writer);
  } catch (error) {
    await writer.destroy();
    throw new Error('The database could not be brought up to date; nothing was changed.', { cause: error });
  }
}

async function migratePostgres(writer: DataSource): Promise<MigrationOutcome> {
  // two processes may boot at once: a session lock on a connection of its own
  const lock = writer.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    return { ran: await runPending(writer), backupFile: null };
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK]);
    await lock.release();
  }
}

async function migrateSqlite(writer: DataSource): Promise<MigrationOutcome> {
  if (!(await writer.showMigrations())) return { ran: [], backupFile: null };
  const backupFile = await backUp(writer);
  return { ran: await runPending(writer), backupFile };
}

async function runPending(writer: DataSource): Promise<string[]> {
  const before = await countRows(writer);
  const ran = await writer.runMigrations({ transaction: 'all' });
  assertNothingLost(before, await countRows(writer));
  return ran.map((migration) => migration.name);
}

/** Copies a database that holds something to backups/ beside it; VACUUM INTO gives one consistent file. */
async function backUp(writer: DataSource): Promise<string | null> {
  const counts = await countRows(writer);
  if (counts.size === 0) return null;
  const file = String(writer.options.database);
  const folder = join(dirname(file), 'backups');
  await mkdir(folder, { recursive: true });
  const applied = (await writer.query('SELECT count(*) AS n FROM "migrations"')) as { n: number }[];
  const target = freeName(folder, `before-migration-${Number(applied[0]?.n ?? 0) + 1}`);
  await writer.query(`VACUUM INTO '${target.replaceAll("'", "''")}'`);
  return target;
}

function freeName(folder: string, stem: string): string {
  for (let attempt = 1; ; attempt += 1) {
    const candidate = join(folder, attempt === 1 ? `${stem}.sqlite` : `${stem}-attempt-${attempt}.sqlite`);
    if (!existsSync(candidate)) return candidate;
  }
}

/** Rows per table of what exists now, TypeORM's own table apart. */
async function countRows(writer: DataSource): Promise<Map<string, number>> {
  const listed = (await writer.query(
    writer.options.type === 'postgres'
      ? `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'migrations'`
      : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations'`,
  )) as { name: string }[];
  const counts = new Map<string, number>();
  for (const { name } of listed) {
    const rows = (await writer.query(`SELECT count(*) AS n FROM "${name}"`)) as { n: number | string }[];
    counts.set(name, Number(rows[0]?.n));
  }
  return counts;
}

function assertNothingLost(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): void {
  for (const [name, count] of before) {
    const now = after.get(name);
    if (now === undefined || now < count) {
      throw new Error(`The migration lost rows of ${name}: ${count} before, ${now ?? 'no table'} after.`);
    }
  }
}
