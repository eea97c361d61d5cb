import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SqliteDatabase } from './sqlite-database.js';

let folder: string;
let db: SqliteDatabase;

const open = (): Promise<SqliteDatabase> =>
  new Promise((resolve, reject) => {
    const opened = new SqliteDatabase(join(folder, 'x.sqlite'), (error) => (error ? reject(error) : resolve(opened)));
  });
const all = (sql: string, values: unknown[] = []): Promise<unknown[]> =>
  new Promise((resolve, reject) => {
    db.all(sql, values, (error: Error | null, rows: unknown[]) => (error ? reject(error) : resolve(rows)));
  });
const run = (sql: string, values: unknown[] = []): Promise<number> =>
  new Promise((resolve, reject) => {
    db.run(sql, values, function (this: { changes: number }, error: Error | null) {
      if (error) reject(error);
      else resolve(this.changes);
    });
  });
const close = (): Promise<void> =>
  new Promise((resolve, reject) => {
    db.close((error) => (error ? reject(error) : resolve()));
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-sqlite-'));
  db = await open();
  await run('CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL)');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const SELECT = 'SELECT id, name FROM t WHERE id = $1';

describe('SqliteDatabase', () => {
  it('gives the same statement other values each time, also when many are asked at once', async () => {
    for (const id of [1, 2, 3]) expect(await run('INSERT INTO t VALUES ($1, $2)', [id, `name ${id}`])).toBe(1);
    const asked = Array.from({ length: 60 }, (_, index) => (index % 3) + 1);
    const answers = await Promise.all(asked.map((id) => all(SELECT, [id])));
    expect(answers).toEqual(asked.map((id) => [{ id, name: `name ${id}` }]));
    await close();
  });

  it('goes on with a statement after it failed, and says the error of each', async () => {
    await run('INSERT INTO t VALUES ($1, $2)', [1, 'one']);
    await expect(run('INSERT INTO t VALUES ($1, $2)', [1, 'again'])).rejects.toThrow('UNIQUE constraint failed');
    await expect(run('INSERT INTO t VALUES ($1, $2)', [2, null])).rejects.toThrow('NOT NULL constraint failed');
    expect(await run('INSERT INTO t VALUES ($1, $2)', [2, 'two'])).toBe(1);
    await expect(all('SELECT id FROM nowhere')).rejects.toThrow('no such table');
    await expect(all('SELECT id FROM nowhere')).rejects.toThrow('no such table');
    await close();
  });

  it('sees a table that was changed after the statement was prepared', async () => {
    await run('INSERT INTO t VALUES ($1, $2)', [1, 'one']);
    expect(await all('SELECT * FROM t')).toEqual([{ id: 1, name: 'one' }]);
    await run("ALTER TABLE t ADD COLUMN more TEXT NOT NULL DEFAULT 'x'");
    expect(await all('SELECT * FROM t')).toEqual([{ id: 1, name: 'one', more: 'x' }]);
    await close();
  });

  it('holds no lock between two uses: another connection can write, and the log can be folded away', async () => {
    await all('PRAGMA journal_mode = WAL');
    await run('INSERT INTO t VALUES ($1, $2)', [1, 'one']);
    await all(SELECT, [1]);
    const other = await open();
    await new Promise<void>((resolve, reject) => {
      other.run('INSERT INTO t VALUES ($1, $2)', [2, 'two'], (error: Error | null) =>
        error ? reject(error) : resolve(),
      );
    });
    expect(await all('PRAGMA wal_checkpoint(TRUNCATE)')).toEqual([{ busy: 0, checkpointed: 0, log: 0 }]);
    expect(await all(SELECT, [2])).toEqual([{ id: 2, name: 'two' }]);
    await new Promise((resolve) => {
      other.close(resolve);
    });
    await close();
  });

  it('answers what was asked before a close, also of a statement that was just being prepared', async () => {
    await run('INSERT INTO t VALUES ($1, $2)', [1, 'one']);
    const asked = [all(SELECT, [1]), all('SELECT name FROM t'), all(SELECT, [1])];
    const closed = close();
    expect(await Promise.all(asked)).toEqual([[{ id: 1, name: 'one' }], [{ name: 'one' }], [{ id: 1, name: 'one' }]]);
    await closed;
  });

  it('lets the oldest statements go when there are very many, and closes with all of them', async () => {
    await run('INSERT INTO t VALUES ($1, $2)', [1, 'one']);
    for (let index = 0; index < 700; index += 1) {
      expect(await all(`SELECT ${index} AS "n" FROM t`)).toEqual([{ n: index }]);
    }
    expect(await all('SELECT 0 AS "n" FROM t')).toEqual([{ n: 0 }]);
    await close();
  });
});
