import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from '../columns/checks.js';
import { makeInsertOnly } from './insert-only.js';
import { choice, hash, id, instant, json, primary, table, to, varchar } from './table-helpers.js';

const KEY = () => [primary(id('organisation_id')), primary(id('id'))];

const TABLES = [
  table('role_vignette_sets', {
    columns: [
      ...KEY(),
      varchar('pack_id', 40),
      id('rubric_version_id'),
      hash('content_hash'),
      json('document'),
      instant('added_at'),
    ],
    uniques: [['organisation_id', 'pack_id', 'content_hash']],
    foreignKeys: [to('rubric_versions', 'rubric_version_id')],
  }),
  table('role_vignette_answers', {
    columns: [
      ...KEY(),
      id('set_id'),
      varchar('vignette_id', 40),
      id('person_id'),
      choice('choice'),
      instant('answered_at'),
    ],
    uniques: [['organisation_id', 'set_id', 'vignette_id', 'person_id']],
    foreignKeys: [to('role_vignette_sets', 'set_id'), to('people', 'person_id')],
    checks: [oneOf('choice', ['ai-pm', 'ml-engineer', 'data-scientist', 'tpm', 'traditional-pm', 'mixed'])],
  }),
];

/** Moments of an interview to classify by role, and who classified them how: training, in no result. */
export class RoleVignettes1795456000000 implements MigrationInterface {
  readonly name = 'RoleVignettes1795456000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const one of TABLES) await queryRunner.createTable(one.clone());
    // An answer is final: its author has read the reference.
    for (const { name } of TABLES) await makeInsertOnly(queryRunner, name);
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
