import { type MigrationInterface, type QueryRunner, TableCheck, TableColumn } from 'typeorm';
import { oneOf } from '../columns/checks.js';

/** Rows that are there get this value; whoever writes a new row states it, as for every column. */
async function addStated(queryRunner: QueryRunner, table: string, column: TableColumn, value: string): Promise<void> {
  const filled = column.clone();
  filled.default = value;
  await queryRunner.addColumn(table, filled);
  await queryRunner.changeColumn(table, column.name, column);
}

/** A requisition may hide who its candidates are from the panel; what a candidate sent is hidden unless it is marked. */
export class HideCandidateIdentity1795402000000 implements MigrationInterface {
  readonly name = 'HideCandidateIdentity1795402000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const identity = new TableColumn({ name: 'identity', type: 'varchar', length: '30' });
    await addStated(queryRunner, 'requisitions', identity, `'shown'`);
    const known = new TableCheck({
      columnNames: ['identity'],
      expression: oneOf('identity', ['shown', 'hidden_from_panel']),
    });
    await queryRunner.createCheckConstraint('requisitions', known);
    await addStated(queryRunner, 'documents', new TableColumn({ name: 'safe_for_panel', type: 'boolean' }), 'false');
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
