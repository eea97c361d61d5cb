import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What lies on the device: readable with the person's key alone. */
export interface SealedEntry {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

interface DeviceSchema extends DBSchema {
  /** One key per person, which the browser lends for use and never hands out. */
  readonly keys: { readonly key: string; readonly value: CryptoKey };
  /** By person and name. */
  readonly entries: { readonly key: [string, string]; readonly value: SealedEntry };
  /** Who was signed in last: all that a page without a network knows of its visitor. */
  readonly state: { readonly key: string; readonly value: string };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

let opened: Promise<DeviceDatabase> | null = null;

/** @throws where the browser forbids storage, or has none */
export function deviceDatabase(): Promise<DeviceDatabase> {
  opened ??= openDB<DeviceSchema>('plumbline', 1, {
    upgrade(database) {
      database.createObjectStore('keys');
      database.createObjectStore('entries');
      database.createObjectStore('state');
    },
    // A newer version of the page waits for us, or the browser closed the database: the next use opens it anew.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => (opened = null),
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
