import { Injectable } from '@nestjs/common';
import type { PauseReminderBody, ReminderView, RemindersView } from '@app/contracts';
import { Clock, IdSource, notFound, tomorrowMorning } from '@app/domain';
import { ReminderRepository, TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { ReminderList } from './reminder-list.js';

const view = (reminders: readonly ReminderView[]): RemindersView => ({
  reminders,
  count: reminders.filter((one) => one.pausedUntil === null).length,
});

/** What one is reminded of, and putting it off until tomorrow morning. It comes back by itself as long as it stands. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly list: ReminderList,
    private readonly reminders: ReminderRepository,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async get(person: Person): Promise<RemindersView> {
    return view(await this.list.of(person));
  }

  /** @throws DomainError REMINDER.NOT_FOUND for a reminder that this person does not have */
  async pause(person: Person, { key, timeZone }: PauseReminderBody): Promise<RemindersView> {
    const { organisationId, id: personId } = person;
    return this.transactions.run(async (tx) => {
      const found = await this.list.of(person, tx);
      if (!found.some((one) => one.key === key)) throw notFound('reminder');
      const until = tomorrowMorning(timeZone, this.clock.now());
      await this.reminders.pause(tx, { organisationId, id: this.ids.next(), personId, reminderKey: key, until });
      return view(await this.list.of(person, tx));
    });
  }
}
