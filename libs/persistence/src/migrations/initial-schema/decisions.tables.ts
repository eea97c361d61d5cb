import { oneOf } from '../../columns/checks.js';
import {
  choice,
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
  varchar,
} from '../table-helpers.js';

const SENIORITIES = ['mid', 'senior', 'director'];
const CONFIDENCES = ['low', 'medium', 'high'];

export const DECISIONS_TABLES = [
  table('votes', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      id('application_id'),
      integer('decision_version'),
      id('person_id'),
      choice('phase'),
      choice('choice'),
      nullable(choice('level')),
      choice('confidence'),
      text('note'),
      instant('cast_at'),
      integer('version'),
    ],
    uniques: [['organisation_id', 'application_id', 'decision_version', 'person_id', 'phase']],
    foreignKeys: [to('applications', 'application_id'), to('people', 'person_id')],
    checks: [
      oneOf('phase', ['pre', 'final']),
      oneOf('choice', ['hire', 'no_hire', 'hold']),
      oneOf('level', SENIORITIES),
      oneOf('confidence', CONFIDENCES),
    ],
  }),
  table('decisions', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      id('application_id'),
      integer('decision_version'),
      choice('outcome'),
      nullable(choice('level')),
      varchar('role_finding', 40),
      text('role_reason'),
      json('rationale'),
      json('dissent'),
      text('conditions'),
      json('overrides'),
      id('decided_by'),
      instant('decided_at'),
      integer('version'),
    ],
    uniques: [['organisation_id', 'application_id', 'decision_version']],
    foreignKeys: [to('applications', 'application_id'), to('people', 'decided_by')],
    checks: [
      oneOf('outcome', ['hire', 'hire_other_level', 'redirect', 'hold', 'no_hire']),
      oneOf('level', SENIORITIES),
    ],
  }),
  table('decision_records', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      id('application_id'),
      integer('decision_version'),
      hash('commitment'),
      nullable(hash('previous_hash')),
      hash('hash'),
      instant('sealed_at'),
      id('sealed_by'),
    ],
    uniques: [['organisation_id', 'application_id', 'decision_version']],
    foreignKeys: [to('applications', 'application_id'), to('people', 'sealed_by')],
  }),
  table('decision_payloads', {
    columns: [primary(id('organisation_id')), primary(id('id')), text('payload'), hash('salt')],
    foreignKeys: [to('decision_records', 'id')],
  }),
];
