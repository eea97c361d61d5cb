import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AuditEntryEntity, createDataSource, LoopEventEntity, migrate, openReader, openWriter } from '@app/persistence';
import { DataSource, type MigrationInterface } from 'typeorm';
import { createEmptyDatabase, type EmptyDatabase, openTestDatabase, testEngine } from '../support/database.js';
import { EXPORT_ROW, AT, INSERT_ONLY, everyInsertOnlyRow, ratingRow, untilCards } from '../support/migration-rows.js';
import {
  AddNickname1900000000000,
  FailsHalfWay1900000000000,
  ForgetsTriggers1900000000000,
  LosesRows1900000000000,
} from '../support/later-migrations.js';

const ORGANISATION = 'org-1';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function newDatabase(): Promise<EmptyDatabase['config']> {
  const { config, remove } = await createEmptyDatabase();
  cleanups.push(remove);
  return config;
}

/** Opens a writer, with migrations of the test's own after the product's. */
async function open(config: EmptyDatabase['config'], more: (new () => MigrationInterface)[] = []): Promise<DataSource> {
  const { options } = createDataSource(config, 'writer');
  const own = Array.isArray(options.migrations) ? options.migrations : [];
  const writer = await openWriter(new DataSource({ ...options, migrations: [...own, ...more] }));
  cleanups.push(async () => {
    if (writer.isInitialized) await writer.destroy();
  });
  return writer;
}

const drift = async (source: DataSource): Promise<string[]> =>
  (await source.driver.createSchemaBuilder().log()).upQueries.map((query) => query.query);

describe('an empty database', () => {
  it('is brought up to date without a backup, and a second start has nothing to do', async () => {
    const writer = await open(await newDatabase());
    expect(await migrate(writer)).toEqual({
      ran: [
        'InitialSchema1795305600000',
        'CountIndependentRatings1795392000000',
        'RubricPublications1795401000000',
        'HideCandidateIdentity1795402000000',
        'LoopPlans1795403000000',
        'ReviseAndWithdrawCards1795405000000',
        'CardTimes1795407000000',
        'CalibrationFits1795410000000',
        'CalibrationCases1795420000000',
        'InterviewerTraining1795421000000',
        'NamedCalibration1795450000000',
        'LoopArtifacts1795454000000',
        'RoleVignettes1795456000000',
        'Compensation1795458000000',
        'LiveEvents1795460000000',
        'RoomOnManyScreens1795460100000',
        'DebriefRooms1795462000000',
        'DecisionChain1795464000000',
        'MailsAndAppointments1795464100000',
        'BandOpenings1795510000000',
        'MailOfAVoteEnding1795520000000',
        'ChainHeads1795521000000',
        'CalendarFeeds1795522000000',
        'MarkOfTheHistory1795550000000',
      ],
      backupFile: null,
    });
    expect(await migrate(writer)).toEqual({ ran: [], backupFile: null });
  });

  it('then leaves nothing for the schema builder to do', async () => {
    const writer = await open(await newDatabase());
    await migrate(writer);
    expect(await drift(writer)).toEqual([]);
  });

  it.each([
    ['a column', `ALTER TABLE "people" DROP COLUMN "title"`],
    ['an index', `DROP INDEX %index%`],
  ])('shows the drift when %s is missing', async (_what, statement) => {
    const writer = await open(await newDatabase());
    await migrate(writer);
    const index = writer.getMetadata('jobs').indices[0]?.name ?? '';
    await writer.query(statement.replace('%index%', `"${index}"`));
    expect(await drift(writer)).not.toEqual([]);
  });
});

/** Events are read on from a number; a browser is in a room once. */
const NATURAL_KEYS: Readonly<Record<string, readonly string[]>> = {
  live_events: ['organisation_id', 'seq'],
  room_presences: ['application_id', 'holder', 'organisation_id', 'person_id'],
};

