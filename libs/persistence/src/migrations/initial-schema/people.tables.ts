import { oneOf } from '../../columns/checks.js';
import {
  choice,
  hash,
  id,
  instant,
  integer,
  nullable,
  primary,
  table,
  to,
  toOrganisation,
  varchar,
} from '../table-helpers.js';

export const PEOPLE_TABLES = [
  table('organisations', {
    columns: [primary(id('id')), varchar('name', 120), choice('kind'), instant('created_at')],
    checks: [oneOf('kind', ['real', 'demo'])],
  }),
  table('people', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      varchar('email', 254),
      varchar('name', 120),
      varchar('title', 160),
      integer('seniority'),
      choice('status'),
      nullable(varchar('password_hash', 255)),
      instant('created_at'),
      integer('version'),
    ],
    uniques: [['email', 'organisation_id']],
    foreignKeys: [toOrganisation()],
    checks: [oneOf('status', ['invited', 'active', 'removed'])],
  }),
  table('person_roles', {
    columns: [primary(id('organisation_id')), primary(id('id')), id('person_id'), choice('role')],
    uniques: [['organisation_id', 'person_id', 'role']],
    foreignKeys: [to('people', 'person_id')],
    checks: [oneOf('role', ['admin', 'recruiter', 'compensation_partner'])],
  }),
  table('sessions', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      hash('token_hash'),
      id('person_id'),
      instant('created_at'),
      instant('last_seen_at'),
      instant('expires_at'),
      varchar('user_agent', 255),
    ],
    uniques: [['token_hash', 'organisation_id']],
    indices: [['organisation_id', 'person_id']],
    foreignKeys: [to('people', 'person_id')],
  }),
  table('one_time_links', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      choice('kind'),
      hash('token_hash'),
      nullable(id('person_id')),
      instant('expires_at'),
      nullable(instant('used_at')),
      nullable(id('created_by')),
    ],
    uniques: [['token_hash', 'organisation_id']],
    checks: [oneOf('kind', ['setup', 'invitation', 'password_reset'])],
  }),
];
