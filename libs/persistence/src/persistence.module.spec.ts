import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock, IdSource, toInstant } from '@app/domain';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { PersistenceModule } from './persistence.module.js';
import { AuditTrail, REPOSITORIES } from './repositories/index.js';
import { TransactionRunner } from './transaction/transaction-runner.js';

const AT = toInstant('2026-09-01T09:00:00.000Z');
let count = 0;

@Global()
@Module({
  providers: [
    { provide: Clock, useValue: { now: () => AT } },
    { provide: IdSource, useValue: { next: () => `id-${(count += 1)}` } },
  ],
  exports: [Clock, IdSource],
})
class TimeModule {}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-module-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function boot(): Promise<TestingModule> {
  const config = { engine: 'sqlite', file: join(folder, 'new', 'plumbline.sqlite') } as const;
  const module = await Test.createTestingModule({ imports: [TimeModule, PersistenceModule.forRoot(config)] }).compile();
  return module.init();
}

const event = { organisationId: 'org-1', actorId: null, action: 'test.run', objectType: 'test', objectId: '1' };

describe('PersistenceModule', () => {
  it('makes and migrates the database, provides every repository, and finds the data again at the next start', async () => {
    const first = await boot();
    for (const repository of REPOSITORIES) expect(first.get(repository as never)).toBeDefined();
    await first.get(TransactionRunner).run((tx) => first.get(AuditTrail).record(tx, { ...event, payload: { n: 1 } }));
    await first.close();

    const second = await boot();
    await second.get(TransactionRunner).run((tx) => second.get(AuditTrail).record(tx, event));
    expect(await second.get(AuditTrail).verify('org-1')).toEqual({ ok: true, links: 2, erased: 0 });
    const seen = await second.get(AuditTrail).findByObject('org-1', 'test', '1');
    expect(seen.map((entry) => entry.payload)).toEqual(['{}', '{"n":1}']);
    await second.close();
  });

  it('lets a transaction that has begun finish when the application closes', async () => {
    const module = await boot();
    const saved = module.get(TransactionRunner).run(async (tx) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      await module.get(AuditTrail).record(tx, event);
    });
    await module.close();
    await saved;
    const again = await boot();
    expect(await again.get(AuditTrail).verify('org-1')).toMatchObject({ ok: true, links: 1 });
    await again.close();
  });
});
