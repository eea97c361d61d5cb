import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from '../columns/checks.js';
import { choice, id, integer, nullable, primary, table } from './table-helpers.js';

const LIVE_EVENTS = table('live_events', {
  columns: [
    primary(id('organisation_id')),
    primary(integer('seq')),
    choice('scope'),
    id('subject_id'),
    choice('kind'),
    nullable(id('person_id')),
  ],
  checks: [oneOf('scope', ['application', 'requisition', 'organisation'])],
});

/** What the live channel reads: that something changed, and where. */
export class LiveEvents1795460000000 implements MigrationInterface {
  readonly name = 'LiveEvents1795460000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(LIVE_EVENTS.clone());
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
