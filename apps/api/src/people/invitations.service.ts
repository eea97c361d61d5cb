import { Injectable } from '@nestjs/common';
import type { InvitationLinkView, InvitationView } from '@app/contracts';
import { DomainError, notFound } from '@app/domain';
import {
  AuditTrail,
  OneTimeLinkRepository,
  type OneTimeLinkRow,
  OrganisationRepository,
  PersonRepository,
  type PersonWithRoles,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import { Passwords } from '../platform/auth/passwords.js';
import type { Person } from '../platform/auth/index.js';
import { Sessions } from '../platform/auth/sessions.js';
import { Outbox } from '../platform/mail/index.js';
import { type IssuedLink, OneTimeLinks } from '../platform/links/one-time-links.js';

const INVITATION_HOURS = 72;
const KINDS = ['invitation', 'password_reset'] as const;

const removed = (): DomainError =>
  new DomainError('PERSON.REMOVED', 'conflict', 'This person was removed', {
    detail: 'Take them back first, then make a link.',
  });

/** Links by which people set their password: the first one, or a new one when it was forgotten. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly people: PersonRepository,
    private readonly organisations: OrganisationRepository,
    private readonly rows: OneTimeLinkRepository,
    private readonly links: OneTimeLinks,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
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
    for (const one of KINDS) await this.rows.deleteUnusedOfPerson(tx, organisationId, one, personId);
    const link = await this.links.issue(tx, {
      organisationId,
      kind,
      personId,
      createdBy: actorId,
      hours: INVITATION_HOURS,
    });
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

  /** What the page behind the link shows. @throws DomainError INVITATION.NOT_FOUND: unknown, used and expired alike */
  async read(token: string): Promise<InvitationView> {
    const { link, person } = await this.open(token);
    const organisation = await this.organisations.find(person.organisationId);
    return {
      name: person.name,
      email: person.email,
      organisationName: organisation?.name ?? '',
      expiresAt: link.expiresAt,
    };
  }

  /** Sets the password and signs in; sessions opened with an earlier password end. @returns the secret of the session */
  async accept(token: string, password: string, userAgent: string): Promise<string> {
    await this.open(token); // before the slow hash
    const passwordHash = await this.passwords.hash(password);
    return this.transactions.run(async (tx) => {
      const { link, person } = await this.open(token, tx);
      if (!(await this.links.use(tx, link))) throw notFound('invitation');
      const { organisationId, id } = person;
      for (const one of KINDS) await this.rows.deleteUnusedOfPerson(tx, organisationId, one, id);
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

  private async open(token: string, tx?: Tx): Promise<{ link: OneTimeLinkRow; person: PersonWithRoles }> {
    const link = await this.links.find(KINDS, token, tx);
    const person = link?.personId ? await this.people.find(link.organisationId, link.personId, tx) : undefined;
    if (!link || !person || person.status === 'removed') throw notFound('invitation');
    return { link, person };
  }
}
