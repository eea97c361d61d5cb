import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addHours, DomainError } from '@app/domain';
import { JobRepository, TransactionRunner, type Tx } from '@app/persistence';
import {
  type FinishJob,
  type JobHandler,
  JobQueue,
  JobWorker,
  type LeasedJob,
  type ReportStep,
} from '../../apps/api/src/platform/jobs/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { World, type WorldPerson } from '../support/world.js';

/** Does what the test says, and counts. */
class Scripted implements JobHandler {
  readonly kind = 'scripted';
  runs = 0;
  effects = 0;
  script: (job: LeasedJob, step: ReportStep) => Promise<void> = async () => {};

  async run(job: LeasedJob, step: ReportStep): Promise<FinishJob> {
    this.runs += 1;
    await this.script(job, step);
    return async () => {
      this.effects += 1;
      return { made: job.payload };
    };
  }
}

describe('long work', () => {
  let app: TestApp;
  let world: World;
  let person: WorldPerson;
  let handler: Scripted;

  beforeAll(async () => {
    app = await startTestApp();
    world = await World.create(app);
    person = await world.person('Wanda');
  });
  afterAll(async () => {
    await app.close();
  });
  beforeEach(() => {
    handler = new Scripted();
    app.get(JobWorker).register(handler);
  });

  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => app.get(TransactionRunner).run(work);
  const asker = () => ({ ...person, roles: [], organisationKind: 'real' as const });
  const enqueue = () => run((tx) => app.get(JobQueue).add(tx, asker(), 'scripted', { for: 'test' }));
  const find = (id: string) => app.get(JobRepository).find(world.organisationId, id);
  const drain = () => app.get(JobWorker).drain();

  it('is done in line, with its progress and result', async () => {
    const jobs = [await enqueue(), await enqueue()];
    const order: string[] = [];
    handler.script = async (job, step) => {
      order.push(job.id);
      await step(1, 3);
      expect(await find(job.id)).toMatchObject({ status: 'running', progress: 1, total: 3 });
    };
    expect(await drain()).toBe(2);
    expect(order).toEqual(jobs.map(({ id }) => id));
    expect(await find(jobs[0]!.id)).toMatchObject({
      status: 'done',
      result: { made: { for: 'test' } },
      leaseUntil: null,
    });
  });

  it('stops at its next step once its owner cancels, without effect', async () => {
    const { id } = await enqueue();
    const agent = await app.as(person);
    let reached = false;
    handler.script = async (_, step) => {
      await agent.post(`/api/jobs/${id}/cancellation`).expect(200);
      await step(1, 2);
      reached = true;
    };
    await drain();
    expect([reached, handler.effects]).toEqual([false, 0]);
    expect((await agent.get(`/api/jobs/${id}`)).body).toMatchObject({ status: 'cancelled', cancelRequested: true });
  });

  it('has no effect when it is cancelled after its last step', async () => {
    const { id } = await enqueue();
    const agent = await app.as(person);
    handler.script = async (_, step) => {
      await step(2, 2);
      await agent.post(`/api/jobs/${id}/cancellation`).expect(200);
    };
    await drain();
    expect(handler.effects).toBe(0);
    expect((await find(id))?.status).toBe('cancelled');
  });

  it('fails with the words of a refusal, and without the words of a defect', async () => {
    const [refused, broken] = [await enqueue(), await enqueue()];
    handler.script = async ({ id }) => {
      if (id === refused.id) throw new DomainError('X.Y', 'conflict', 'Title', { detail: 'This can not be made now.' });
      throw new Error('secret path /etc/passwd');
    };
    await drain();
    expect((await find(refused.id))?.error).toBe('This can not be made now.');
    expect((await find(broken.id))?.error).toMatch(/^This could not be finished/);
  });

  it('is taken up again after a server died in the middle of it, but not while that server may be alive', async () => {
    const { id } = await enqueue();
    const now = app.clock.now();
    await run((tx) =>
      app
        .get(JobRepository)
        .lease(tx, ['scripted'], { leasedBy: 'the dead one', now, leaseUntil: addHours(now, 1 / 60) }),
    );
    expect(await drain()).toBe(0);
    app.clock.advanceMs(61_000);
    expect(await drain()).toBe(1);
    expect([handler.runs, handler.effects]).toEqual([1, 1]);
    expect((await find(id))?.status).toBe('done');
  });

  it('has no effect when its lease was lost to another server', async () => {
    const { id } = await enqueue();
    handler.script = async (_, step) => {
      if (handler.runs > 1) return;
      const later = addHours(app.clock.now(), 1);
      await run((tx) =>
        app.get(JobRepository).lease(tx, ['scripted'], { leasedBy: 'another', now: later, leaseUntil: later }),
      );
      await step(1, 2);
    };
    await drain();
    expect(handler.effects).toBe(0);
    expect(await find(id)).toMatchObject({ status: 'running', leasedBy: 'another' });
    await run((tx) =>
      app
        .get(JobRepository)
        .fail(tx, { organisationId: world.organisationId, id, leasedBy: 'another' }, 'end', app.clock.now()),
    );
  });

  it('begins by itself in a started server, and ends with it', async () => {
    const worker = app.get(JobWorker);
    worker.start();
    const { id } = await enqueue();
    for (let tries = 0; tries < 100 && (await find(id))?.status !== 'done'; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await find(id))?.status).toBe('done');
    await worker.stop();
    const { id: late } = await enqueue();
    expect(await drain()).toBe(0);
    expect((await find(late))?.status).toBe('queued');
  });
});
