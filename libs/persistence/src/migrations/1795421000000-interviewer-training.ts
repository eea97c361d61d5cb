import { type MigrationInterface, type QueryRunner, TableCheck, TableColumn } from 'typeorm';
import { oneOf } from '../columns/checks.js';
import { id, instant, integer, primary, table, text, to, toOrganisation, varchar } from './table-helpers.js';

const KEY = () => [primary(id('organisation_id')), primary(id('id'))];

const TABLES = [
  table('training_policies', {
    columns: [...KEY(), integer('shadows'), integer('reverse_shadows'), integer('cases'), integer('version')],
    uniques: [['organisation_id']],
    foreignKeys: [toOrganisation()],
    checks: ['"shadows" >= 0 AND "reverse_shadows" >= 0 AND "cases" >= 0'],
  }),
  table('interviewer_certifications', {
    columns: [
      ...KEY(),
      id('person_id'),
      varchar('pack_id', 80),
      varchar('round_id', 40),
      text('reason'),
      id('certified_by'),
      instant('certified_at'),
    ],
    uniques: [['organisation_id', 'person_id', 'pack_id', 'round_id']],
    foreignKeys: [to('people', 'person_id'), to('people', 'certified_by')],
  }),
];

/** What an assignment is for: everybody who was asked before this sat on the panel. Who interviews alone, and what it takes. */
export class InterviewerTraining1795421000000 implements MigrationInterface {
  readonly name = 'InterviewerTraining1795421000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const seat = new TableColumn({ name: 'seat', type: 'varchar', length: '30' });
    const filled = seat.clone();
    filled.default = `'panel'`;
    await queryRunner.addColumn('assignments', filled);
    await queryRunner.changeColumn('assignments', 'seat', seat);
    const known = new TableCheck({
      columnNames: ['seat'],
      expression: oneOf('seat', ['panel', 'shadow', 'reverse_shadow']),
    });
    await queryRunner.createCheckConstraint('assignments', known);
    for (const one of TABLES) await queryRunner.createTable(one.clone());
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
