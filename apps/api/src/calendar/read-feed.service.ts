import { Injectable, StreamableFile } from '@nestjs/common';
import { calendarFeed, Clock, notFound } from '@app/domain';
import { CalendarFeedRepository, OrganisationRepository, PersonRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { hashSecret } from '../platform/clock/secret-source.js';
import { FeedThrottle } from './feed-throttle.js';
import { OwnCalendar } from './own-calendar.js';

/** The calendar behind a secret address, as its person may know it now. Unknown, revoked and of somebody removed read alike. */
@Injectable()
export class ReadFeedService {
  constructor(
    private readonly feeds: CalendarFeedRepository,
    private readonly people: PersonRepository,
    private readonly organisations: OrganisationRepository,
    private readonly calendar: OwnCalendar,
    private readonly throttle: FeedThrottle,
    private readonly clock: Clock,
  ) {}

  /** @param file the secret, with the ending that calendars expect */
  async execute(file: string, address: string): Promise<StreamableFile> {
    const person = await this.personOf(file.replace(/\.ics$/, ''));
    if (!person) {
      this.throttle.guessed(address);
      throw notFound('calendar_feed');
    }
    const now = this.clock.now();
    return new StreamableFile(Buffer.from(calendarFeed(await this.calendar.of(person, now), now), 'utf8'), {
      type: 'text/calendar; charset=utf-8; method=PUBLISH',
      disposition: 'inline; filename="plumbline.ics"',
    });
  }

  private async personOf(secret: string): Promise<Person | undefined> {
    const feed = await this.feeds.findByTokenHash(hashSecret(secret));
    const found = feed && (await this.people.find(feed.organisationId, feed.personId));
    if (found?.status !== 'active') return undefined;
    const { organisationId, id, name, roles } = found;
    const organisation = await this.organisations.find(organisationId);
    if (!organisation) return undefined;
    this.throttle.read(feed!.id);
    return { id, organisationId, name, roles, organisationKind: organisation.kind };
  }
}
