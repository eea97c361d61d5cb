import { Injectable } from '@nestjs/common';
import type { ChangePersonBody, PersonView } from '@app/contracts';
import { DomainError, IdSource, notFound } from '@app/domain';
import {
  AuditTrail,
  CalendarFeedRepository,
  type PersonPatch,
  PersonRepository,
  type PersonWithRoles,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import type { Person } from '../platform/auth/index.js';
import { Sessions } from '../platform/auth/sessions.js';
import { viewPerson } from './person.view.js';

const lastAdmin = (): DomainError =>
  new DomainError('PERSON.LAST_ADMIN', 'conflict', 'Somebody must stay admin', {
    detail: 'This is the last admin who can sign in. Make somebody else admin first; nothing was saved.',
  });

/** Changes what an admin may change of a person. A removal ends every session of theirs at once, and the address of their calendar. */
@Injectable()
export class ChangePersonService {
  constructor(
    private readonly people: PersonRepository,
    private readonly sessions: Sessions,
    private readonly feeds: CalendarFeedRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly ids: IdSource,
  ) {}

  async execute(
    { organisationId, id: actorId }: Person,
    personId: string,
    version: number,
    body: ChangePersonBody,
  ): Promise<PersonView> {
    const changed = await this.transactions.run(async (tx) => {
      const before = await this.people.find(organisationId, personId, tx);
      if (!before) throw notFound('person');
      const { roles, ...fields } = body;
      await this.people.update(tx, { organisationId, id: personId, version }, patchOf(before, fields));
      if (roles) await this.replaceRoles(tx, before, roles);
      if (wasAdmin(before)) await this.assertAdminLeft(tx, organisationId);
      if (fields.status === 'removed') {
        await this.sessions.endAllOf(tx, organisationId, personId);
        await this.feeds.deleteOf(tx, organisationId, personId);
      }
      await this.audit.record(tx, {
        organisationId,
        actorId,
        action: 'person.change',
        objectType: 'person',
        objectId: personId,
        payload: { ...body },
      });
      return this.people.find(organisationId, personId, tx);
    });
    if (!changed) throw notFound('person');
    return viewPerson(changed);
  }

  private replaceRoles(
    tx: Tx,
    { organisationId, id }: PersonWithRoles,
    roles: NonNullable<ChangePersonBody['roles']>,
  ): Promise<void> {
    return this.people.replaceRoles(
      tx,
      organisationId,
      id,
      roles.map((role) => ({ id: this.ids.next(), personId: id, role })),
    );
  }

  private async assertAdminLeft(tx: Tx, organisationId: string): Promise<void> {
    if ((await this.people.countActiveAdmins(tx, organisationId)) === 0) throw lastAdmin();
  }
}

/** Whose change could leave nobody in charge. */
const wasAdmin = ({ roles, status }: PersonWithRoles): boolean => roles.includes('admin') && status === 'active';

/** Somebody who comes back without a password is invited again. */
function patchOf(before: PersonWithRoles, { status, ...fields }: Omit<ChangePersonBody, 'roles'>): PersonPatch {
  if (status === undefined) return fields;
  return { ...fields, status: status === 'active' && before.passwordHash === null ? 'invited' : status };
}
