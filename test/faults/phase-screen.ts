// A screen of a debrief, as a browser or a paired projector is one: it asks for the debrief when it is told that something changed, and at
// no other time.
import { LiveClient } from '../support/live-client.js';

const NOTHING = 'none';

export class PhaseScreen {
  readonly client: LiveClient;
  /** The phase that it shows. */
  shown = NOTHING;
  /** Everything that it ever received. */
  held = '';
  private pending: Promise<void> = Promise.resolve();

  constructor(
    readonly who: string,
    private readonly cookie: string,
    private readonly base: string,
  ) {
    this.client = new LiveClient(0, cookie, `${base}/events`);
    this.client.onEvent = () => void (this.pending = this.pending.then(() => this.read()));
  }

  /** Resumes from the last event it has; a screen for which there is no debrief shows none. */
  async come(port: number): Promise<void> {
    this.client.port = port;
    if (this.client.isOpen) return;
    if ((await this.client.connect()) === 200) return;
    this.client.cut();
    this.shown = NOTHING;
  }

  /** What the server says when asked now. */
  async truth(): Promise<string> {
    const url = `http://127.0.0.1:${this.client.port}${this.base === '/api/projector' ? `${this.base}/debrief` : this.base}`;
    const answer = await fetch(url, { headers: { cookie: this.cookie } });
    const text = await answer.text();
    this.held += text;
    if (answer.status === 404) return NOTHING;
    if (!answer.ok) throw new Error(`${this.who}: ${answer.status} ${text.slice(0, 300)}`);
    return (JSON.parse(text) as { state: string }).state;
  }

  private async read(): Promise<void> {
    // The server may die under the question: the next event asks again.
    const state = await this.truth().catch(() => undefined);
    if (state !== undefined) this.shown = state;
  }
}
