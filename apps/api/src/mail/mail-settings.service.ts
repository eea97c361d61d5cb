import { Injectable } from '@nestjs/common';
import type { MailPreferenceView, MailStatusView } from '@app/contracts';
import { IdSource } from '@app/domain';
import { MailRepository, TransactionRunner } from '@app/persistence';
import { AppConfig } from '../config/app-config.js';
import type { Person } from '../platform/auth/person.js';

/** Whether mails leave, and whether one wants to be reminded by them. */
@Injectable()
export class MailSettingsService {
  constructor(
    private readonly mails: MailRepository,
    private readonly transactions: TransactionRunner,
    private readonly ids: IdSource,
    private readonly config: AppConfig,
  ) {}

  /** Never the address of the server, and no number of mails: it would count what is due. */
  async status({ organisationId }: Person): Promise<MailStatusView> {
    const { mail } = this.config;
    return {
      on: mail !== null,
      from: mail?.from ?? null,
      failing: (await this.mails.countGivenUp(organisationId)) > 0,
    };
  }

  async preference({ organisationId, id }: Person): Promise<MailPreferenceView> {
    return { on: this.config.mail !== null, ...(await this.mails.findPreference(organisationId, id)) };
  }

  /** @param version that was read; 0 for the first time */
  change({ organisationId, id: personId }: Person, reminders: boolean, version: number): Promise<MailPreferenceView> {
    return this.transactions.run(async (tx) => {
      const stamp = { newId: this.ids.next(), version };
      const next = await this.mails.savePreference(tx, { organisationId, personId }, reminders, stamp);
      return { on: this.config.mail !== null, reminders, version: next };
    });
  }
}
