import { describe, expect, it } from '@jest/globals';
import { type Instant, toInstant } from '@app/domain';
import type { AuditEvent, AuditTrail, TransactionRunner, Tx } from '@app/persistence';
import { RecordedChanges } from './recorded-changes.js';

const PERSON = { organisationId: 'o1', id: 'p1' };
const OBJECT = { objectType: 'case', objectId: 'c1' };

/** What happened, in its order; the transaction ends as its work does. */
function setUp() {
  const log: (string | AuditEvent)[] = [];
  const tx = {} as Tx;
  const run = async <T>(work: (given: Tx) => Promise<T>): Promise<T> => {
    log.push('begin');
    try {
      const result = await work(tx);
      log.push('commit');
      return result;
    } catch (error) {
      log.push('roll back');
      throw error;
    }
  };
  const record = async (given: Tx, event: AuditEvent): Promise<void> => {
    expect(given).toBe(tx);
    log.push(event);
  };
  let hour = 0;
  let id = 0;
  const changes = new RecordedChanges(
    { run } as unknown as TransactionRunner,
    { record } as unknown as AuditTrail,
    { now: (): Instant => toInstant(3_600_000 * ++hour) },
    { next: () => `id${++id}` },
  );
  return { log, tx, changes };
}

describe('a recorded change', () => {
  it('writes its line last, in the transaction of the work', async () => {
    const { log, tx, changes } = setUp();
    const result = await changes.run(PERSON, { action: 'case.assign', ...OBJECT }, async (given) => {
      expect(given).toBe(tx);
      log.push('work');
      return 7;
    });
    const line = { organisationId: 'o1', actorId: 'p1', action: 'case.assign', ...OBJECT };
    expect(log).toEqual(['begin', 'work', line, 'commit']);
    expect(result).toBe(7);
  });

  it('is told by what the work resulted in', async () => {
    const { log, changes } = setUp();
    const record = (objectId: string) => ({ action: 'case.submit', objectType: 'case', objectId });
    await changes.run(PERSON, record, async (_tx, { newId }) => newId());
    expect(log).toContainEqual(expect.objectContaining({ action: 'case.submit', objectId: 'id1' }));
  });

  it('leaves no line when the work refuses', async () => {
    const { log, changes } = setUp();
    const refused = changes.run(PERSON, { action: 'case.assign', ...OBJECT }, () => Promise.reject(new Error('no')));
    await expect(refused).rejects.toThrow('no');
    expect(log).toEqual(['begin', 'roll back']);
  });

  it('asks for the time when a row is made, not when it began', async () => {
    const { changes } = setUp();
    const times = await changes.run(PERSON, { action: 'case.assign', ...OBJECT }, async (_tx, { now }) => [
      now(),
      now(),
    ]);
    expect(times).toEqual(['1970-01-01T01:00:00.000Z', '1970-01-01T02:00:00.000Z']);
  });
});
