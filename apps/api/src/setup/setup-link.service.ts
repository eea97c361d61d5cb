import { Injectable } from '@nestjs/common';
import { INSTANCE, OneTimeLinkRepository, OrganisationRepository, TransactionRunner } from '@app/persistence';
import { OneTimeLinks } from '../platform/links/one-time-links.js';

const SETUP_HOURS = 24;

/** The link that opens the set-up page of an instance without an organisation. */
@Injectable()
export class SetupLinkService {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly rows: OneTimeLinkRepository,
    private readonly links: OneTimeLinks,
    private readonly transactions: TransactionRunner,
  ) {}

  /** A new link, which ends every earlier one; undefined once there is an organisation. */
  async issue(): Promise<string | undefined> {
    return this.transactions.run(async (tx) => {
      if ((await this.organisations.list(tx)).length > 0) return undefined;
      await this.rows.deleteUnused(tx, INSTANCE, 'setup');
      const link = {
        organisationId: INSTANCE,
        kind: 'setup',
        personId: null,
        createdBy: null,
        hours: SETUP_HOURS,
      } as const;
      return (await this.links.issue(tx, link)).url;
    });
  }
}
