import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { toInstant } from '@app/domain';
import { SessionEntity } from '../entities/session.entity.js';
import { PersonEntity } from '../entities/person.entity.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { openTemporaryDatabase } from '../testing/open-temporary-database.js';
import { managerOf } from '../transaction/tx.js';
import { findRows } from './find-rows.js';
import { insertRows, updateRows } from './rows.js';

const AT = toInstant('2026-09-01T09:00:00.000Z');
const organisation = (id: string, name: string): OrganisationEntity => ({ id, name, kind: 'demo', createdAt: AT });

let database: Awaited<ReturnType<typeof openTemporaryDatabase>>;
beforeEach(async () => {
  database = await openTemporaryDatabase();
  await database.transactions.run((tx) =>
    insertRows(managerOf(tx), OrganisationEntity, [
      organisation('b', 'two'),
      organisation('a', 'one'),
      organisation('c', 'one'),
    ]),
  );
});
afterEach(() => database.close());

describe('findRows', () => {
  it('reads what TypeORM reads, in the order asked for', async () => {
    const { manager } = database.reads;
    const rows = await findRows(manager, OrganisationEntity, { name: 'one' }, { order: ['id'] });
    expect(rows).toEqual(await manager.find(OrganisationEntity, { where: { name: 'one' }, order: { id: 'ASC' } }));
    expect(rows.map((row) => row.id)).toEqual(['a', 'c']);
  });

  it('reads only the columns asked for', async () => {
    const [row] = await findRows(database.reads.manager, OrganisationEntity, { id: 'b' }, { select: ['name'] });
    expect(row).toEqual({ name: 'two' });
  });

  it.each([undefined, null])('refuses %p as a value: it would mean no row or any row', async (id) => {
    await expect(findRows(database.reads.manager, OrganisationEntity, { id: id as never })).rejects.toThrow(TypeError);
  });

  it('refuses a column that is none', async () => {
    await expect(findRows(database.reads.manager, PersonEntity, { nmae: 'x' } as never)).rejects.toThrow(
      'no column nmae',
    );
    await expect(
      findRows(database.reads.manager, SessionEntity, { id: 'x' }, { order: ['nmae' as never] }),
    ).rejects.toThrow('no column nmae');
  });
});

describe('updateRows', () => {
  it('changes the rows that match and says how many', async () => {
    const changed = await database.transactions.run((tx) =>
      updateRows(managerOf(tx), OrganisationEntity, { name: 'one' }, { name: 'uno' }),
    );
    expect(changed).toBe(2);
    expect(await findRows(database.reads.manager, OrganisationEntity, { name: 'uno' })).toHaveLength(2);
  });

  it('refuses to write outside a transaction, and a condition without a value', async () => {
    const outside = updateRows(database.reads.manager, OrganisationEntity, { id: 'a' }, { name: 'x' });
    await expect(outside).rejects.toThrow('transaction');
    const anyRow = database.transactions.run((tx) =>
      updateRows(managerOf(tx), OrganisationEntity, { id: undefined }, { name: 'x' }),
    );
    await expect(anyRow).rejects.toThrow(TypeError);
  });
});
