import { Injectable } from '@nestjs/common';
import type { Instant, OrganisationRole } from '@app/domain';
import { lockUntilCommit } from '../chain/advisory-lock.js';
import { PersonEntity } from '../entities/person.entity.js';
import { PersonRoleEntity } from '../entities/person-role.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows, updateVersioned, type VersionedKey } from './rows.js';

export interface PersonRow {
  readonly organisationId: string;
  readonly id: string;
  /** Lower case, without spaces around it. */
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly seniority: number;
  readonly status: 'invited' | 'active' | 'removed';
  readonly passwordHash: string | null;
  readonly createdAt: Instant;
  readonly version: number;
}

export interface PersonWithRoles extends PersonRow {
  readonly roles: readonly OrganisationRole[];
}

export interface NewPersonRole {
  readonly id: string;
  readonly personId: string;
  readonly role: OrganisationRole;
}

export type PersonPatch = Partial<Pick<PersonRow, 'name' | 'title' | 'seniority' | 'status' | 'passwordHash'>>;

/** People of an organisation with the roles they hold in it. */
@Injectable()
export class PersonRepository extends BaseRepository {
  /** Everybody, removed people too, by name. */
  async list(organisationId: string, tx?: Tx): Promise<PersonWithRoles[]> {
    const manager = this.reading(tx);
    const people = await manager.find(PersonEntity, { where: { organisationId }, order: { name: 'ASC', id: 'ASC' } });
    const roles = await manager.findBy(PersonRoleEntity, { organisationId });
    const rolesOf = new Map<string, PersonRoleEntity[]>();
    for (const role of roles) rolesOf.set(role.personId, [...(rolesOf.get(role.personId) ?? []), role]);
    return people.map((person) => withRoles(person, rolesOf.get(person.id) ?? []));
  }

  async find(organisationId: string, id: string, tx?: Tx): Promise<PersonWithRoles | undefined> {
    const person = await this.reading(tx).findOneBy(PersonEntity, { organisationId, id });
    if (!person) return undefined;
    return withRoles(person, await this.reading(tx).findBy(PersonRoleEntity, { organisationId, personId: id }));
  }

  /** For sign-in, before an organisation is known. Several only when several organisations share the database. */
  async findByEmailAnywhere(email: string): Promise<PersonRow[]> {
    return this.reading().findBy(PersonEntity, { email });
  }

  async findByEmail(organisationId: string, email: string, tx?: Tx): Promise<PersonRow | undefined> {
    return (await this.reading(tx).findOneBy(PersonEntity, { organisationId, email })) ?? undefined;
  }

  /**
   * Admins who can sign in; the last of them must stay. Held until the commit: two admins who demote each other at the
   * same moment must not both succeed.
   */
  async countActiveAdmins(tx: Tx, organisationId: string): Promise<number> {
    await lockUntilCommit(this.writing(tx), `admins:${organisationId}`);
    return this.writing(tx)
      .createQueryBuilder(PersonEntity, 'person')
      .innerJoin(PersonRoleEntity, 'role', 'role.organisationId = person.organisationId AND role.personId = person.id')
      .where('person.organisationId = :organisationId', { organisationId })
      .andWhere("person.status = 'active' AND role.role = 'admin'")
      .getCount();
  }

  async insert(tx: Tx, people: readonly PersonRow[], roles: readonly NewPersonRole[]): Promise<void> {
    const organisationId = people[0]?.organisationId;
    if (organisationId === undefined) return;
    await insertRows(this.writing(tx), PersonEntity, people);
    await insertRows(
      this.writing(tx),
      PersonRoleEntity,
      roles.map((role) => ({ organisationId, ...role })),
    );
  }

  /** @returns the new version. @throws DomainError PERSON.STALE, PERSON.NOT_FOUND */
  async update(tx: Tx, key: VersionedKey, patch: PersonPatch): Promise<number> {
    return updateVersioned(this.writing(tx), PersonEntity, key, patch, 'person');
  }

  /** Replaces the set of roles of one person. */
  async replaceRoles(tx: Tx, organisationId: string, personId: string, roles: readonly NewPersonRole[]): Promise<void> {
    await this.writing(tx).delete(PersonRoleEntity, { organisationId, personId });
    await insertRows(
      this.writing(tx),
      PersonRoleEntity,
      roles.map((role) => ({ organisationId, ...role })),
    );
  }
}

const withRoles = (person: PersonRow, roles: readonly PersonRoleEntity[]): PersonWithRoles => ({
  ...person,
  roles: roles.map((one) => one.role).sort(),
});
