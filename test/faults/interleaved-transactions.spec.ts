// security.md F5: many writers at once, a fifth of their transactions rolled back on purpose. With TransactionRunner nothing
// that was acknowledged is lost, nothing uncommitted is seen, nothing rolled back stays. The control does the same work
// with TypeORM as it comes, and must fail: the day it passes, this file tests nothing.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock, IdSource, type Instant, toInstant } from '@app/domain';
import {
  AuditTrail,
  ENTITIES,
  IdempotencyKeyEntity,
  IdempotencyRepository,
  JobEntity,
  JobRepository,
  RandomSaltSource,
} from '@app/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { openTestDatabase, type TestDatabase, testEngine } from '../support/database.js';

const WRITERS = 64;
const OPERATIONS = process.env['PLUMBLINE_FULL'] === '1' ? 5_000 : 500;
const COUNTERS = 5;
const ORGANISATION = 'org-1';
const AT = toInstant('2026-09-01T09:00:00.000Z');
const FAR = toInstant('2027-09-01T09:00:00.000Z');

const isDoomed = (operation: number): boolean => operation % 5 === 4; // 20 %
const counterOf = (operation: number): string => `counter-${operation % COUNTERS}`;
const keyOf = (operation: number): string => `${isDoomed(operation) ? 'doomed' : 'kept'}-${operation}`;

class Doomed extends Error {}

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

describe(`${WRITERS} writers, ${OPERATIONS} transactions, a fifth of them rolled back`, () => {
  it('with TransactionRunner: nothing lost, nothing dirty, nothing phantom, and the audit chain whole', async () => {
    const { audit, work } = await productWork();
    const watch = watchReader();
    const outcome = await runAll(work);
    const observed = await watch.stop();
    const found = await findEffects();

    expect(outcome.unexpected).toEqual([]);
    expect(outcome.acknowledged.size).toBe(OPERATIONS * 0.8);
    expect(lostOf(outcome.acknowledged, found.keys)).toEqual([]);
    expect(found.keys.filter((key) => key.startsWith('doomed'))).toEqual([]);
    expect(found.count).toBe(outcome.acknowledged.size);
    expect(observed.readings).toBeGreaterThan(10);
    expect(observed.dirty).toBe(0);
    expect(await audit.verify(ORGANISATION)).toEqual({ ok: true, links: outcome.acknowledged.size, erased: 0 });
  }, 300_000);

  it('control: with raw TypeORM on one data source, acknowledged work is lost', async () => {
    await productWork(); // the same counters
    const raw = await openRaw();
    try {
      const outcome = await runAll((operation) => rawWork(raw, operation));
      const found = await findEffects();
      const counting = [...outcome.acknowledged].filter((key) => Number(key.split('-')[1]) % 2 === 1);
      const lost = {
        // SQLite: one request's rollback took away what another one had been told is saved
        rows: lostOf(outcome.acknowledged, found.keys).length,
        // PostgreSQL: two transactions read the same count, and one of the two increments is gone
        counts: counting.length - found.count,
      };
      expect(outcome.acknowledged.size).toBeGreaterThan(0);
      expect(testEngine() === 'sqlite' ? lost.rows : lost.counts).toBeGreaterThan(0);
    } finally {
      await raw.destroy();
    }
  }, 300_000);
});

describe('a write of one request beside the rolled-back transaction of another', () => {
  it('survives with TransactionRunner', async () => {
    const { idempotency } = await productWork();
    const doomed = database.transactions.run(async (tx) => {
      await idempotency.claim(tx, claimOf('doomed-1'), 'id-doomed', AT);
      await pause();
      throw new Doomed();
    });
    const kept = database.transactions.run((tx) => idempotency.claim(tx, claimOf('kept-1'), 'id-kept', AT));
    await expect(doomed).rejects.toBeInstanceOf(Doomed);
    await kept;
    expect((await findEffects()).keys).toEqual(['kept-1']);
  });

  it('refuses a transaction inside a transaction, a read without the handle, and a handle used too late', async () => {
    const { idempotency } = await productWork();
    const { transactions } = database;
    await expect(transactions.run(() => transactions.run(() => Promise.resolve()))).rejects.toThrow('pass the handle');
    await expect(transactions.run(() => idempotency.find(ORGANISATION, 'person', 'x'))).rejects.toThrow('handle');
    const late = await transactions.run((tx) => Promise.resolve({ tx }));
    await expect(idempotency.find(ORGANISATION, 'person', 'x', late.tx)).rejects.toThrow('over');
  });

  it('can not happen through the reader: the database refuses', async () => {
    await expect(database.reader.query(`DELETE FROM "jobs"`)).rejects.toThrow(/readonly|read-only/);
  });
});

