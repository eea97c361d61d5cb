import { Injectable } from '@nestjs/common';
import { AuditTrail, PersonRepository, TransactionRunner } from '@app/persistence';
import { Passwords } from '../platform/auth/passwords.js';
import { Sessions } from '../platform/auth/sessions.js';
import { PasswordLinks } from './password-links.js';

/** Sets the password and signs in; sessions opened with an earlier password end. */
@Injectable()
export class AcceptInvitationService {
  constructor(
    private readonly links: PasswordLinks,
    private readonly people: PersonRepository,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  /** @returns the secret of the session @throws DomainError INVITATION.NOT_FOUND: unknown, used and expired alike */
  async execute(token: string, password: string, userAgent: string): Promise<string> {
    await this.links.open(token); // before the slow hash
    const passwordHash = await this.passwords.hash(password);
    return this.transactions.run(async (tx) => {
      const opened = await this.links.open(token, tx);
      await this.links.use(tx, opened);
      const { person } = opened;
      const { organisationId, id } = person;
      await this.people.update(tx, person, { passwordHash, status: 'active' });
      await this.sessions.endAllOf(tx, organisationId, id);
      await this.audit.record(tx, {
        organisationId,
        actorId: id,
        action: 'person.set_password',
        objectType: 'person',
        objectId: id,
      });
      return this.sessions.begin(tx, person, userAgent);
    });
  }
}
