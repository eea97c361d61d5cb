// What one person keeps on this device, encrypted with a key of theirs that no script can read out (security.md): it survives the
// end of the session, and is of no use without the browser profile it was made in.
import { type DeviceDatabase, type SealedEntry, deviceDatabase } from './device-database.js';

export interface DeviceStore {
  /** Undefined when there is nothing of this name, or it can not be read any more. */
  readonly get: <T>(name: string) => Promise<T | undefined>;
  /** Everything whose name begins so, by its name. */
  readonly list: <T>(prefix: string) => Promise<ReadonlyMap<string, T>>;
  /** All or nothing, and on the disk when it resolves; null removes. */
  readonly write: (changes: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Takes the key away too: whatever the disk still holds of it can not be read again. */
  readonly wipe: () => Promise<void>;
}

const CIPHER = 'AES-GCM';
const STRICT = { durability: 'strict' } as const;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

async function keyOf(database: DeviceDatabase, personId: string): Promise<CryptoKey> {
  const known = await database.get('keys', personId);
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: CIPHER, length: 256 }, false, ['encrypt', 'decrypt']);
  // Another tab may have made one meanwhile: the first one stays.
  const transaction = database.transaction('keys', 'readwrite', STRICT);
  const first = (await transaction.store.get(personId)) ?? made;
  await transaction.store.put(first, personId);
  await transaction.done;
  return first;
}

/** @param personId binds each entry to its person and name: one that was moved elsewhere is not read there */
export function sealedStore(personId: string): DeviceStore {
  const cipher = (name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
    ...{ name: CIPHER, iv, additionalData: encoder.encode(`${personId}/${name}`) },
  });
  async function seal(key: CryptoKey, name: string, value: unknown): Promise<SealedEntry> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = encoder.encode(JSON.stringify(value));
    return { iv, data: await crypto.subtle.encrypt(cipher(name, iv), key, plain) };
  }
  async function unseal<T>(key: CryptoKey, name: string, { iv, data }: SealedEntry): Promise<T | undefined> {
    try {
      return JSON.parse(decoder.decode(await crypto.subtle.decrypt(cipher(name, iv), key, data))) as T;
    } catch {
      // Sealed with a key that was wiped.
      return undefined;
    }
  }
  return {
    async get<T>(name: string) {
      const database = await deviceDatabase();
      const entry = await database.get('entries', [personId, name]);
      return entry && (await unseal<T>(await keyOf(database, personId), name, entry));
    },
    async list<T>(prefix: string) {
      const database = await deviceDatabase();
      const range = IDBKeyRange.bound([personId, prefix], [personId, `${prefix}\uffff`]);
      const [names, entries] = await Promise.all([
        database.getAllKeys('entries', range),
        database.getAll('entries', range),
      ]);
      const found = new Map<string, T>();
      if (names.length === 0) return found;
      const key = await keyOf(database, personId);
      for (const [index, [, name]] of names.entries()) {
        const value = entries[index] && (await unseal<T>(key, name, entries[index]));
        if (value !== undefined) found.set(name, value);
      }
      return found;
    },
    async write(changes) {
      const database = await deviceDatabase();
      const key = await keyOf(database, personId);
      // Sealed before the transaction begins: one that waits for anything else commits by itself.
      const sealed = await Promise.all(
        Object.entries(changes).map(
          async ([name, value]) => [name, value === null ? null : await seal(key, name, value)] as const,
        ),
      );
      const transaction = database.transaction('entries', 'readwrite', STRICT);
      for (const [name, entry] of sealed) {
        if (entry === null) void transaction.store.delete([personId, name]);
        else void transaction.store.put(entry, [personId, name]);
      }
      await transaction.done;
    },
    async wipe() {
      const database = await deviceDatabase();
      const transaction = database.transaction(['keys', 'entries', 'state'], 'readwrite', STRICT);
      void transaction.objectStore('keys').delete(personId);
      void transaction.objectStore('entries').delete(IDBKeyRange.bound([personId, ''], [personId, '\uffff']));
      void transaction.objectStore('state').delete('person');
      await transaction.done;
    },
  };
}
