import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, text } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** A person who must not see or decide this loop. */
@Entity('recusals')
@Unique(['organisationId', 'applicationId', 'personId'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'recordedBy'], ['organisationId', 'id'])
export class RecusalEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(text('reason'))
  reason!: string;

  @Column(id('recorded_by'))
  recordedBy!: string;

  @Column(instant('at'))
  at!: Instant;
}
