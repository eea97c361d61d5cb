import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from '../columns/checks.js';
import { makeInsertOnly } from './insert-only.js';
import {
  choice,
  double,
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

const KEY = () => [primary(id('organisation_id')), primary(id('id'))];

const BANDS = [
  table('comp_band_terms', {
    columns: [
      ...KEY(),
      nullable(varchar('valid_to', 10)),
      varchar('tied_to', 160),
      varchar('posted_text', 160),
      nullable(id('proposed_by')),
      nullable(instant('proposed_at')),
    ],
    foreignKeys: [to('comp_bands', 'id'), to('people', 'proposed_by')],
  }),
  table('comp_band_approvals', {
    columns: [...KEY(), id('approved_by'), instant('approved_at'), text('note')],
    foreignKeys: [to('comp_bands', 'id'), to('people', 'approved_by')],
  }),
  table('comp_headcounts', {
    columns: [
      ...KEY(),
      id('requisition_id'),
      choice('component'),
      json('counts'),
      varchar('as_of', 10),
      varchar('source', 160),
      id('entered_by'),
      instant('entered_at'),
      integer('version'),
    ],
    uniques: [['organisation_id', 'requisition_id', 'component', 'version']],
    foreignKeys: [to('requisitions', 'requisition_id'), to('people', 'entered_by')],
    checks: [oneOf('component', ['base', 'bonus', 'equity', 'sign_on', 'total'])],
  }),
];

const MARKET = [
  table('comp_references', {
    columns: [
      ...KEY(),
      varchar('code', 20),
      integer('version'),
      json('figures'),
      nullable(id('imported_by')),
      instant('imported_at'),
    ],
    uniques: [['organisation_id', 'code', 'version']],
    foreignKeys: [toOrganisation(), to('people', 'imported_by')],
  }),
  table('comp_rates', {
    columns: [
      ...KEY(),
      varchar('from_currency', 3),
      varchar('to_currency', 3),
      double('rate'),
      varchar('as_of', 10),
      varchar('source', 160),
      id('entered_by'),
      instant('entered_at'),
    ],
    uniques: [['organisation_id', 'from_currency', 'to_currency', 'as_of', 'source']],
    foreignKeys: [toOrganisation(), to('people', 'entered_by')],
    checks: ['"rate" > 0'],
  }),
  table('comp_assumptions', {
    columns: [...KEY(), json('assumptions'), id('changed_by'), instant('changed_at'), integer('version')],
    uniques: [['organisation_id', 'version']],
    foreignKeys: [toOrganisation(), to('people', 'changed_by')],
  }),
];

const LOOPS = [
  table('comp_offers', {
    columns: [
      ...KEY(),
      id('application_id'),
      id('scenario_id'),
      varchar('name', 120),
      json('terms'),
      text('note'),
      id('saved_by'),
      instant('saved_at'),
      integer('version'),
    ],
    uniques: [['organisation_id', 'scenario_id', 'version']],
    indices: [['organisation_id', 'application_id']],
    foreignKeys: [to('applications', 'application_id'), to('people', 'saved_by')],
  }),
  table('comp_openings', {
    columns: [...KEY(), id('application_id'), id('person_id'), choice('what'), instant('opened_at')],
    indices: [['organisation_id', 'application_id', 'opened_at']],
    foreignKeys: [to('applications', 'application_id'), to('people', 'person_id')],
    checks: [oneOf('what', ['fit', 'card', 'verdict', 'report'])],
  }),
];

const DISCLOSURE = [
  table('pay_disclosures', {
    columns: [
      ...KEY(),
      id('requisition_id'),
      varchar('range_text', 160),
      varchar('disclosed_on', 10),
      choice('channel'),
      varchar('proof', 500),
      id('recorded_by'),
      instant('recorded_at'),
    ],
    indices: [['organisation_id', 'requisition_id']],
    foreignKeys: [to('requisitions', 'requisition_id'), to('people', 'recorded_by')],
    checks: [
      oneOf('channel', ['job_advert', 'careers_page', 'job_board', 'recruiter_message', 'candidate_email', 'call']),
    ],
  }),
  table('pay_disclosure_policies', {
    columns: [
      ...KEY(),
      id('requisition_id'),
      json('pack_ids'),
      text('reason'),
      id('set_by'),
      instant('set_at'),
      integer('version'),
    ],
    uniques: [['organisation_id', 'requisition_id', 'version']],
    foreignKeys: [to('requisitions', 'requisition_id'), to('people', 'set_by')],
  }),
];

/**
 * Bands with terms and approval, market references, rates, assumptions, offers, who opened what, and the disclosure of pay ranges. The
 * range that a requisition posts becomes the public part of its band of base pay; who proposed an old band is not known.
 */
export class Compensation1795458000000 implements MigrationInterface {
  readonly name = 'Compensation1795458000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const one of [...BANDS, ...MARKET, ...LOOPS, ...DISCLOSURE]) await queryRunner.createTable(one.clone());
    await queryRunner.query(`
      INSERT INTO "comp_band_terms" ("organisation_id", "id", "valid_to", "tied_to", "posted_text", "proposed_by", "proposed_at")
      SELECT b.organisation_id, b.id, NULL, '', CASE WHEN b.component = 'base' THEN r.posted_range ELSE '' END, NULL, NULL
        FROM comp_bands b
        JOIN requisitions r ON r.organisation_id = b.organisation_id AND r.id = b.requisition_id`);
    for (const name of ['comp_band_approvals', 'comp_references', 'comp_rates', 'pay_disclosures']) {
      await makeInsertOnly(queryRunner, name);
    }
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
