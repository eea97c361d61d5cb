import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toInstant } from '@app/domain';
import { CandidateEntity, OrganisationEntity } from '../entities/index.js';
import { openTemporaryDatabase } from '../testing/open-temporary-database.js';
import { managerOf } from '../transaction/tx.js';
import { insertRows, updateVersioned } from './rows.js';

const AT = toInstant('2026-09-01T09:00:00.000Z');
const organisationId = 'org-1';
const candidate = (id: string): CandidateEntity => ({
  organisationId,
  id,
  name: id,
  email: `${id}@example.org`,
  headline: '',
  createdAt: AT,
  version: 1,
});

let database: Awaited<ReturnType<typeof openTemporaryDatabase>>;
beforeAll(async () => {
  database = await openTemporaryDatabase();
  await database.transactions.run(async (tx) => {
    const manager = managerOf(tx);
    await insertRows(manager, OrganisationEntity, [{ id: organisationId, name: 'N', kind: 'demo', createdAt: AT }]);
    await insertRows(manager, CandidateEntity, [candidate('ada')]);
  });
});
afterAll(() => database.close());

const rename = (id: string, version: number, name: string): Promise<number> =>
  database.transactions.run((tx) =>
    updateVersioned(managerOf(tx), CandidateEntity, { organisationId, id, version }, { name }, 'CANDIDATE'),
  );

describe('updateVersioned', () => {
  it('lets exactly one of several writers of the same version win', async () => {
    const all = await Promise.allSettled(['b', 'c', 'd'].map((name) => rename('ada', 1, name)));
    expect(all.filter((one) => one.status === 'fulfilled')).toEqual([{ status: 'fulfilled', value: 2 }]);
    await expect(rename('ada', 1, 'e')).rejects.toMatchObject({
      code: 'CANDIDATE.STALE',
      category: 'stale',
      details: { extra: { yourVersion: 1, currentVersion: 2 } },
    });
    expect(await rename('ada', 2, 'f')).toBe(3);
  });

  it('answers a missing row like one that is not yours', async () => {
    await expect(rename('nobody', 1, 'x')).rejects.toMatchObject({
      code: 'CANDIDATE.NOT_FOUND',
      category: 'not_found',
    });
  });
});

describe('insertRows', () => {
  it('writes more rows than one statement may hold', async () => {
    const many = Array.from({ length: 1_203 }, (_, index) => candidate(`many-${index}`));
    await database.transactions.run((tx) => insertRows(managerOf(tx), CandidateEntity, many));
    expect(await database.reads.manager.countBy(CandidateEntity, { organisationId })).toBe(1_204);
  });
});
