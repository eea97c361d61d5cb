import { Injectable } from '@nestjs/common';
import type { CalendarFeedView } from '@app/contracts';
import { AuditTrail, CalendarFeedRepository, TransactionRunner, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { FeedSecrets } from './feed-secrets.js';

const NONE: CalendarFeedView = { createdAt: null, url: null, version: 0 };

/** The address of one's own calendar: made, made anew, taken back. */
@Injectable()
export class OwnFeedService {
  constructor(
    private readonly feeds: CalendarFeedRepository,
    private readonly secrets: FeedSecrets,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
  ) {}

  async get({ organisationId, id }: Person): Promise<CalendarFeedView> {
    const feed = await this.feeds.findOf(organisationId, id);
    return feed ? { createdAt: feed.createdAt, url: null, version: feed.version } : NONE;
  }

  /** The address from before stops working. @param version that was read; 0 for the first time */
  create(person: Person, version: number): Promise<CalendarFeedView> {
    const { organisationId, id: personId } = person;
    return this.transactions.run(async (tx) => {
      const { url, ...secret } = this.secrets.next();
      const next = await this.feeds.save(tx, { organisationId, personId, ...secret, version });
      await this.record(tx, person, 'calendar_feed.create');
      return { createdAt: secret.createdAt, url, version: next };
    });
  }

  async revoke(person: Person): Promise<CalendarFeedView> {
    await this.transactions.run(async (tx) => {
      if (await this.feeds.deleteOf(tx, person.organisationId, person.id))
        await this.record(tx, person, 'calendar_feed.revoke');
    });
    return NONE;
  }

  private record(tx: Tx, { organisationId, id: actorId }: Person, action: string): Promise<void> {
    return this.audit.record(tx, { organisationId, actorId, action, objectType: 'person', objectId: actorId });
  }
}
