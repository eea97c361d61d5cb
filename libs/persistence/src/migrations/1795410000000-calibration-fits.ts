import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  choice,
  flag,
  hash,
  id,
  instant,
  integer,
  json,
  nullable,
  primary,
  table,
  text,
  to,
  toOrganisation,
  varchar,
} from './table-helpers.js';

const SETTINGS = table('calibration_settings', {
  columns: [
    primary(id('organisation_id')),
    primary(id('id')),
    flag('adjusts'),
    hash('label_key'),
    nullable(id('changed_by')),
    instant('changed_at'),
    integer('version'),
  ],
  foreignKeys: [toOrganisation(), to('people', 'changed_by')],
});

const FITS = table('calibration_fits', {
  columns: [
    primary(id('organisation_id')),
    primary(id('id')),
    choice('scope'),
    nullable(id('requisition_id')),
    hash('cache_key'),
    hash('input_hash'),
    varchar('model_version', 60),
    text('parameters'),
    integer('seed'),
    text('input'),
    text('result'),
    hash('result_hash'),
    integer('candidates'),
    json('application_ids'),
    nullable(id('job_id')),
    id('created_by'),
    instant('created_at'),
  ],
  uniques: [['organisation_id', 'cache_key']],
  indices: [['organisation_id', 'scope', 'created_at']],
  foreignKeys: [to('requisitions', 'requisition_id'), to('people', 'created_by'), to('jobs', 'job_id')],
  checks: [`"scope" IN ('organisation', 'requisition', 'selection')`],
});

/** Calibrations that were computed, and whether an organisation adjusts at all. */
export class CalibrationFits1795410000000 implements MigrationInterface {
  readonly name = 'CalibrationFits1795410000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(SETTINGS.clone());
    await queryRunner.createTable(FITS.clone());
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
