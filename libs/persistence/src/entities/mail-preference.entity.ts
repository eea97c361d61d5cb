import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { flag, id, integer } from '../columns/columns.js';
import { PersonEntity } from './person.entity.js';

/** Whether a person wants to be reminded by mail; without a row: yes. */
@Entity('mail_preferences')
@Unique(['organisationId', 'personId'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
export class MailPreferenceEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(flag('reminders'))
  reminders!: boolean;

  @Column(integer('version'))
  version!: number;
}
