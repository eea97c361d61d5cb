import { Injectable, Logger } from '@nestjs/common';
import { type Companion, Lifecycle } from '../platform/lifecycle/lifecycle.js';
import { Outbox } from '../platform/mail/index.js';
import { MailDelivery } from './mail-delivery.js';
import { MailReminders } from './mail-reminders.js';

const POLL_MS = 15_000;

/** Empties the outbox beside the requests, after the commit of what a mail tells, and asks the clock who is to be reminded. */
@Injectable()
export class MailWorker implements Companion {
  readonly name = 'mail';
  private readonly logger = new Logger('Mail');
  private poll: NodeJS.Timeout | undefined;
  private working: Promise<number> | undefined;

  constructor(
    private readonly reminders: MailReminders,
    private readonly delivery: MailDelivery,
    private readonly outbox: Outbox,
    lifecycle: Lifecycle,
  ) {
    lifecycle.register(this);
    outbox.whenFilled(() => this.wake());
  }

  start(): void {
    if (!this.outbox.isOn) return;
    this.poll = setInterval(() => this.wake(), POLL_MS);
    this.poll.unref();
    this.wake();
  }

  /** Waits for the mail at hand: its transport gives up by itself. */
  async stop(): Promise<void> {
    clearInterval(this.poll);
    this.poll = undefined;
    await this.working;
  }

  private wake(): void {
    if (this.poll) this.work().catch((error: unknown) => this.logger.error(String(error)));
  }

  /** Puts in who is to be reminded, and sends until nothing waits. @returns how many mails it looked at */
  work(): Promise<number> {
    this.working ??= this.remindAndSend().finally(() => (this.working = undefined));
    return this.working;
  }

  private async remindAndSend(): Promise<number> {
    await this.reminders.putIn();
    return this.delivery.sendAll();
  }
}
