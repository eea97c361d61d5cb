// One stream of server-sent events, kept open: through cuts, a server that restarts, a phone that slept. Runs in a page or in a worker.

export type LiveStatus = 'open' | 'lost';
export type LiveMessage =
  { readonly type: 'event'; readonly name: string } | { readonly type: 'status'; readonly status: LiveStatus };
export type LiveListener = (message: LiveMessage) => void;

const NAMES = ['snapshot', 'debrief', 'phase', 'clock', 'presence'];
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

export interface LiveSource {
  /** The device woke up, or has a network again: a connection that only looks open is made anew. */
  readonly wake: () => void;
  readonly close: () => void;
}

/**
 * @param path of the stream, e.g. '/api/applications/x/debrief/events'
 * A browser reconnects by itself after a cut, but never after a refusal: then we ask again, ever less often, from where we were.
 */
export function openSource(path: string, listener: LiveListener): LiveSource {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastId = '';
  let waitMs = FIRST_WAIT_MS;
  let status: LiveStatus | undefined;
  const say = (next: LiveStatus): void => {
    if (next === status) return;
    status = next;
    listener({ type: 'status', status: next });
  };
  const open = (): void => {
    clearTimeout(timer);
    source?.close();
    const own = new EventSource(lastId === '' ? path : `${path}?after=${encodeURIComponent(lastId)}`);
    source = own;
    own.onopen = () => {
      waitMs = FIRST_WAIT_MS;
      say('open');
    };
    for (const name of NAMES)
      own.addEventListener(name, (event) => {
        lastId = event.lastEventId;
        listener({ type: 'event', name });
      });
    own.onerror = () => {
      say('lost');
      if (own.readyState !== EventSource.CLOSED) return;
      // Refused: the page asks and learns why.
      listener({ type: 'event', name: 'snapshot' });
      timer = setTimeout(open, waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    };
  };
  open();
  return {
    wake: open,
    close: () => {
      clearTimeout(timer);
      source?.close();
    },
  };
}
