import { Injectable, Logger } from '@nestjs/common';
import { addHours, Clock, nextTry } from '@app/domain';
import { MailRepository, type MailRow, TransactionRunner } from '@app/persistence';
import { type Companion, Lifecycle } from '../platform/lifecycle/lifecycle.js';
import { MailTransport, Outbox } from '../platform/mail/index.js';
import { MailComposer } from './mail-composer.js';

const POLL_MS = 15_000;
/** Interviews run over: as in the app, nobody is reminded before a quarter of an hour has passed. */
const GRACE_HOURS = 0.25;
/** A mail that its sender died over is taken up again after this. */
const LEASE_HOURS = 2 / 60;
/** Who owes a card for longer has been told in the app; a server that gets mail today does not write about last year. */
const OWED_HOURS = 14 * 24;
const MAX_ERROR = 300;

/**
 * Sends what lies in the outbox, one mail at a time, beside the requests and after the commit of what it tells. A mail is handed over at
 * least once: should this process die between the server's word and ours it leaves again, with the same Message-ID.
 */
@Injectable()
export class MailWorker implements Companion {
  readonly name = 'mail';
  private readonly logger = new Logger('Mail');
  private poll: NodeJS.Timeout | undefined;
  private working: Promise<number> | undefined;

  constructor(
    private readonly mails: MailRepository,
    private readonly composer: MailComposer,
    private readonly transport: MailTransport,
    private readonly outbox: Outbox,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
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

  /** Puts in who owes a card, and sends until nothing waits. @returns how many mails it looked at */
  work(): Promise<number> {
    this.working ??= this.sendAll().finally(() => (this.working = undefined));
    return this.working;
  }

  private async sendAll(): Promise<number> {
    await this.remind('card_due', GRACE_HOURS);
    await this.remind('card_late', 0);
    for (let done = 0; ; done += 1) {
      const now = this.clock.now();
      const mail = await this.transactions.run((tx) => this.mails.lease(tx, now, addHours(now, LEASE_HOURS)));
      if (!mail) return done;
      await this.send(mail);
    }
  }

  private async remind(kind: 'card_due' | 'card_late', graceHours: number): Promise<void> {
    const now = this.clock.now();
    const owed = await this.mails.findOwed(kind, addHours(now, -graceHours), addHours(now, -OWED_HOURS));
    if (owed.length === 0) return;
    await this.transactions.run((tx) =>
      this.outbox.add(
        tx,
        owed.map(({ organisationId, personId, applicationId, assignmentId, endsAt }) => ({
          ...{
            organisationId,
            personId,
            kind,
            applicationId,
            subjectId: assignmentId,
            key: `${assignmentId}:${endsAt}`,
          },
        })),
      ),
    );
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
