import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { flag, id, instant, integer, text } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** The word of a hiring manager against a hire, with its reason; taken back it is kept, no longer standing. */
@Entity('hiring_vetoes')
@Unique(['organisationId', 'applicationId', 'decisionVersion', 'personId'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
export class HiringVetoEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(integer('decision_version'))
  decisionVersion!: number;

  @Column(id('person_id'))
  personId!: string;

  @Column(flag('standing'))
  standing!: boolean;

  @Column(text('reason'))
  reason!: string;

  @Column(instant('given_at'))
  givenAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
