import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { id, instant, integer, nullable, primary, table, text, to, toOrganisation, varchar } from './table-helpers.js';

const TABLES = [
  table('set_versions', {
    columns: [primary(id('organisation_id')), primary(varchar('id', 200)), integer('version')],
    foreignKeys: [toOrganisation()],
  }),
  table('calibration_grants', {
    columns: [
      ...[primary(id('organisation_id')), primary(id('id')), id('person_id'), text('reason')],
      ...[id('granted_by'), instant('granted_at'), varchar('ends_on', 10)],
      ...[nullable(id('revoked_by')), nullable(instant('revoked_at')), text('revoke_reason'), integer('version')],
    ],
    indices: [['organisation_id', 'person_id']],
    foreignKeys: [to('people', 'person_id'), to('people', 'granted_by'), to('people', 'revoked_by')],
  }),
];

/** Who may read calibration reports with names, which exports hold them, and versions of sets that are replaced as a whole. */
export class NamedCalibration1795450000000 implements MigrationInterface {
  readonly name = 'NamedCalibration1795450000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const one of TABLES) await queryRunner.createTable(one.clone());
    // No export before this one had names.
    const named = new TableColumn({ name: 'named', type: 'boolean' });
    const filled = named.clone();
    filled.default = 'false';
    await queryRunner.addColumn('report_exports', filled);
    await queryRunner.changeColumn('report_exports', 'named', named);
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
