import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DECISIONS_TABLES } from './initial-schema/decisions.tables.js';
import { LOOP_TABLES } from './initial-schema/loop.tables.js';
import { OPERATIONS_TABLES } from './initial-schema/operations.tables.js';
import { PEOPLE_TABLES } from './initial-schema/people.tables.js';
import { REQUISITIONS_TABLES } from './initial-schema/requisitions.tables.js';
import { SCORECARDS_TABLES } from './initial-schema/scorecards.tables.js';
import { makeInsertOnly } from './insert-only.js';

const TABLES = [
  ...PEOPLE_TABLES,
  ...REQUISITIONS_TABLES,
  ...LOOP_TABLES,
  ...SCORECARDS_TABLES,
  ...DECISIONS_TABLES,
  ...OPERATIONS_TABLES,
];

const INSERT_ONLY = ['audit_entries', 'rubric_versions', 'decision_records', 'loop_events', 'ratings'];

export class InitialSchema1795305600000 implements MigrationInterface {
  readonly name = 'InitialSchema1795305600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // clone(): naming the constraints writes into the table, and one process may migrate several databases
    for (const table of TABLES) await queryRunner.createTable(table.clone());
    for (const tableName of INSERT_ONLY) await makeInsertOnly(queryRunner, tableName);
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
