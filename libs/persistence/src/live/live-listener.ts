import { Logger } from '@nestjs/common';
import pg from 'pg';
import type { DatabaseConfig } from '../data-source.js';
import { LIVE_CHANNEL } from './write-announcements.js';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2_000;

/**
 * Hears of commits of other processes: PostgreSQL's LISTEN on a connection of its own, made anew whenever it breaks. A notice only says
 * in which organisation there is something to read; what, is in the table, so that a broken connection loses nothing. One process on
 * SQLite has nobody to hear, and nothing is opened.
 */
export class LiveListener {
  private readonly logger = new Logger('Live');
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private waitMs = FIRST_WAIT_MS;
  private wake: (organisationId: string | null) => void = () => undefined;
  private stopped = true;

  constructor(private readonly config: DatabaseConfig) {}

  /** @param wake called with an organisation that has something new, and with null after every (re)connection: anything may be new */
  async start(wake: (organisationId: string | null) => void): Promise<void> {
    if (this.config.engine !== 'postgres') return;
    this.wake = wake;
    this.stopped = false;
    await this.connect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    if (this.stopped || this.config.engine !== 'postgres') return;
    const client = new pg.Client({
      connectionString: this.config.url,
      application_name: 'plumbline-listener',
      keepAlive: true,
    });
    // Without a listener a broken connection would end the process.
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.wake(payload ?? null));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${LIVE_CHANNEL}`);
      this.waitMs = FIRST_WAIT_MS;
      this.wake(null); // after LISTEN: what was committed before is read now, what comes later is told
    } catch (error) {
      this.logger.warn(`can not listen to other processes yet: ${String(error)}`);
      this.lost(client);
    }
  }

  private lost(client: pg.Client): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.connect(), this.waitMs);
    this.timer.unref();
    this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS);
  }
}
