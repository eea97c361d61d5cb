import { Injectable } from '@nestjs/common';
import type { InvitationLinkView } from '@app/contracts';
import { DomainError, notFound } from '@app/domain';
import { AuditTrail, PersonRepository, type PersonWithRoles, TransactionRunner, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/index.js';
import { Outbox } from '../platform/mail/index.js';
import type { IssuedLink } from '../platform/links/one-time-links.js';
import { PasswordLinks } from './password-links.js';

const removed = (): DomainError =>
  new DomainError('PERSON.REMOVED', 'conflict', 'This person was removed', {
    detail: 'Take them back first, then make a link.',
  });

/** Makes the links by which people set their password: the first one, or a new one when it was forgotten. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly people: PersonRepository,
    private readonly links: PasswordLinks,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** A link for one person, which ends every earlier one of theirs. */
  async issue({ organisationId, id: actorId }: Person, personId: string): Promise<InvitationLinkView> {
    return this.transactions.run(async (tx) => {
      const person = await this.people.find(organisationId, personId, tx);
      if (!person) throw notFound('person');
      if (person.status === 'removed') throw removed();
      return this.issueFor(tx, person, actorId);
    });
  }

  async issueFor(
    tx: Tx,
    person: Pick<PersonWithRoles, 'organisationId' | 'id' | 'status'>,
    actorId: string,
  ): Promise<IssuedLink> {
    const { organisationId, id: personId } = person;
    const kind = person.status === 'invited' ? 'invitation' : 'password_reset';
    const link = await this.links.issue(tx, person, kind, actorId);
    await this.audit.record(tx, {
      organisationId,
      actorId,
      action: `person.${kind}_link`,
      objectType: 'person',
      objectId: personId,
    });
    // With a link of its own, made when it leaves; a new invitation is a new mail.
    if (kind === 'invitation')
      await this.outbox.add(tx, [{ organisationId, personId, kind, key: `${personId}:${link.expiresAt}` }]);
    return link;
  }
}
