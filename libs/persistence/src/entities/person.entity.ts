import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, instant, integer, nullable, varchar } from '../columns/columns.js';
import { OrganisationEntity } from './organisation.entity.js';

/** A person with an account. E-mail addresses are stored in lower case. */
@Entity('people')
@Unique(['email', 'organisationId'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'])
@Check(oneOf('status', ['invited', 'active', 'removed']))
export class PersonEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(varchar('email', 254))
  email!: string;

  @Column(varchar('name', 120))
  name!: string;

  @Column(varchar('title', 160))
  title!: string;

  @Column(integer('seniority'))
  seniority!: number;

  @Column(choice('status'))
  status!: 'invited' | 'active' | 'removed';

  @Column(nullable(varchar('password_hash', 255)))
  passwordHash!: string | null;

  @Column(instant('created_at'))
  createdAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
