// Opens the product without a network: the page and what it needs for one's own cards lie in the browser's cache. Pages come from the
// network first, so that a new version is seen at once; the cache answers when nobody else does.
import { strategyFor } from './strategy.js';

interface Lifetime extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface Fetched extends Lifetime {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
/** The part of ServiceWorkerGlobalScope that is used here; its whole type can not be loaded beside that of a page. */
interface Scope {
  readonly location: Location;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: ((type: 'install' | 'activate', listen: (event: Lifetime) => void) => void) &
    ((type: 'fetch', listen: (event: Fetched) => void) => void);
}
const scope = globalThis as unknown as Scope;

/** Put in by the build (precache.ts): a hash over the files, and their addresses. */
const { version, files } = JSON.parse('"__PRECACHE__"') as { version: string; files: string[] };
const PREFIX = 'plumbline-';
const CACHE = PREFIX + version;
const PAGE = '/index.html';
/** A network that takes the request and answers nothing. */
const PATIENCE_MS = 4_000;

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    files.map(async (file) => {
      const known = file === PAGE ? undefined : await caches.match(file);
      await (known ? cache.put(file, known) : cache.add(new Request(file, { cache: 'reload' })));
    }),
  );
  await scope.skipWaiting();
}

/** The version before stays: a page that is still open from then loads its later parts from there. */
async function activate(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
  await scope.clients.claim();
}

const late = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  });

async function page(request: Request): Promise<Response> {
  const fetched = fetch(request);
  // This version's own: the one before is kept for its parts, not for its page.
  const cached = await (await caches.open(CACHE)).match(PAGE);
  if (!cached) return fetched;
  try {
    const response = await Promise.race([fetched, late()]);
    // A proxy whose server is away says less than the page we have.
    return response.status >= 502 ? cached : response;
  } catch {
    return cached;
  }
}

async function asset(request: Request): Promise<Response> {
  const known = await caches.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(CACHE)).put(request, response.clone());
  return response;
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', (event) => {
  const strategy = strategyFor(event.request, scope.location.origin);
  if (strategy === 'page') event.respondWith(page(event.request));
  if (strategy === 'asset') event.respondWith(asset(event.request));
});
