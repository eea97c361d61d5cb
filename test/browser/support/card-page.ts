import { type Locator, type Page, expect } from '@playwright/test';

/** The parts of a scorecard that the offline stories look at. */
export const composer = (page: Page): Locator => page.getByRole('textbox', { name: /^New evidence for/ });
export const saved = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: /^Saved (\d\d:\d\d|.* \d\d:\d\d)$/ });
export const keptHere = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: 'Not saved yet, kept on this device' });
export const offlineBanner = (page: Page): Locator => page.getByText('No connection to the server.');

/** What somebody with the disk in hand finds: local storage as text, and the names and bytes of the database. */
export const onDisk = (page: Page): Promise<{ local: string; entries: string[]; keys: number; bytes: string }> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('plumbline');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('no database'));
    });
    const all = <T>(store: string, what: 'getAll' | 'getAllKeys'): Promise<T[]> =>
      new Promise((resolve, reject) => {
        const asked = database.transaction(store).objectStore(store)[what]();
        asked.onsuccess = () => resolve(asked.result as T[]);
        asked.onerror = () => reject(new Error(store));
      });
    const names = await all<[string, string]>('entries', 'getAllKeys');
    const sealed = await all<{ data: ArrayBuffer }>('entries', 'getAll');
    const keys = await all<string>('keys', 'getAllKeys');
    database.close();
    const decoder = new TextDecoder('latin1');
    return {
      local: JSON.stringify(Object.entries(localStorage)),
      entries: names.map(([, name]) => name),
      keys: keys.length,
      bytes: sealed.map(({ data }) => decoder.decode(data)).join(''),
    };
  });

/** Until the product opens here without a network: the page lies in the cache, and these cards under the person's key. */
export async function readyForOffline(page: Page, cardIds: readonly string[]): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state ?? null)).toBe('activated');
  await expect
    .poll(async () => (await onDisk(page)).entries, { timeout: 20_000 })
    .toEqual(expect.arrayContaining(cardIds.map((id) => `card/${id}`)));
}
