import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from '../columns/checks.js';
import { makeInsertOnly } from './insert-only.js';
import { choice, hash, id, instant, integer, json, nullable, primary, table, to, varchar } from './table-helpers.js';

const KEY = () => [primary(id('organisation_id')), primary(id('id'))];

const TABLES = [
  table('case_versions', {
    columns: [
      ...KEY(),
      varchar('case_id', 40),
      id('rubric_version_id'),
      hash('content_hash'),
      json('document'),
      instant('added_at'),
    ],
    uniques: [['organisation_id', 'case_id', 'content_hash']],
    foreignKeys: [to('rubric_versions', 'rubric_version_id')],
  }),
  table('case_assignments', {
    columns: [
      ...KEY(),
      varchar('case_id', 40),
      id('person_id'),
      nullable(varchar('due_on', 10)),
      id('assigned_by'),
      instant('assigned_at'),
    ],
    uniques: [['organisation_id', 'case_id', 'person_id']],
    foreignKeys: [to('people', 'person_id'), to('people', 'assigned_by')],
  }),
  table('case_cards', {
    columns: [
      ...KEY(),
      id('case_version_id'),
      varchar('case_id', 40),
      id('person_id'),
      choice('status'),
      json('answer'),
      instant('opened_at'),
      instant('saved_at'),
      nullable(instant('submitted_at')),
      integer('version'),
    ],
    uniques: [['organisation_id', 'case_version_id', 'person_id']],
    foreignKeys: [to('case_versions', 'case_version_id'), to('people', 'person_id')],
    checks: [oneOf('status', ['draft', 'submitted']), `("status" = 'draft') = ("submitted_at" IS NULL)`],
  }),
  table('case_ratings', {
    columns: [
      ...KEY(),
      id('case_card_id'),
      id('case_version_id'),
      id('rater_id'),
      varchar('criterion_id', 40),
      nullable(integer('level')),
      instant('submitted_at'),
    ],
    uniques: [['organisation_id', 'case_card_id', 'criterion_id']],
    indices: [['organisation_id', 'case_version_id']],
    foreignKeys: [to('case_cards', 'case_card_id'), to('case_versions', 'case_version_id')],
    checks: ['"level" BETWEEN 1 AND 4'],
  }),
];

/** Shared calibration cases, who is asked to answer them, and the answers. */
export class CalibrationCases1795420000000 implements MigrationInterface {
  readonly name = 'CalibrationCases1795420000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const one of TABLES) await queryRunner.createTable(one.clone());
    await makeInsertOnly(queryRunner, 'case_versions');
    await makeInsertOnly(queryRunner, 'case_ratings');
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
