// Whose device this is at the moment, and their store.
import { deviceDatabase } from './device-database.js';
import { type DeviceStore, sealedStore } from './sealed-store.js';

type OpenStore = (personId: string) => DeviceStore;

let open: OpenStore = sealedStore;
let person: string | null = null;
const stores = new Map<string, DeviceStore>();

export function storeOf(personId: string): DeviceStore {
  const store = stores.get(personId) ?? open(personId);
  stores.set(personId, store);
  return store;
}

/** The store of whoever is signed in; null before that is known. */
export const ownStore = (): DeviceStore | null => (person === null ? null : storeOf(person));

const NOTHING: DeviceStore = {
  get: async () => undefined,
  list: async () => new Map(),
  write: async () => undefined,
  wipe: async () => undefined,
};

/** Signed out: whatever this page still wants to keep of them is not kept any more. */
export function letGo(personId: string): void {
  stores.set(personId, NOTHING);
}

/** From here on this is their device; remembered for a start without a network. */
export async function takeDevice(personId: string): Promise<void> {
  person = personId;
  if (stores.get(personId) === NOTHING) stores.delete(personId);
  await (await deviceDatabase()).put('state', personId, 'person');
}

/** Who was here last, when there is no server to ask. */
export async function lastPerson(): Promise<string | null> {
  person = (await (await deviceDatabase()).get('state', 'person')) ?? null;
  return person;
}

/** For tests: other stores than the browser's, and nobody here yet. */
export function keepStoresIn(other: OpenStore): void {
  open = other;
  person = null;
  stores.clear();
}
