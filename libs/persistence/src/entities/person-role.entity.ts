import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { oneOf } from '../columns/checks.js';
import { choice, id } from '../columns/columns.js';
import { PersonEntity } from './person.entity.js';

/** A role that a person holds in the whole organisation. */
@Entity('person_roles')
@Unique(['organisationId', 'personId', 'role'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
@Check(oneOf('role', ['admin', 'recruiter', 'compensation_partner']))
export class PersonRoleEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(choice('role'))
  role!: 'admin' | 'recruiter' | 'compensation_partner';
}
