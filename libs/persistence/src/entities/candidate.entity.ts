import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, integer, varchar } from '../columns/columns.js';
import { OrganisationEntity } from './organisation.entity.js';

/** A person who applies. There is no field for pay history, here or anywhere. */
@Entity('candidates')
@Index(['organisationId', 'email'])
@Index(['organisationId', 'name'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'])
export class CandidateEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(varchar('name', 120))
  name!: string;

  @Column(varchar('email', 254))
  email!: string;

  @Column(varchar('headline', 240))
  headline!: string;

  @Column(instant('created_at'))
  createdAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
