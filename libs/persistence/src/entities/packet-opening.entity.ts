import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, integer } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** That somebody has opened the packet in the pre-read (insert only). Told to nobody but as a number. */
@Entity('packet_openings')
@Unique(['organisationId', 'applicationId', 'decisionVersion', 'personId', 'openedAt'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
export class PacketOpeningEntity {
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

  @Column(instant('opened_at'))
  openedAt!: Instant;
}
