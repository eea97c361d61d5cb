// Each tab keeps drafts of its own. A lock that the browser lets go when the tab ends, however it ends, tells who still lives.

const NAME = 'plumbline:tab';
/** A page that is being reloaded lets go a moment after its successor begins. */
const RELOAD_MS = 500;

const lockOf = (tab: string): string => `${NAME}:${tab}`;
// Not there in an insecure context and in tests.
const locks = (): LockManager | undefined => (navigator as Partial<Navigator>).locks;

function take(tab: string): Promise<boolean> {
  const manager = locks();
  if (!manager) return Promise.resolve(true);
  return new Promise((resolve) => {
    const forEver = (): Promise<void> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    manager.request(lockOf(tab), { signal: AbortSignal.timeout(RELOAD_MS) }, forEver).catch(() => resolve(false));
  });
}

function remember(tab: string): string {
  try {
    sessionStorage.setItem(NAME, tab);
  } catch {
    // Storage closed by the browser's settings: a reload is then another tab, and adopts what this one left.
  }
  return tab;
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null;
  }
}

async function find(): Promise<string> {
  const before = remembered();
  // A duplicated tab comes with the other one's name, which is then taken.
  if (before !== null && (await take(before))) return before;
  const tab = remember(crypto.randomUUID());
  await take(tab);
  return tab;
}

let found: Promise<string> | null = null;

/** The name of this tab, the same after a reload. */
export const tabId = (): Promise<string> => (found ??= find());

/** Which of these tabs are still open. Where the browser can not tell, none: their drafts are then shown here too. */
export async function openTabs(tabs: readonly string[]): Promise<ReadonlySet<string>> {
  const held = (await locks()?.query())?.held ?? [];
  const names = new Set(held.map((lock) => lock.name));
  return new Set(tabs.filter((tab) => names.has(lockOf(tab))));
}

/** For tests: as another tab sees it. */
export function beTab(tab: string): void {
  found = Promise.resolve(remember(tab));
}
