// The SharedWorker: one stream per debrief for all tabs of this browser. A tab holds a lock as long as it lives; when the worker gets
// it, the tab is gone, however it went.
import { type LiveListener, type LiveSource, openSource } from './live-source.js';
import type { TabMessage } from './tab-message.js';

interface Shared {
  readonly source: LiveSource;
  readonly ports: Set<MessagePort>;
  status: string;
}

const streams = new Map<string, Shared>();

function join(path: string, port: MessagePort): void {
  const known = streams.get(path);
  if (known) {
    known.ports.add(port);
    // It has not seen what came before: it reads everything once.
    port.postMessage({ type: 'event', name: 'snapshot' });
    if (known.status !== '') port.postMessage({ type: 'status', status: known.status });
    return;
  }
  const ports = new Set([port]);
  const tell: LiveListener = (message) => {
    if (message.type === 'status') shared.status = message.status;
    for (const one of ports) one.postMessage(message);
  };
  const shared: Shared = { source: openSource(path, tell), ports, status: '' };
  streams.set(path, shared);
}

function leave(path: string, port: MessagePort): void {
  const shared = streams.get(path);
  shared?.ports.delete(port);
  if (!shared || shared.ports.size > 0) return;
  shared.source.close();
  streams.delete(path);
}

function attach(port: MessagePort): void {
  port.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    if (data.type === 'join') {
      join(data.path, port);
      void navigator.locks.request(data.tab, () => leave(data.path, port));
    } else if (data.type === 'leave') leave(data.path, port);
    else streams.get(data.path)?.source.wake();
  };
}

const scope = globalThis as unknown as { onconnect: (event: MessageEvent) => void };
scope.onconnect = ({ ports }) => {
  for (const port of ports) attach(port);
};
