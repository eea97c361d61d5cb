// One stream per browser, whatever the number of its tabs: a browser opens six connections to a server, and streams would use them up.
// A SharedWorker holds it where there is one; else the tab that has the lock, for the others; else each tab its own.
import { type LiveListener, type LiveMessage, type LiveSource, openSource } from './live-source.js';
import type { TabMessage } from './tab-message.js';

const newName = (): string => `plumbline-tab-${crypto.randomUUID()}`;

/** Holds a lock until it is let go, by us or by the end of the tab. */
function holdLock(name: string, whenHeld: () => void): () => void {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const waiting = new AbortController();
  navigator.locks
    .request(name, { signal: waiting.signal }, () => {
      whenHeld();
      return held;
    })
    .catch(() => undefined); // let go before it was held
  return () => {
    waiting.abort();
    letGo();
  };
}

function throughWorker(path: string, listener: LiveListener): LiveSource {
  // In one expression: only so does the bundler see a worker, and not a file to be served as it is (TypeScript, which no browser runs).
  const worker = new SharedWorker(new URL('./live-worker.ts', import.meta.url), {
    type: 'module',
    name: 'plumbline-live',
  });
  const tab = newName();
  const say = (message: TabMessage): void => worker.port.postMessage(message);
  let instead: LiveSource | undefined;
  worker.port.onmessage = ({ data }: MessageEvent<LiveMessage>) => listener(data);
  const letGo = holdLock(tab, () => say({ type: 'join', path, tab }));
  // A worker that could not be loaded says nothing, ever: then the tabs share by themselves.
  worker.onerror = () => {
    worker.onerror = null;
    letGo();
    instead = throughLeader(path, listener);
  };
  return {
    wake: () => (instead ? instead.wake() : say({ type: 'wake', path })),
    close: () => {
      worker.onerror = null;
      instead?.close();
      say({ type: 'leave', path });
      letGo();
      worker.port.onmessage = null;
    },
  };
}

function throughLeader(path: string, listener: LiveListener): LiveSource {
  const channel = new BroadcastChannel(`plumbline-live ${path}`);
  let own: LiveSource | undefined;
  channel.onmessage = ({ data }: MessageEvent<LiveMessage | 'wake'>) => {
    if (data === 'wake') own?.wake();
    else listener(data);
  };
  const letGo = holdLock(`plumbline-live ${path}`, () => {
    own = openSource(path, (message) => {
      listener(message);
      channel.postMessage(message);
    });
  });
  return {
    wake: () => (own ? own.wake() : channel.postMessage('wake')),
    close: () => {
      own?.close();
      letGo();
      channel.close();
    },
  };
}

function choose(path: string, listener: LiveListener): LiveSource | undefined {
  if (typeof EventSource === 'undefined') return undefined;
  const hasLocks = 'locks' in navigator;
  if (hasLocks && typeof SharedWorker !== 'undefined') return throughWorker(path, listener);
  if (hasLocks && typeof BroadcastChannel !== 'undefined') return throughLeader(path, listener);
  return openSource(path, listener);
}

const AWAY_MS = 20_000;

/** Follows a stream until the answer is called. A tab that was out of sight for a while, or offline, connects anew. */
export function followLive(path: string, listener: LiveListener): () => void {
  const source = choose(path, listener);
  if (!source) return () => undefined;
  let hiddenAt = 0;
  const look = (): void => {
    if (document.visibilityState === 'hidden') hiddenAt = Date.now();
    else if (hiddenAt > 0 && Date.now() - hiddenAt > AWAY_MS) source.wake();
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', source.wake);
  return () => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', source.wake);
    source.close();
  };
}
