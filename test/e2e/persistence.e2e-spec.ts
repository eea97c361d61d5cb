import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { toInstant } from '@app/domain';
import { IdempotencyRepository, JobRepository } from '@app/persistence';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const ORGANISATION = 'org-1';
const at = (minute: number) => toInstant(Date.UTC(2026, 8, 1, 9, minute));

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

describe('an idempotency key', () => {
  const claim = { organisationId: ORGANISATION, personId: 'mo', key: 'k1', route: 'POST /x', bodyHash: 'h1' };
  const claiming = (id: string, change: Partial<typeof claim> = {}) =>
    database.transactions.run((tx) =>
      new IdempotencyRepository(database.reads).claim(tx, { ...claim, ...change }, id, at(0)),
    );

  it('is claimed by one of several that arrive together', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, index) => claiming(`id-${index}`)));
    expect(outcomes.map((one) => one.outcome).sort()).toEqual(['claimed', ...Array<string>(7).fill('in_flight')]);
  });

  it('answers the same again once done, and refuses another body or route', async () => {
    const keys = new IdempotencyRepository(database.reads);
    await claiming('id-1');
    const answer = { status: 201, body: '{"id":"1"}' };
    await database.transactions.run((tx) => keys.complete(tx, ORGANISATION, 'id-1', answer));
    expect(await claiming('id-2')).toEqual({ outcome: 'done', answer });
    expect(await claiming('id-3', { bodyHash: 'h2' })).toEqual({ outcome: 'mismatch' });
    expect(await claiming('id-4', { route: 'POST /y' })).toEqual({ outcome: 'mismatch' });
    expect(await claiming('id-5', { personId: 'another' })).toEqual({ outcome: 'claimed', id: 'id-5' });
  });

  it('is free again after work that failed, and when its answer rolled back with the work', async () => {
    const keys = new IdempotencyRepository(database.reads);
    await claiming('id-1');
    const work = database.transactions.run(async (tx) => {
      await keys.complete(tx, ORGANISATION, 'id-1', { status: 200, body: '' });
      throw new Error('the work failed');
    });
    await expect(work).rejects.toThrow('the work failed');
    expect(await claiming('id-2')).toEqual({ outcome: 'in_flight' });
    await database.transactions.run((tx) => keys.release(tx, ORGANISATION, 'id-1'));
    expect(await claiming('id-3')).toEqual({ outcome: 'claimed', id: 'id-3' });
  });

  it('left by a process that died is forgotten; answers are kept', async () => {
    const keys = new IdempotencyRepository(database.reads);
    await claiming('id-1');
    await claiming('id-2', { key: 'k2' });
    await database.transactions.run((tx) => keys.complete(tx, ORGANISATION, 'id-2', { status: 200, body: '' }));
    const gone = await database.transactions.run((tx) => keys.forgetOlderThan(tx, ORGANISATION, at(5), 'in_flight'));
    expect(gone).toBe(1);
    expect(await keys.find(ORGANISATION, 'mo', 'k2')).toMatchObject({ status: 'done' });
  });
});

describe('a job', () => {
  const jobs = () => new JobRepository(database.reads);
  const held = { organisationId: ORGANISATION, id: 'job-1', leasedBy: 'worker-1' };
  const enqueue = (id: string, minute: number) =>
    database.transactions.run((tx) =>
      jobs().enqueue(tx, {
        organisationId: ORGANISATION,
        id,
        kind: 'report',
        payload: { id },
        createdBy: null,
        createdAt: at(minute),
      }),
    );
  const lease = (leasedBy: string, minute: number) =>
    database.transactions.run((tx) =>
      jobs().lease(tx, ['report'], { leasedBy, now: at(minute), leaseUntil: at(minute + 5) }),
    );

  it('goes to one of several workers; the oldest first', async () => {
    await enqueue('job-2', 2);
    await enqueue('job-1', 1);
    expect((await lease('worker-1', 3))?.id).toBe('job-1');
    const taken = await Promise.all(['a', 'b', 'c', 'd'].map((worker) => lease(worker, 3)));
    expect(taken.filter((job) => job !== null).map((job) => job.id)).toEqual(['job-2']);
  });

  it('is taken over when its lease runs out, and the late worker can not report any more', async () => {
    await enqueue('job-1', 0);
    await lease('worker-1', 0);
    expect(await lease('worker-2', 4)).toBeNull();
    expect((await lease('worker-2', 6))?.leasedBy).toBe('worker-2');
    const late = await database.transactions.run((tx) => jobs().complete(tx, held, { wrong: true }, at(7)));
    expect(late).toBe(false);
    const done = await database.transactions.run((tx) =>
      jobs().complete(tx, { ...held, leasedBy: 'worker-2' }, { pages: 3 }, at(8)),
    );
    expect(done).toBe(true);
    expect(await jobs().find(ORGANISATION, 'job-1')).toMatchObject({
      status: 'done',
      result: { pages: 3 },
      finishedAt: at(8),
    });
  });

  it('that waits is cancelled at once; one that runs hears of it at its next progress', async () => {
    const progress = () =>
      database.transactions.run((tx) => jobs().progress(tx, held, { progress: 1, total: 2, leaseUntil: at(9) }));
    await enqueue('job-1', 0);
    await lease('worker-1', 0);
    await enqueue('job-2', 1);
    expect(await progress()).toBe('continue');
    for (const id of ['job-1', 'job-2']) {
      await database.transactions.run((tx) => jobs().cancel(tx, ORGANISATION, id, at(2)));
    }
    expect(await jobs().find(ORGANISATION, 'job-2')).toMatchObject({ status: 'cancelled', finishedAt: at(2) });
    expect(await progress()).toBe('cancel');
    await database.transactions.run((tx) => jobs().acknowledgeCancel(tx, held, at(3)));
    expect(await progress()).toBe('lost');
    expect(await jobs().find(ORGANISATION, 'job-1')).toMatchObject({ status: 'cancelled' });
  });
});
