import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, primary, table, to } from './table-helpers.js';

const OPENINGS = table('band_openings', {
  columns: [
    primary(id('organisation_id')),
    primary(id('id')),
    id('requisition_id'),
    id('person_id'),
    instant('opened_at'),
  ],
  indices: [['organisation_id', 'requisition_id', 'opened_at']],
  foreignKeys: [to('requisitions', 'requisition_id'), to('people', 'person_id')],
});

/** Who read the bands of a requisition. Nobody knows who did before. */
export class BandOpenings1795510000000 implements MigrationInterface {
  readonly name = 'BandOpenings1795510000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(OPENINGS.clone());
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
