import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeInsertOnly } from './insert-only.js';
import { id, integer, primary, table, to } from './table-helpers.js';

const CARD_TIMES = table('card_times', {
  columns: [
    primary(id('organisation_id')),
    primary(id('id')),
    id('scorecard_id'),
    id('application_id'),
    integer('active_seconds'),
  ],
  uniques: [['organisation_id', 'scorecard_id']],
  foreignKeys: [to('scorecards', 'scorecard_id'), to('applications', 'application_id')],
  checks: ['"active_seconds" >= 0'],
});

/** How long the author of a card was at it, as told with the submit. */
export class CardTimes1795407000000 implements MigrationInterface {
  readonly name = 'CardTimes1795407000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(CARD_TIMES.clone());
    await makeInsertOnly(queryRunner, 'card_times');
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
