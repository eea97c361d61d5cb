import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/domain';
import {
  INSTANCE,
  OneTimeLinkRepository,
  type OneTimeLinkRow,
  OrganisationRepository,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import { OneTimeLinks } from '../platform/links/one-time-links.js';

const SETUP_HOURS = 24;

const badLink = (): DomainError =>
  new DomainError('SETUP.LINK', 'invalid', 'This set-up link does not work', {
    detail: 'It was used, has expired, or was replaced by a newer one. Start the server again: it prints a new link.',
    errors: [{ path: '/token', message: 'Open the newest set-up link that the server printed.' }],
  });
const alreadyDone = (): DomainError =>
  new DomainError('SETUP.DONE', 'conflict', 'This Plumbline is already set up', {
    detail: 'Sign in, or ask an admin for an invitation.',
  });

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

  /** @throws DomainError SETUP.LINK, SETUP.DONE unless it opens the set-up now */
  async check(token: string): Promise<void> {
    await this.open(token);
  }

  /** In the transaction that sets up. @throws DomainError as `check` does, and SETUP.LINK when somebody else was faster */
  async use(tx: Tx, token: string): Promise<void> {
    const link = await this.open(token, tx);
    if (!(await this.links.use(tx, link))) throw badLink();
  }

  /** When the set-up has a transaction of its own and is over: there is an organisation, so nothing is asked of the link any more. */
  async end(token: string): Promise<void> {
    const link = await this.links.find(['setup'], token);
    if (link) await this.transactions.run((tx) => this.links.use(tx, link));
  }

  private async open(token: string, tx?: Tx): Promise<OneTimeLinkRow> {
    if ((await this.organisations.list(tx)).length > 0) throw alreadyDone();
    const link = await this.links.find(['setup'], token, tx);
    if (!link) throw badLink();
    return link;
  }
}
