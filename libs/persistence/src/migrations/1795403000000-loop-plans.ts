import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeInsertOnly } from './insert-only.js';
import { id, instant, integer, json, nullable, primary, table, to, toOrganisation, varchar } from './table-helpers.js';

const TABLES = [
  table('work_calendars', {
    columns: [primary(id('organisation_id')), primary(id('id')), varchar('time_zone', 64), integer('version')],
    uniques: [['organisation_id']],
    foreignKeys: [toOrganisation()],
  }),
  table('requisition_plans', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      id('requisition_id'),
      integer('loop_days'),
      integer('version'),
    ],
    uniques: [['organisation_id', 'requisition_id']],
    foreignKeys: [to('requisitions', 'requisition_id')],
  }),
  table('loop_plans', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      id('application_id'),
      nullable(varchar('variant_id', 40)),
      varchar('start_day', 10),
      nullable(integer('days')),
      json('round_days'),
      integer('version'),
    ],
    uniques: [['organisation_id', 'application_id']],
    foreignKeys: [to('applications', 'application_id')],
  }),
  table('reminder_pauses', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      id('person_id'),
      varchar('reminder_key', 120),
      instant('until'),
    ],
    uniques: [['organisation_id', 'person_id', 'reminder_key']],
    foreignKeys: [to('people', 'person_id')],
  }),
  table('asked_questions', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      id('scorecard_id'),
      id('application_id'),
      varchar('pack_id', 80),
      varchar('question_id', 40),
      integer('question_version'),
      instant('asked_at'),
    ],
    uniques: [['organisation_id', 'scorecard_id', 'question_id']],
    indices: [['organisation_id', 'pack_id', 'asked_at']],
    foreignKeys: [to('scorecards', 'scorecard_id'), to('applications', 'application_id')],
  }),
];

/** Plans of loops, what people put off until tomorrow, and how often the questions of a pack were asked. */
export class LoopPlans1795403000000 implements MigrationInterface {
  readonly name = 'LoopPlans1795403000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const one of TABLES) await queryRunner.createTable(one.clone());
    await makeInsertOnly(queryRunner, 'asked_questions');
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
