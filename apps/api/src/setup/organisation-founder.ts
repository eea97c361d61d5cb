import { Injectable } from '@nestjs/common';
import type { SetupBody } from '@app/contracts';
import { Clock, IdSource } from '@app/domain';
import { OrganisationRepository, PersonRepository, type PersonRow, type Tx } from '@app/persistence';
import { FoundingPacks } from '../platform/founding/founding-packs.js';
import { normalisedEmail } from '../platform/people/email.js';

/** Writes an organisation with its first admin and what every organisation begins with. */
@Injectable()
export class OrganisationFounder {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly people: PersonRepository,
    private readonly packs: FoundingPacks,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** @returns the admin */
  async found(tx: Tx, body: SetupBody, passwordHash: string): Promise<PersonRow> {
    const organisationId = this.ids.next();
    const createdAt = this.clock.now();
    await this.organisations.insert(tx, { id: organisationId, name: body.organisationName, kind: 'real', createdAt });
    const admin = await this.addAdmin(tx, organisationId, body, passwordHash);
    await this.packs.publishInto(tx, organisationId);
    return admin;
  }

  private async addAdmin(tx: Tx, organisationId: string, body: SetupBody, passwordHash: string): Promise<PersonRow> {
    const id = this.ids.next();
    const person = {
      organisationId,
      id,
      email: normalisedEmail(body.email),
      name: body.name,
      title: '',
      seniority: 3,
      status: 'active',
      passwordHash,
      createdAt: this.clock.now(),
      version: 1,
    } as const;
    await this.people.insert(tx, [person], [{ id: this.ids.next(), personId: id, role: 'admin' }]);
    return person;
  }
}
