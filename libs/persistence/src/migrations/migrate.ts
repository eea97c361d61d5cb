import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';

/** Names the lock under which one of several booting processes migrates. */
const ADVISORY_LOCK = 72_616_001;

export interface MigrationOutcome {
  /** Names of the migrations that ran now, oldest first. */
  readonly ran: readonly string[];
  /** The copy made before them; null on PostgreSQL, for an empty database and when nothing was pending. */
  readonly backupFile: string | null;
}

/**
 * Brings an opened writer up to date: a backup (SQLite), then all migrations in one transaction that commits only when no
 * table lost a row, no reference dangles and every trigger is still there. When it throws the data source is closed, and the process must end.
 */
export async function migrate(writer: DataSource): Promise<MigrationOutcome> {
  try {
    const isSqlite = writer.options.type === 'sqlite';
    if (isSqlite && !(await writer.showMigrations())) return { ran: [], backupFile: null };
    const backupFile = isSqlite ? await backUp(writer) : null;
    return { ran: await runPending(writer), backupFile };
  } catch (error) {
    await writer.destroy(); // after a failure foreign_keys stays off on this connection
    throw new Error('The database could not be brought up to date; nothing was changed.', { cause: error });
  }
}

async function runPending(writer: DataSource): Promise<string[]> {
  const runner = writer.createQueryRunner();
  await runner.beforeMigration(); // SQLite: foreign_keys off, which a transaction could not switch
  await runner.startTransaction();
  try {
    if (writer.options.type === 'postgres') await runner.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    const before = await countRows(runner);
    const triggers = await listTriggers(runner);
    const ran = await new MigrationExecutor(writer, runner).executePendingMigrations();
    assertNothingLost(before, await countRows(runner));
    await assertNothingDangles(runner);
    assertTriggersKept(triggers, await listTriggers(runner));
    await runner.commitTransaction();
    await runner.afterMigration();
    return ran.map((migration) => migration.name);
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

/** Copies a database that holds something to backups/ beside it; VACUUM INTO gives one consistent file. */
async function backUp(writer: DataSource): Promise<string | null> {
  const counts = await countRows(writer.createQueryRunner());
  if (counts.size === 0) return null;
  const file = String(writer.options.database);
  const folder = join(dirname(file), 'backups');
  await mkdir(folder, { recursive: true });
  const applied = await writer.query<{ n: number }[]>('SELECT count(*) AS n FROM "migrations"');
  const target = freeName(folder, `before-migration-${(applied[0]?.n ?? 0) + 1}`);
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
async function countRows(runner: QueryRunner): Promise<Map<string, number>> {
  const listed = await runner.manager.query<{ name: string }[]>(
    runner.connection.options.type === 'postgres'
      ? `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'migrations'`
      : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations'`,
  );
  const counts = new Map<string, number>();
  for (const { name } of listed) {
    const rows = await runner.manager.query<{ n: number | string }[]>(`SELECT count(*) AS n FROM "${name}"`);
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

/** SQLite checked no foreign key while they were off. */
async function assertNothingDangles(runner: QueryRunner): Promise<void> {
  if (runner.connection.options.type !== 'sqlite') return;
  const dangling = await runner.manager.query<{ table: string; parent: string }[]>('PRAGMA foreign_key_check');
  const [first] = dangling;
  if (first)
    throw new Error(
      `The migration left ${dangling.length} dangling references, e.g. ${first.table} -> ${first.parent}.`,
    );
}

async function listTriggers(runner: QueryRunner): Promise<string[]> {
  const rows = await runner.manager.query<{ name: string }[]>(
    runner.connection.options.type === 'postgres'
      ? 'SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal'
      : `SELECT name FROM sqlite_master WHERE type = 'trigger'`,
  );
  return rows.map((row) => row.name);
}

/** TypeORM changes a table on SQLite by making it anew, and its triggers go with the old one: makeInsertOnly again. */
function assertTriggersKept(before: readonly string[], after: readonly string[]): void {
  const lost = before.filter((name) => !after.includes(name));
  if (lost.length > 0) throw new Error(`The migration lost triggers: ${lost.join(', ')}.`);
}
