import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, varchar } from '../columns/columns.js';
import { PersonEntity } from './person.entity.js';

/** A reminder that its person put off. */
@Entity('reminder_pauses')
@Unique(['organisationId', 'personId', 'reminderKey'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
export class ReminderPauseEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(varchar('reminder_key', 120))
  reminderKey!: string;

  @Column(instant('until'))
  until!: Instant;
}
