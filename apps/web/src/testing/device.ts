import { keepStoresIn } from '../lib/offline/device.js';
import type { DeviceStore } from '../lib/offline/sealed-store.js';
import { beTab } from '../lib/offline/tab.js';

function memoryStore(): DeviceStore {
  const entries = new Map<string, string>();
  return {
    get: async <T>(name: string) => {
      const text = entries.get(name);
      return text === undefined ? undefined : (JSON.parse(text) as T);
    },
    list: async <T>(prefix: string) =>
      new Map(
        [...entries]
          .filter(([name]) => name.startsWith(prefix))
          .map(([name, text]) => [name, JSON.parse(text) as T] as const),
      ),
    write: async (changes) => {
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) entries.delete(name);
        else entries.set(name, JSON.stringify(value));
      }
    },
    wipe: async () => entries.clear(),
  };
}

/** A device with nothing on it, in memory: jsdom has neither IndexedDB nor a key store. */
export function freshDevice(tab = 'one'): void {
  keepStoresIn(memoryStore);
  beTab(tab);
}
