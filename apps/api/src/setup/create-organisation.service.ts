import { Injectable } from '@nestjs/common';
import type { SetupBody } from '@app/contracts';
import { AuditTrail, TransactionRunner } from '@app/persistence';
import { Passwords } from '../platform/auth/passwords.js';
import { Sessions } from '../platform/auth/sessions.js';
import { OrganisationFounder } from './organisation-founder.js';
import { SetupLinkService } from './setup-link.service.js';

/** The first run: an organisation and its first admin, who is signed in. */
@Injectable()
export class CreateOrganisationService {
  constructor(
    private readonly links: SetupLinkService,
    private readonly founder: OrganisationFounder,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  /** @returns the secret of the admin's session @throws DomainError SETUP.LINK, SETUP.DONE */
  async execute(body: SetupBody, userAgent: string): Promise<string> {
    // Looked at before the slow hash as well, so that nobody can make the server hash without a link.
    await this.links.check(body.token);
    const passwordHash = await this.passwords.hash(body.password);
    return this.transactions.run(async (tx) => {
      await this.links.use(tx, body.token);
      const admin = await this.founder.found(tx, body, passwordHash);
      await this.audit.record(tx, {
        organisationId: admin.organisationId,
        actorId: admin.id,
        action: 'organisation.create',
        objectType: 'organisation',
        objectId: admin.organisationId,
      });
      return this.sessions.begin(tx, admin, userAgent);
    });
  }
}
