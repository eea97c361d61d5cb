import type { MigrationInterface, QueryRunner } from 'typeorm';
import { flag, hash, id, instant, integer, json, nullable, primary, table, to, varchar } from './table-helpers.js';

const LOOP_ARTIFACTS = table('loop_artifacts', {
  columns: [
    primary(id('organisation_id')),
    primary(id('id')),
    id('application_id'),
    nullable(varchar('round_id', 40)),
    nullable(varchar('criterion_id', 40)),
    flag('safe_for_panel'),
    varchar('file_name', 255),
    hash('sha256'),
    integer('size'),
    varchar('format', 40),
    json('summary'),
    id('uploaded_by'),
    instant('uploaded_at'),
  ],
  indices: [['organisation_id', 'application_id']],
  foreignKeys: [to('applications', 'application_id'), to('people', 'uploaded_by')],
});

/** Eval artefacts that belong to the candidate and to nobody's card. */
export class LoopArtifacts1795454000000 implements MigrationInterface {
  readonly name = 'LoopArtifacts1795454000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(LOOP_ARTIFACTS.clone());
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
