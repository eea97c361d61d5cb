import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from '../columns/checks.js';
import { choice, flag, id, instant, integer, nullable, primary, table, text, to, varchar } from './table-helpers.js';

const KEY = () => [primary(id('organisation_id')), primary(id('id'))];

const TABLES = [
  table('mails', {
    columns: [
      ...KEY(),
      id('person_id'),
      choice('kind'),
      nullable(id('application_id')),
      nullable(id('subject_id')),
      varchar('dedupe_key', 200),
      choice('status'),
      integer('attempts'),
      instant('due_at'),
      nullable(instant('lease_until')),
      instant('created_at'),
      nullable(instant('settled_at')),
      nullable(text('error')),
    ],
    uniques: [['organisation_id', 'dedupe_key']],
    indices: [['organisation_id', 'status', 'due_at']],
    foreignKeys: [to('people', 'person_id'), to('applications', 'application_id')],
    checks: [
      oneOf('kind', ['invitation', 'card_due', 'card_late', 'pre_read_open', 'vote_due', 'debrief_set']),
      oneOf('status', ['waiting', 'sending', 'sent', 'dropped', 'failed']),
    ],
  }),
  table('mail_preferences', {
    columns: [...KEY(), id('person_id'), flag('reminders'), integer('version')],
    uniques: [['organisation_id', 'person_id']],
    foreignKeys: [to('people', 'person_id')],
  }),
  table('debrief_appointments', {
    columns: [
      ...KEY(),
      id('application_id'),
      instant('starts_at'),
      instant('ends_at'),
      varchar('location', 255),
      flag('cancelled'),
      instant('changed_at'),
      integer('version'),
    ],
    uniques: [['organisation_id', 'application_id']],
    foreignKeys: [to('applications', 'application_id')],
    checks: ['"starts_at" < "ends_at"'],
  }),
];

/** What is to be told by mail, who does not want to be reminded, and when debriefs take place. */
export class MailsAndAppointments1795464100000 implements MigrationInterface {
  readonly name = 'MailsAndAppointments1795464100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const one of TABLES) await queryRunner.createTable(one.clone());
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
