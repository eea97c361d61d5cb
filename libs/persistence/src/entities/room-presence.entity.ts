import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** Somebody has the debrief open, from the reveal on; kept by the process that holds their stream, and over when it stops keeping it. */
@Entity('room_presences')
@Index(['holder', 'organisationId'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
export class RoomPresenceEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('application_id'))
  applicationId!: string;

  @PrimaryColumn(id('person_id'))
  personId!: string;

  /** The server process. */
  @PrimaryColumn(id('holder'))
  holder!: string;

  @Column(instant('until'))
  until!: Instant;
}
