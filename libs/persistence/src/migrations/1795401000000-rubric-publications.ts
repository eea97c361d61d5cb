import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeInsertOnly } from './insert-only.js';
import { id, primary, table, to, varchar } from './table-helpers.js';

const PUBLICATIONS = table('rubric_publications', {
  columns: [primary(id('organisation_id')), primary(id('id')), varchar('pack_id', 80), id('based_on_id')],
  uniques: [['organisation_id', 'pack_id', 'based_on_id']],
  foreignKeys: [to('rubric_versions', 'id'), to('rubric_versions', 'based_on_id')],
});

/** Versions that an organisation publishes itself. What is there came with the server: no row. */
export class RubricPublications1795401000000 implements MigrationInterface {
  readonly name = 'RubricPublications1795401000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(PUBLICATIONS.clone());
    await makeInsertOnly(queryRunner, 'rubric_publications');
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
