import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { hash, id, instant, integer } from '../columns/columns.js';
import { PersonEntity } from './person.entity.js';

/** The secret address of a person's calendar. Only the hash of its 256-bit secret is kept. */
@Entity('calendar_feeds')
@Unique(['tokenHash', 'organisationId'])
@Unique(['organisationId', 'personId'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
export class CalendarFeedEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(hash('token_hash'))
  tokenHash!: string;

  @Column(instant('created_at'))
  createdAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