describe('the tables', () => {
  it('all carry the organisation in primary key, unique keys, indices and foreign keys, and never cascade', async () => {
    const { writer, close } = await openTestDatabase();
    cleanups.push(close);
    const rest = writer.entityMetadatas.filter((entity) => entity.tableName !== 'organisations');
    expect(rest.length).toBeGreaterThan(25);
    for (const entity of rest) {
      expect([entity.tableName, entity.primaryColumns.map((column) => column.databaseName).sort()]).toEqual([
        entity.tableName,
        NATURAL_KEYS[entity.tableName] ?? ['id', 'organisation_id'],
      ]);
      const keys = [...entity.uniques, ...entity.indices, ...entity.foreignKeys];
      for (const key of keys) {
        expect([entity.tableName, key.columns.map((column) => column.databaseName)]).toEqual([
          entity.tableName,
          expect.arrayContaining(['organisation_id']),
        ]);
      }
      expect(entity.foreignKeys.filter((key) => key.onDelete === 'CASCADE')).toEqual([]);
    }
  });

  it('refuse a row of one organisation that points into another', async () => {
    const writer = await seeded();
    await expect(
      writer.query(
        `INSERT INTO "loop_events" VALUES ('org-2', 'e2', 'application-1', 2, 'planned', 'collecting', NULL, '', '${AT}', 1)`,
      ),
    ).rejects.toThrow(/foreign key/i);
  });

  it.each(INSERT_ONLY)('refuse update and delete on %s, whoever asks', async (table) => {
    const writer = await seeded();
    await expect(writer.query(`UPDATE "${table}" SET "id" = 'other'`)).rejects.toThrow(`${table} is insert only`);
    await expect(writer.query(`DELETE FROM "${table}"`)).rejects.toThrow(`${table} is insert only`);
    if (testEngine() === 'postgres') {
      await expect(writer.query(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow('is insert only');
    }
    const [row] = await writer.query<{ n: number | string }[]>(`SELECT count(*) AS n FROM "${table}"`);
    expect(Number(row?.n)).toBe(1);
  });

  it('refuse a value outside an enumeration and a rating that is both a level and not assessed', async () => {
    const writer = await seeded();
    await expect(writer.query(`UPDATE "people" SET "status" = 'boss'`)).rejects.toThrow(/constraint/i);
    await expect(writer.query(ratingRow('rating-2', 'C2', `3, 'no_time'`))).rejects.toThrow(/constraint/i);
    await expect(writer.query(ratingRow('rating-2', 'C2', `5, NULL`))).rejects.toThrow(/constraint/i);
    await writer.query(ratingRow('rating-2', 'C2', `NULL, 'no_time'`));
  });

  it('keep instants as text that sorts, and refuse what is none', async () => {
    const writer = await seeded();
    const event = await writer.manager.findOneByOrFail(LoopEventEntity, { organisationId: ORGANISATION });
    expect(event.at).toBe(AT);
    const entry = await writer.manager.findOneByOrFail(AuditEntryEntity, { organisationId: ORGANISATION });
    for (const [at, complaint] of [
      ['1 Sept', 'instant'],
      [new Date(), 'Date'],
    ] as const) {
      const again = Object.assign(entry, { id: 'entry-2', seq: 2, at });
      await expect(writer.manager.insert(AuditEntryEntity, again)).rejects.toThrow(complaint);
    }
  });

  it('refuse a search with an undefined value instead of finding anything', async () => {
    const writer = await seeded();
    await expect(writer.manager.findOneBy(LoopEventEntity, { id: undefined })).rejects.toThrow(/undefined/i);
  });
});

describe('a database with cards from before they could be revised or withdrawn', () => {
  it('keeps every card, and an assignment takes a second one only beside a withdrawn one', async () => {
    const config = await newDatabase();
    const before = await openBefore(config, 'ReviseAndWithdrawCards1795405000000');
    await migrate(before);
    for (const statement of untilCards(false)) await before.query(statement);
    await before.query(EXPORT_ROW);
    const cards = await before.query('SELECT * FROM "scorecards"');
    await before.destroy();

    const writer = await open(config);
    expect((await migrate(writer)).ran[0]).toBe('ReviseAndWithdrawCards1795405000000');
    const kept = await writer.query<object[]>('SELECT * FROM "scorecards"');
    expect(kept).toMatchObject(cards as object[]);
    // Everybody who was asked before seats were told apart sat on the panel.
    expect(await writer.query('SELECT "seat" FROM "assignments"')).toEqual([{ seat: 'panel' }]);
    // No export from before names could be granted holds one.
    expect(await writer.query('SELECT "id" FROM "report_exports" WHERE NOT "named"')).toEqual([{ id: 'export-1' }]);
    expect(await drift(writer)).toEqual([]);
    const columns = Object.keys(kept[0]!)
      .map((name) => (name === 'id' ? `'card-2'` : `"${name}"`))
      .join(', ');
    const again = `INSERT INTO "scorecards" SELECT ${columns} FROM "scorecards" WHERE "id" = 'card-1'`;
    await expect(writer.query(again)).rejects.toThrow(/unique|constraint/i);
    await writer.query(`UPDATE "scorecards" SET "status" = 'withdrawn'`);
    await writer.query(again.replace('"status"', `'submitted'`));
    await expect(writer.query(`UPDATE "scorecards" SET "status" = 'draft'`)).rejects.toThrow(/constraint/i);
  });
});

describe('a database with chains whose end was not noted yet', () => {
  it('has it noted as it stands', async () => {
    const config = await newDatabase();
    const before = await openBefore(config, 'ChainHeads1795521000000');
    await migrate(before);
    for (const statement of everyInsertOnlyRow()) await before.query(statement);
    await before.destroy();
    const writer = await open(config);
    await migrate(writer);
    const heads = await writer.query('SELECT "id", "length" FROM "chain_heads" ORDER BY "id"');
    expect(heads).toEqual([
      { id: 'audit', length: 1 },
      { id: 'decisions', length: 1 },
    ]);
  });
});

describe('a database with rows', () => {
  it('is upgraded with every row kept, after a backup that opens', async () => {
    const config = await newDatabase();
    const before = await seeded(config);
    const rows = await everyRow(before);
    await before.destroy();

    const writer = await open(config, [AddNickname1900000000000]);
    const outcome = await migrate(writer);
    expect(outcome.ran).toEqual(['AddNickname1900000000000']);
    expect((await everyRow(writer)).replace(',"nickname":null', '')).toBe(rows);
    if (config.engine === 'postgres') {
      expect(outcome.backupFile).toBeNull();
      return;
    }
    const backup = await openReader(createDataSource({ engine: 'sqlite', file: outcome.backupFile ?? '' }, 'reader'));
    cleanups.push(() => backup.destroy());
    expect(await everyRow(backup)).toBe(rows);
  });

  it.each([
    ['fails half way', FailsHalfWay1900000000000, /no_such_table/],
    ['loses rows', LosesRows1900000000000, /lost rows of person_roles: 1 before, 0 after/],
    ['forgets the triggers', ForgetsTriggers1900000000000, /lost triggers: ratings_no_/],
  ])('is left as it was by a migration that %s, and is closed', async (_how, migration, cause) => {
    const config = await newDatabase();
    const before = await seeded(config);
    const rows = await everyRow(before);
    await before.destroy();

    const writer = await open(config, [migration]);
    await expect(migrate(writer)).rejects.toMatchObject({
      message: expect.stringContaining('nothing was changed'),
      cause: { message: expect.stringMatching(cause) },
    });
    expect(writer.isInitialized).toBe(false);

    expect(await everyRow(await open(config))).toBe(rows);
    if (config.engine === 'sqlite') expect(await readdir(`${dirname(config.file)}/backups`)).toHaveLength(1);
  });
});

/** One row in each insert-only table and in everything they point to, in plain SQL: the schema as a later version meets it. */
async function seeded(config?: EmptyDatabase['config']): Promise<DataSource> {
  const writer = await open(config ?? (await newDatabase()));
  await migrate(writer);
  for (const statement of everyInsertOnlyRow()) await writer.query(statement);
  return writer;
}

/** Everything the product keeps, as one text. */
async function everyRow(source: DataSource): Promise<string> {
  const tables: [string, unknown][] = [];
  for (const { tableName } of source.entityMetadatas) {
    tables.push([tableName, await source.query(`SELECT * FROM "${tableName}" ORDER BY 1, 2`)]);
  }
  return JSON.stringify(tables);
}

/** A database as it was before a migration. */
async function openBefore(config: EmptyDatabase['config'], migration: string): Promise<DataSource> {
  const { options } = createDataSource(config, 'writer');
  const all = (Array.isArray(options.migrations) ? options.migrations : []) as (new () => MigrationInterface)[];
  const earlier = all.slice(
    0,
    all.findIndex((one) => one.name === migration),
  );
  return openWriter(new DataSource({ ...options, migrations: earlier }));
}
