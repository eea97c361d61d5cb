import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { flag, id, instant, integer, varchar } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';

/** When the debrief of a loop takes place. Called off, the row stays: a calendar must be told. */
@Entity('debrief_appointments')
@Unique(['organisationId', 'applicationId'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@Check('"starts_at" < "ends_at"')
export class DebriefAppointmentEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(instant('starts_at'))
  startsAt!: Instant;

  @Column(instant('ends_at'))
  endsAt!: Instant;

  @Column(varchar('location', 255))
  location!: string;

  @Column(flag('cancelled'))
  cancelled!: boolean;

  @Column(instant('changed_at'))
  changedAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
