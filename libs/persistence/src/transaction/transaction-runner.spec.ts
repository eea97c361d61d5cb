import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { toInstant } from '@app/domain';
import { OrganisationEntity } from '../entities/index.js';
import { openTemporaryDatabase } from '../testing/open-temporary-database.js';
import { afterCommit, managerOf, type Tx } from './tx.js';

const organisation = (id: string, name = id): OrganisationEntity => ({
  id,
  name,
  kind: 'demo',
  createdAt: toInstant('2026-09-01T09:00:00.000Z'),
});
const add = (tx: Tx, row: OrganisationEntity) => managerOf(tx).insert(OrganisationEntity, row);

let database: Awaited<ReturnType<typeof openTemporaryDatabase>>;
beforeEach(async () => {
  database = await openTemporaryDatabase();
});
afterEach(() => database.close());

const names = async (): Promise<string[]> =>
  (await database.reads.manager.find(OrganisationEntity, { order: { id: 'ASC' } })).map((row) => row.id);

describe('TransactionRunner', () => {
  it('runs one transaction at a time, in the order of asking, and a failure lets the next one in', async () => {
    const order: string[] = [];
    const work = (id: string, fails = false) =>
      database.transactions.run(async (tx) => {
        order.push(`begin ${id}`);
        await add(tx, organisation(id));
        await new Promise((resolve) => setTimeout(resolve, 5));
        order.push(`end ${id}`);
        if (fails) throw new Error(id);
      });
    const all = await Promise.allSettled([work('a'), work('b', true), work('c')]);
    expect(all.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(order).toEqual(['begin a', 'end a', 'begin b', 'end b', 'begin c', 'end c']);
    expect(await names()).toEqual(['a', 'c']);
  });

  it('takes the write lock at once (BEGIN IMMEDIATE), so that reading first never ends in SQLITE_BUSY', async () => {
    const statements: string[] = [];
    const driver = database.writer.driver as unknown as { sqlite: { Database: { prototype: object } } };
    const parent = Object.getPrototypeOf(driver.sqlite.Database.prototype) as { all: unknown };
    const original = parent.all as (...args: unknown[]) => unknown;
    parent.all = function (this: unknown, sql: string, ...rest: unknown[]) {
      statements.push(sql);
      return original.call(this, sql, ...rest);
    };
    try {
      await database.transactions.run((tx) => add(tx, organisation('a')));
    } finally {
      parent.all = original;
    }
    expect(statements[0]).toBe('BEGIN IMMEDIATE');
  });

  it('runs effects after the commit, in order, and never after a rollback', async () => {
    const seen: string[][] = [];
    await database.transactions.run(async (tx) => {
      afterCommit(tx, async () => seen.push(['first', ...(await names())]));
      afterCommit(tx, () => {
        throw new Error('a mail server is down');
      });
      afterCommit(tx, () => seen.push(['second']));
      await add(tx, organisation('a'));
      expect(seen).toEqual([]);
    });
    expect(seen).toEqual([['first', 'a'], ['second']]);
    const failing = database.transactions.run((tx) => {
      afterCommit(tx, () => seen.push(['never']));
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    expect(seen).toHaveLength(2);
  });

  it('lets an effect begin a transaction of its own', async () => {
    await database.transactions.run(async (tx) => {
      afterCommit(tx, () => database.transactions.run((next) => add(next, organisation('b'))));
      await add(tx, organisation('a'));
    });
    expect(await names()).toEqual(['a', 'b']);
  });

  it('goes on after a full disk, without what was not saved', async () => {
    const [size] = await database.writer.query<{ page_count: number }[]>('PRAGMA page_count');
    await database.writer.query(`PRAGMA max_page_count = ${(size?.page_count ?? 0) + 2}`);
    const tooMuch = database.transactions.run(async (tx) => {
      await add(tx, organisation('a'));
      for (let index = 0; index < 50; index += 1) await add(tx, organisation(`big-${index}`, 'x'.repeat(4_000)));
    });
    await expect(tooMuch).rejects.toThrow('SQLITE_FULL');
    await database.transactions.run(async (tx) => {
      await managerOf(tx).query('PRAGMA max_page_count = 1000000');
      await add(tx, organisation('b'));
    });
    expect(await names()).toEqual(['b']);
  });

  it('replaces a connection whose transaction SQLite has ended by itself', async () => {
    const ended = database.transactions.run(async (tx) => {
      await add(tx, organisation('a'));
      await managerOf(tx).query('ROLLBACK');
    });
    await expect(ended).rejects.toThrow('no transaction is active');
    await database.transactions.run((tx) => add(tx, organisation('b')));
    expect(await names()).toEqual(['b']);
    expect(await database.writer.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
  });
});
