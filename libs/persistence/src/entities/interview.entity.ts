import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, integer, varchar } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';

/** When a round takes place for an application. */
@Entity('interviews')
@Unique(['organisationId', 'applicationId', 'roundId'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@Check('"starts_at" < "ends_at"')
export class InterviewEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(varchar('round_id', 40))
  roundId!: string;

  @Column(instant('starts_at'))
  startsAt!: Instant;

  @Column(instant('ends_at'))
  endsAt!: Instant;

  @Column(varchar('location', 255))
  location!: string;

  @Column(integer('version'))
  version!: number;
}