/** One operation in the words of the product: an audit entry, a counter read and written, a row inserted. */
async function productWork() {
  const jobs = new JobRepository(database.reads);
  const idempotency = new IdempotencyRepository(database.reads);
  const audit = new AuditTrail(database.reads, new FixedClock(), new CountedIds(), new RandomSaltSource());
  await database.transactions.run(async (tx) => {
    for (let index = 0; index < COUNTERS; index += 1) {
      const job = { organisationId: ORGANISATION, id: `counter-${index}`, kind: 'count', payload: {}, createdBy: null };
      await jobs.enqueue(tx, { ...job, createdAt: AT });
      await jobs.lease(tx, ['count'], { leasedBy: 'me', now: AT, leaseUntil: FAR });
    }
  });
  const work = (operation: number): Promise<void> =>
    database.transactions.run(async (tx) => {
      const id = counterOf(operation);
      const held = { organisationId: ORGANISATION, id, leasedBy: 'me' };
      // first: on PostgreSQL its lock is what makes the read-modify-write below safe
      await audit.record(tx, {
        organisationId: ORGANISATION,
        actorId: null,
        action: 'count',
        objectType: 'job',
        objectId: id,
      });
      const job = await jobs.find(ORGANISATION, id, tx);
      await pause();
      await jobs.progress(tx, held, { progress: (job?.progress ?? 0) + 1, total: 0, leaseUntil: FAR });
      await idempotency.claim(tx, claimOf(keyOf(operation)), `id-${operation}`, AT);
      if (isDoomed(operation)) throw new Doomed();
    });
  return { audit, idempotency, work };
}

/** The same work as a newcomer to TypeORM writes it: `dataSource.transaction`, and a plain insert every other time. */
async function rawWork(raw: DataSource, operation: number): Promise<void> {
  const isPlain = operation % 2 === 0 && !isDoomed(operation);
  if (isPlain) return insertRow(raw.manager, operation);
  await raw.transaction(async (manager) => {
    const where = { organisationId: ORGANISATION, id: counterOf(operation) };
    const job = await manager.findOneByOrFail(JobEntity, where);
    await pause();
    await manager.update(JobEntity, where, { progress: job.progress + 1 });
    await insertRow(manager, operation);
    if (isDoomed(operation)) throw new Doomed();
  });
}

async function insertRow(manager: EntityManager, operation: number): Promise<void> {
  await manager.insert(IdempotencyKeyEntity, {
    ...claimOf(keyOf(operation)),
    id: `id-${operation}`,
    status: 'in_flight',
    responseStatus: null,
    responseBody: null,
    createdAt: AT,
  });
}

async function runAll(work: (operation: number) => Promise<void>) {
  const acknowledged = new Set<string>();
  const unexpected: string[] = [];
  let next = 0;
  const writer = async (): Promise<void> => {
    while (next < OPERATIONS) {
      const operation = next++;
      try {
        await work(operation);
        acknowledged.add(keyOf(operation));
      } catch (error) {
        if (!(error instanceof Doomed)) unexpected.push(String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return { acknowledged, unexpected };
}

/** Reads all the while: the counters and the rows of one statement must agree, and no doomed row may be seen. */
function watchReader() {
  const sql =
    `SELECT (SELECT sum("progress") FROM "jobs") AS counted, (SELECT count(*) FROM "idempotency_keys") AS kept, ` +
    `(SELECT count(*) FROM "idempotency_keys" WHERE "key" LIKE 'doomed%') AS doomed`;
  const observed = { readings: 0, dirty: 0 };
  let isOn = true;
  const watching = (async () => {
    while (isOn) {
      const [row] = await database.reader.query<{ counted: number; kept: number; doomed: number }[]>(sql);
      observed.readings += 1;
      if (Number(row?.counted) !== Number(row?.kept) || Number(row?.doomed) > 0) observed.dirty += 1;
      await pause();
    }
  })();
  return {
    stop: async () => {
      isOn = false;
      await watching;
      return observed;
    },
  };
}

async function findEffects(): Promise<{ keys: string[]; count: number }> {
  const rows = await database.reader.query<{ key: string }[]>(`SELECT "key" FROM "idempotency_keys" ORDER BY "key"`);
  const [sum] = await database.reader.query<{ n: number | string }[]>(`SELECT sum("progress") AS n FROM "jobs"`);
  return { keys: rows.map((row) => row.key), count: Number(sum?.n) };
}

const lostOf = (acknowledged: ReadonlySet<string>, found: readonly string[]): string[] => {
  const present = new Set(found);
  return [...acknowledged].filter((key) => !present.has(key));
};

/** TypeORM as its manual shows it: one data source for everything. */
function openRaw(): Promise<DataSource> {
  const { config } = database;
  const entities = [...ENTITIES];
  const source =
    config.engine === 'postgres'
      ? new DataSource({ type: 'postgres', url: config.url, entities, poolSize: 8 })
      : new DataSource({ type: 'sqlite', database: config.file, entities, enableWAL: true, busyTimeout: 5_000 });
  return source.initialize();
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const claimOf = (key: string) => ({
  organisationId: ORGANISATION,
  personId: 'person',
  key,
  route: 'POST /count',
  bodyHash: 'hash',
});

class FixedClock extends Clock {
  override now(): Instant {
    return AT;
  }
}

class CountedIds extends IdSource {
  private count = 0;
  override next(): string {
    return `entry-${(this.count += 1)}`;
  }
}
