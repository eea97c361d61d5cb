import { Injectable } from '@nestjs/common';
import { notFound } from '@app/domain';
import {
  OneTimeLinkRepository,
  type OneTimeLinkRow,
  PersonRepository,
  type PersonWithRoles,
  type Tx,
} from '@app/persistence';
import { type IssuedLink, OneTimeLinks } from '../platform/links/one-time-links.js';

const INVITATION_HOURS = 72;
const KINDS = ['invitation', 'password_reset'] as const;

type PasswordLinkKind = (typeof KINDS)[number];

export interface OpenPasswordLink {
  readonly link: OneTimeLinkRow;
  readonly person: PersonWithRoles;
}

/** Links that let one person set their password; each of them has one at most. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly people: PersonRepository,
    private readonly rows: OneTimeLinkRepository,
    private readonly links: OneTimeLinks,
  ) {}

  /** Ends every earlier one of theirs. */
  async issue(
    tx: Tx,
    person: { readonly organisationId: string; readonly id: string },
    kind: PasswordLinkKind,
    createdBy: string,
  ): Promise<IssuedLink> {
    const { organisationId, id: personId } = person;
    await this.endAllOf(tx, organisationId, personId);
    return this.links.issue(tx, { organisationId, kind, personId, createdBy, hours: INVITATION_HOURS });
  }

  /** @throws DomainError INVITATION.NOT_FOUND: unknown, used and expired alike */
  async open(token: string, tx?: Tx): Promise<OpenPasswordLink> {
    const link = await this.links.find(KINDS, token, tx);
    const person = link?.personId ? await this.people.find(link.organisationId, link.personId, tx) : undefined;
    if (!link || !person || person.status === 'removed') throw notFound('invitation');
    return { link, person };
  }

  /** It and every other of theirs. @throws DomainError INVITATION.NOT_FOUND when somebody else was faster */
  async use(tx: Tx, { link, person }: OpenPasswordLink): Promise<void> {
    if (!(await this.links.use(tx, link))) throw notFound('invitation');
    await this.endAllOf(tx, person.organisationId, person.id);
  }

  private async endAllOf(tx: Tx, organisationId: string, personId: string): Promise<void> {
    for (const kind of KINDS) await this.rows.deleteUnusedOfPerson(tx, organisationId, kind, personId);
  }
}
