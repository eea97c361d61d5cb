import { Injectable } from '@nestjs/common';
import type { PeopleListView, PersonBody, PersonView } from '@app/contracts';
import { Clock, DomainError, IdSource } from '@app/domain';
import { AuditTrail, PersonRepository, type PersonRow, TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/index.js';
import { normalisedEmail } from '../platform/people/email.js';
import { viewPerson } from './person.view.js';

export const emailTaken = (): DomainError =>
  new DomainError('PERSON.EMAIL_TAKEN', 'conflict', 'Somebody with this e-mail address is there already', {
    detail: 'Nothing was saved. Change the person who has it, or give another address.',
    errors: [{ path: '/email', message: 'This address belongs to somebody in the list.' }],
  });

@Injectable()
export class PeopleService {
  constructor(
    private readonly people: PersonRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async list({ organisationId }: Person): Promise<PeopleListView> {
    return { people: (await this.people.list(organisationId)).map(viewPerson) };
  }

  /** Adds somebody who can not sign in before they open their invitation link. */
  async create({ organisationId, id: actorId }: Person, { roles, ...body }: PersonBody): Promise<PersonView> {
    const row: PersonRow = {
      ...body,
      organisationId,
      id: this.ids.next(),
      email: normalisedEmail(body.email),
      status: 'invited',
      passwordHash: null,
      createdAt: this.clock.now(),
      version: 1,
    };
    await this.transactions.run(async (tx) => {
      if (await this.people.findByEmail(organisationId, row.email, tx)) throw emailTaken();
      await this.people.insert(
        tx,
        [row],
        roles.map((role) => ({ id: this.ids.next(), personId: row.id, role })),
      );
      await this.audit.record(tx, {
        organisationId,
        actorId,
        action: 'person.create',
        objectType: 'person',
        objectId: row.id,
        payload: { roles },
      });
    });
    return viewPerson({ ...row, roles });
  }
}
