import { Injectable } from '@nestjs/common';
import { addHours, Clock } from '@app/domain';
import { MailRepository, TransactionRunner } from '@app/persistence';
import { Outbox, type Told } from '../platform/mail/index.js';
import { EndingVotes } from './ending-votes.js';

/** Interviews run over: as in the app, nobody is reminded before a quarter of an hour has passed. */
const GRACE_HOURS = 0.25;
/** Who owes a card for longer has been told in the app; a server that gets mail today does not write about last year. */
const OWED_HOURS = 14 * 24;

/** Puts into the outbox whom the time itself gives a reason to remind; what happens is put in where it happens. */
@Injectable()
export class MailReminders {
  constructor(
    private readonly mails: MailRepository,
    private readonly votes: EndingVotes,
    private readonly outbox: Outbox,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async putIn(): Promise<void> {
    const told = [
      ...(await this.ofCards('card_due', GRACE_HOURS)),
      ...(await this.ofCards('card_late', 0)),
      ...(await this.outbox.untold(await this.votes.find())),
    ];
    if (told.length > 0) await this.transactions.run((tx) => this.outbox.add(tx, told));
  }

  private async ofCards(kind: 'card_due' | 'card_late', graceHours: number): Promise<Told[]> {
    const now = this.clock.now();
    const owed = await this.mails.findOwed(kind, addHours(now, -graceHours), addHours(now, -OWED_HOURS));
    return owed.map(({ organisationId, personId, applicationId, assignmentId, endsAt }) => ({
      ...{ organisationId, personId, kind, applicationId, subjectId: assignmentId, key: `${assignmentId}:${endsAt}` },
    }));
  }
}
