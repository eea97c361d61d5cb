import { Readable } from 'node:stream';

/** What may wait in memory for one slow client: some hundreds of events. It is cut beyond, and resumes when it can read again. */
const MOST_WAITING_BYTES = 32 * 1024;
const RECONNECT_AFTER_MS = 1_000;

/** `id`, `event`, and a `data` line, without which a browser drops the event. */
export const frameOf = (id: string, name: string): string => `id: ${id}\nevent: ${name}\ndata: {}\n\n`;

/** One open response of server-sent events. */
export class LiveStream {
  readonly body = new Readable({ read: () => undefined, highWaterMark: MOST_WAITING_BYTES });
  private open = true;

  constructor(onClose: () => void) {
    this.body.once('close', () => {
      this.open = false;
      onClose();
    });
    this.body.push(`retry: ${RECONNECT_AFTER_MS}\n\n`);
  }

  send(text: string): void {
    if (!this.open) return;
    this.body.push(text);
    if (this.body.readableLength > MOST_WAITING_BYTES) this.cut();
  }

  /** A line that no client reads: it keeps proxies from closing, and finds out who is gone. */
  beat(): void {
    this.send(':\n\n');
  }

  /** After what is under way: the client will come again. */
  end(): void {
    if (!this.open) return;
    this.open = false;
    this.body.push(null);
  }

  /** At once, whatever is under way. */
  cut(): void {
    this.open = false;
    this.body.destroy();
  }
}
