import { Injectable } from '@nestjs/common';
import { addHours, Clock, nextTry } from '@app/domain';
import { MailRepository, type MailRow, TransactionRunner } from '@app/persistence';
import { MailTransport } from '../platform/mail/index.js';
import { MailComposer } from './mail-composer.js';

/** A mail that its sender died over is taken up again after this. */
const LEASE_HOURS = 2 / 60;
const MAX_ERROR = 300;

/**
 * Sends what lies in the outbox, one mail at a time. A mail is handed over at least once: should this process die between the server's word
 * and ours it leaves again, with the same Message-ID.
 */
@Injectable()
export class MailDelivery {
  constructor(
    private readonly mails: MailRepository,
    private readonly composer: MailComposer,
    private readonly transport: MailTransport,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Until nothing waits. @returns how many mails it looked at */
  async sendAll(): Promise<number> {
    for (let done = 0; ; done += 1) {
      const now = this.clock.now();
      const mail = await this.transactions.run((tx) => this.mails.lease(tx, now, addHours(now, LEASE_HOURS)));
      if (!mail) return done;
      await this.send(mail);
    }
  }

  /** The text in one transaction, the network outside of any, the outcome in another. */
  private async send(mail: MailRow): Promise<void> {
    const message = await this.transactions.run((tx) => this.composer.compose(tx, mail));
    let error: string | null = null;
    if (message) {
      try {
        await this.transport.send(message);
      } catch (reason) {
        error = (reason instanceof Error ? reason.message : String(reason)).slice(0, MAX_ERROR);
      }
    }
    const now = this.clock.now();
    const again = error === null ? null : nextTry(mail.attempts, now);
    const status = error === null ? (message ? 'sent' : 'dropped') : again ? 'waiting' : 'failed';
    const outcome = { status, dueAt: again ?? mail.dueAt, settledAt: again ? null : now, error } as const;
    await this.transactions.run((tx) => this.mails.settle(tx, mail, outcome));
  }
}
