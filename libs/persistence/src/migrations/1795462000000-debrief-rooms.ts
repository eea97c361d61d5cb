import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
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

const KEY = () => [
  primary(id('organisation_id')),
  primary(id('id')),
  id('application_id'),
  integer('decision_version'),
];
const LOOP = to('applications', 'application_id');

const TABLES = [
  table('debrief_rooms', {
    columns: [
      ...KEY(),
      choice('pace'),
      json('due_at'),
      json('speaking_order'),
      nullable(id('scribe_id')),
      text('shown_what_if'),
      nullable(choice('started_phase')),
      nullable(instant('started_at')),
      json('extra_minutes'),
      nullable(varchar('item', 40)),
      nullable(instant('item_at')),
      integer('version'),
    ],
    uniques: [['organisation_id', 'application_id', 'decision_version']],
    foreignKeys: [LOOP, to('people', 'scribe_id')],
    checks: [
      oneOf('pace', ['together', 'days']),
      oneOf('started_phase', ['pre_read', 'revealed', 'discussing', 'final_vote', 'decided']),
    ],
  }),
  table('packet_openings', {
    columns: [...KEY(), id('person_id'), instant('opened_at')],
    uniques: [['organisation_id', 'application_id', 'decision_version', 'person_id', 'opened_at']],
    foreignKeys: [LOOP, to('people', 'person_id')],
  }),
  table('room_notes', {
    columns: [
      ...KEY(),
      varchar('note_key', 40),
      id('author_id'),
      text('text'),
      instant('saved_at'),
      integer('version'),
    ],
    uniques: [['organisation_id', 'application_id', 'decision_version', 'note_key', 'author_id']],
    foreignKeys: [LOOP, to('people', 'author_id')],
  }),
  table('parked_items', {
    columns: [
      ...KEY(),
      id('author_id'),
      text('text'),
      instant('parked_at'),
      nullable(text('outcome')),
      integer('version'),
    ],
    indices: [['organisation_id', 'application_id', 'decision_version']],
    foreignKeys: [LOOP, to('people', 'author_id')],
  }),
  table('card_feedback', {
    columns: [
      primary(id('organisation_id')),
      primary(id('id')),
      id('scorecard_id'),
      id('application_id'),
      id('writer_id'),
      text('helped'),
      text('more'),
      instant('written_at'),
      integer('version'),
    ],
    uniques: [['organisation_id', 'scorecard_id', 'writer_id']],
    indices: [['organisation_id', 'application_id']],
    foreignKeys: [to('scorecards', 'scorecard_id'), LOOP, to('people', 'writer_id')],
  }),
  table('hiring_vetoes', {
    columns: [...KEY(), id('person_id'), flag('standing'), text('reason'), instant('given_at'), integer('version')],
    uniques: [['organisation_id', 'application_id', 'decision_version', 'person_id']],
    foreignKeys: [LOOP, to('people', 'person_id')],
  }),
];

/** The debrief room: how it is run, what its scribe writes, what waits, the veto, what an author is told; what a hold waits for. */
export class DebriefRooms1795462000000 implements MigrationInterface {
  readonly name = 'DebriefRooms1795462000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // clone(): naming the constraints writes into the table, and one process may migrate several databases
    for (const one of TABLES) await queryRunner.createTable(one.clone());
    await makeInsertOnly(queryRunner, 'packet_openings');
    await queryRunner.addColumn('decisions', new TableColumn(nullable(json('missing'))));
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
