import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hash, id, instant, integer, primary, table, to } from './table-helpers.js';

const FEEDS = table('calendar_feeds', {
  columns: [
    primary(id('organisation_id')),
    primary(id('id')),
    id('person_id'),
    hash('token_hash'),
    instant('created_at'),
    integer('version'),
  ],
  uniques: [
    ['token_hash', 'organisation_id'],
    ['organisation_id', 'person_id'],
  ],
  foreignKeys: [to('people', 'person_id')],
});

/** Secret addresses of people's calendars. */
export class CalendarFeeds1795522000000 implements MigrationInterface {
  readonly name = 'CalendarFeeds1795522000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(FEEDS.clone());
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
