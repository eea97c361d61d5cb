import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, integer, varchar } from '../columns/columns.js';
import { OrganisationEntity } from './organisation.entity.js';

/** Where an organisation counts its working days. */
@Entity('work_calendars')
@Unique(['organisationId'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'])
export class WorkCalendarEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(varchar('time_zone', 64))
  timeZone!: string;

  @Column(integer('version'))
  version!: number;
}
