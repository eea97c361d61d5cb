import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock, IdSource, toInstant } from '@app/domain';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
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

describe('the audit trail', () => {
  it('is checked over more than one page, tolerates erasure, and names a changed text', async () => {
    const module = await boot();
    const audit = module.get(AuditTrail);
    await module.get(TransactionRunner).run(async (tx) => {
      for (let n = 1; n <= 1_003; n += 1) await audit.record(tx, { ...event, payload: { n } });
    });
    const writer = module.get<DataSource>(getDataSourceToken('writer'));
    const payloadOf = (seq: number) => `(SELECT "id" FROM "audit_entries" WHERE "seq" = ${seq})`;
    expect(await audit.verify('org-1')).toEqual({ ok: true, links: 1_003, erased: 0 });
    await writer.query(`DELETE FROM "audit_payloads" WHERE "id" = ${payloadOf(7)}`);
    expect(await audit.verify('org-1')).toEqual({ ok: true, links: 1_003, erased: 1 });
    await writer.query(`UPDATE "audit_payloads" SET "payload" = '{"n":0}' WHERE "id" = ${payloadOf(1_002)}`);
    expect(await audit.verify('org-1')).toEqual({ ok: false, at: 1_001, reason: 'payload' });
    await module.close();
  });
});

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
