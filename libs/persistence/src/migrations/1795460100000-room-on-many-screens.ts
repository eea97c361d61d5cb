import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hash, id, instant, primary, table, to, varchar } from './table-helpers.js';

const TABLES = [
  table('room_presences', {
    columns: [
      primary(id('organisation_id')),
      primary(id('application_id')),
      primary(id('person_id')),
      primary(id('holder')),
      instant('until'),
    ],
    indices: [['holder', 'organisation_id']],
    foreignKeys: [to('applications', 'application_id'), to('people', 'person_id')],
  }),
  table('projector_codes', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      varchar('code', 12),
      hash('token_hash'),
      instant('expires_at'),
    ],
    uniques: [
      ['code', 'organisation_id'],
      ['token_hash', 'organisation_id'],
    ],
  }),
  table('projectors', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      id('application_id'),
      hash('token_hash'),
      id('paired_by'),
      instant('paired_at'),
      instant('expires_at'),
    ],
    uniques: [
      ['token_hash', 'organisation_id'],
      ['organisation_id', 'application_id'],
    ],
    foreignKeys: [to('applications', 'application_id'), to('people', 'paired_by')],
  }),
];

/** Who is in the room of a debrief, and the screen that shows it to everybody. */
export class RoomOnManyScreens1795460100000 implements MigrationInterface {
  readonly name = 'RoomOnManyScreens1795460100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const one of TABLES) await queryRunner.createTable(one.clone());
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
