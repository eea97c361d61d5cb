import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant, PayAssumptions } from '@app/domain';
import { id, instant, integer, json } from '../columns/columns.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';

/** What an organisation assumes when it shows pay per year; each change is a version of its own. */
@Entity('comp_assumptions')
@Unique(['organisationId', 'version'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'changedBy'], ['organisationId', 'id'])
export class CompAssumptionEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(json('assumptions'))
  assumptions!: PayAssumptions;

  @Column(id('changed_by'))
  changedBy!: string;

  @Column(instant('changed_at'))
  changedAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
