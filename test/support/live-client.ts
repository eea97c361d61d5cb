// A client of the live channel as a browser is one: it keeps the id of the last event, and resumes from it after a cut.
import { type ClientRequest, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TransactionRunner } from '@app/persistence';
import { Sessions } from '../../apps/api/src/platform/auth/sessions.js';
import type { PersonLike, TestApp } from './app.js';

export interface ReceivedEvent {
  readonly id: string;
  readonly name: string;
  readonly atMs: number;
}

export const portOf = (app: TestApp): number => (app.nest.getHttpServer().address() as AddressInfo).port;

/** The cookie of a fresh session. */
export async function cookieOf(app: TestApp, person: PersonLike): Promise<string> {
  const secret = await app.get(TransactionRunner).run((tx) => app.get(Sessions).begin(tx, person, 'test'));
  return `plumbline=${secret}`;
}

export const waitUntil = async (
  what: string,
  isSo: () => boolean | Promise<boolean>,
  withinMs = 5_000,
): Promise<void> => {
  const end = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

export class LiveClient {
  readonly events: ReceivedEvent[] = [];
  /** Everything that came over the wire, heads included. */
  received = '';
  status = 0;
  isOpen = false;
  onEvent: (name: string) => void = () => undefined;
  private request: ClientRequest | undefined;

  constructor(
    /** Another one after the server was started anew. */
    public port: number,
    private readonly cookie: string,
    private readonly path: string,
  ) {}

  static of(app: TestApp, cookie: string, applicationId: string): LiveClient {
    return new LiveClient(portOf(app), cookie, `/api/applications/${applicationId}/debrief/events`);
  }

  get lastId(): string | undefined {
    return this.events.at(-1)?.id;
  }
  get names(): string[] {
    return this.events.map((one) => one.name);
  }

  /** Resolves with the status once the answer begins. @param lastEventId by default that of the last event */
  connect(lastEventId = this.lastId): Promise<number> {
    const headers = { cookie: this.cookie, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) };
    return new Promise((resolve, reject) => {
      this.request = get({ port: this.port, host: '127.0.0.1', path: this.path, headers, agent: false }, (response) => {
        this.status = response.statusCode ?? 0;
        this.isOpen = true;
        this.received += JSON.stringify(response.headers);
        response.setEncoding('utf8').on('data', this.reader());
        response.on('close', () => (this.isOpen = false)).on('error', () => (this.isOpen = false));
        resolve(this.status);
      });
      this.request.on('error', reject);
    });
  }

  cut(): void {
    this.request?.destroy();
    this.isOpen = false;
  }

  /** Ends the session that this stream is open with. */
  signOut(): Promise<unknown> {
    const headers = { cookie: this.cookie, 'x-plumbline': '1' };
    return fetch(`http://127.0.0.1:${this.port}/api/session`, { method: 'DELETE', headers });
  }

  private reader(): (chunk: string) => void {
    let text = '';
    return (chunk) => {
      this.received += chunk;
      text += chunk;
      const frames = text.split('\n\n');
      text = frames.pop() ?? '';
      for (const frame of frames) this.take(frame);
    };
  }

  private take(frame: string): void {
    const id = /^id: (.*)$/m.exec(frame)?.[1];
    const name = /^event: (.*)$/m.exec(frame)?.[1];
    if (!id || !name) return;
    this.events.push({ id, name, atMs: performance.now() });
    this.onEvent(name);
  }
}
