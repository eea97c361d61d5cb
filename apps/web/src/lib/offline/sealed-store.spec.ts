/** @jest-environment node */
import 'fake-indexeddb/auto';
import { describe, expect, it } from '@jest/globals';
import { deviceDatabase } from './device-database.js';
import { sealedStore } from './sealed-store.js';

const SECRET = 'They could not name a single case from production.';

/** Everything that lies in the database, as somebody with the disk in hand would read it. */
async function onDisk(): Promise<string> {
  const database = await deviceDatabase();
  const entries = await database.getAll('entries');
  return entries
    .map(({ data, iv }) => Buffer.from(data).toString('latin1') + Buffer.from(iv).toString('latin1'))
    .join();
}

describe('what a person keeps on a device', () => {
  it('comes back as it was, by name and by the beginning of a name', async () => {
    const store = sealedStore('ada');
    await store.write({ 'draft/c1/t1': { text: SECRET }, 'draft/c1/t2': { text: 'b' }, 'queue/c1': { text: 'q' } });
    expect(await store.get('draft/c1/t1')).toEqual({ text: SECRET });
    expect([...(await store.list('draft/c1/')).keys()]).toEqual(['draft/c1/t1', 'draft/c1/t2']);
    await store.write({ 'draft/c1/t2': null });
    expect(await store.get('draft/c1/t2')).toBeUndefined();
    expect((await store.list('draft/')).size).toBe(1);
  });

  it('is not readable on the disk, and its key can not be taken out', async () => {
    await sealedStore('ada').write({ note: { text: SECRET } });
    expect(await onDisk()).not.toContain('production');
    const key = await (await deviceDatabase()).get('keys', 'ada');
    expect(key?.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key!)).rejects.toThrow();
  });

  it('is nobody else’s: not by asking, and not by moving the entry under another name or person', async () => {
    await sealedStore('ada').write({ note: { text: SECRET } });
    await sealedStore('ben').write({ other: 1 });
    expect(await sealedStore('ben').get('note')).toBeUndefined();
    const database = await deviceDatabase();
    const entry = (await database.get('entries', ['ada', 'note']))!;
    await database.put('entries', entry, ['ben', 'note']);
    await database.put('entries', entry, ['ada', 'moved']);
    expect(await sealedStore('ben').get('note')).toBeUndefined();
    expect(await sealedStore('ada').get('moved')).toBeUndefined();
    expect(await sealedStore('ada').get('note')).toEqual({ text: SECRET });
  });

  it('never repeats an initialisation vector', async () => {
    const store = sealedStore('ivy');
    const seen = new Set<string>();
    for (let round = 0; round < 50; round += 1) {
      await store.write({ note: round });
      const entry = await (await deviceDatabase()).get('entries', ['ivy', 'note']);
      seen.add(Buffer.from(entry!.iv).toString('hex'));
    }
    expect(seen.size).toBe(50);
  });

  it('is gone after wiping, key and all, and only of that person', async () => {
    await sealedStore('ada').write({ note: { text: SECRET } });
    await sealedStore('ben').write({ note: { text: 'of ben' } });
    const database = await deviceDatabase();
    const entry = (await database.get('entries', ['ada', 'note']))!;
    await sealedStore('ada').wipe();
    expect(await database.get('keys', 'ada')).toBeUndefined();
    expect((await sealedStore('ada').list('')).size).toBe(0);
    // Even what a copy of the disk still holds is not read with the next key.
    await sealedStore('ada').write({ other: 1 });
    await database.put('entries', entry, ['ada', 'note']);
    expect(await sealedStore('ada').get('note')).toBeUndefined();
    expect(await sealedStore('ben').get('note')).toEqual({ text: 'of ben' });
  });

  it('has one key however many tabs ask first', async () => {
    await Promise.all([1, 2, 3, 4].map((n) => sealedStore('cleo').write({ [`n${n}`]: n })));
    expect([...(await sealedStore('cleo').list<number>('n')).values()].sort()).toEqual([1, 2, 3, 4]);
  });
});
