import { type MigrationInterface, type QueryRunner, TableCheck, TableIndex } from 'typeorm';
import { oneOf } from '../columns/checks.js';
import { makeInsertOnly } from './insert-only.js';
import {
  choice,
  flag,
  id,
  instant,
  integer,
  json,
  nullable,
  primary,
  table,
  text,
  to,
  varchar,
} from './table-helpers.js';

const TABLES = [
  table('scorecard_revisions', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      id('scorecard_id'),
      id('application_id'),
      id('author_id'),
      integer('number'),
      text('reason'),
      json('content'),
      flag('independent'),
      instant('revised_at'),
    ],
    uniques: [['organisation_id', 'scorecard_id', 'number']],
    indices: [['organisation_id', 'application_id']],
    foreignKeys: [to('scorecards', 'scorecard_id'), to('applications', 'application_id'), to('people', 'author_id')],
  }),
  table('revision_ratings', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      id('revision_id'),
      id('scorecard_id'),
      integer('number'),
      varchar('criterion_id', 40),
      nullable(integer('level')),
      nullable(choice('not_assessed_reason')),
      nullable(choice('confidence')),
    ],
    uniques: [['organisation_id', 'scorecard_id', 'criterion_id', 'number']],
    indices: [['organisation_id', 'revision_id']],
    foreignKeys: [to('scorecard_revisions', 'revision_id'), to('scorecards', 'scorecard_id')],
    checks: [
      oneOf('not_assessed_reason', ['not_asked', 'no_time', 'not_in_role']),
      oneOf('confidence', ['low', 'medium', 'high']),
      '"level" BETWEEN 1 AND 4',
      '("level" IS NULL) <> ("not_assessed_reason" IS NULL)',
    ],
  }),
  table('scorecard_withdrawals', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      id('scorecard_id'),
      id('application_id'),
      id('author_id'),
      text('reason'),
      instant('withdrawn_at'),
    ],
    uniques: [['organisation_id', 'scorecard_id']],
    indices: [['organisation_id', 'application_id']],
    foreignKeys: [to('scorecards', 'scorecard_id'), to('applications', 'application_id'), to('people', 'author_id')],
  }),
];

const OLD_CHECKS = [oneOf('status', ['draft', 'submitted']), `("status" = 'submitted') = ("submitted_at" IS NOT NULL)`];
const NEW_CHECKS = [
  oneOf('status', ['draft', 'submitted', 'withdrawn']),
  `("status" = 'draft') = ("submitted_at" IS NULL)`,
];

/** Revisions and withdrawals of sealed cards; an assignment may have one card beside those that were withdrawn. */
export class ReviseAndWithdrawCards1795405000000 implements MigrationInterface {
  readonly name = 'ReviseAndWithdrawCards1795405000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await allowWithdrawn(queryRunner);
    // clone(): naming the constraints writes into the table, and one process may migrate several databases
    for (const one of TABLES) {
      await queryRunner.createTable(one.clone());
      await makeInsertOnly(queryRunner, one.name);
    }
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}

async function allowWithdrawn(queryRunner: QueryRunner): Promise<void> {
  const naming = queryRunner.connection.namingStrategy;
  const columnNames = ['organisation_id', 'assignment_id'];
  await queryRunner.dropUniqueConstraint('scorecards', naming.uniqueConstraintName('scorecards', columnNames));
  for (const check of OLD_CHECKS)
    await queryRunner.dropCheckConstraint('scorecards', naming.checkConstraintName('scorecards', check));
  for (const expression of NEW_CHECKS)
    await queryRunner.createCheckConstraint('scorecards', new TableCheck({ expression }));
  const where = `"status" <> 'withdrawn'`;
  await queryRunner.createIndex('scorecards', new TableIndex({ columnNames, isUnique: true, where }));
}
