import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RubricRepository, RubricVersionEntity, type RubricVersionHead, TransactionRunner } from '@app/persistence';
import { CasePacks } from '../../apps/api/src/platform/rubric-packs/case-packs.js';
import { VignettePacks } from '../../apps/api/src/platform/rubric-packs/vignette-packs.js';
import { RubricPacks } from '../../apps/api/src/platform/rubric-packs/rubric-packs.js';
import { ShippedPacks } from '../../apps/api/src/platform/rubric-packs/shipped-packs.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { rowsOf } from '../support/rows-of.js';
import { World } from '../support/world.js';

const RUBRICS = fileURLToPath(new URL('../../rubrics', import.meta.url));

describe('rubric versions', () => {
  let app: TestApp;
  let world: World;
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-rubrics-'));
    cpSync(RUBRICS, folder, { recursive: true });
    file = join(folder, 'ai-pm', 'rubric.yaml');
    app = await startTestApp({ config: { rubricsDir: folder } });
    world = await World.create(app);
  });
  afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a server that starts with the files as they are now would publish. */
  const publishAgain = async (): Promise<RubricPacks> => {
    const packs = new RubricPacks(
      ShippedPacks.in(folder),
      app.get(RubricRepository),
      app.ids,
      app.clock,
      app.get(CasePacks),
      app.get(VignettePacks),
    );
    await app.get(TransactionRunner).run((tx) => packs.publishInto(tx, world.organisationId));
    return packs;
  };
  const versionsOf = async (packId: string): Promise<RubricVersionHead[]> =>
    (await app.get(RubricRepository).list(world.organisationId)).filter((version) => version.packId === packId);
  const edit = (from: string, to: string): void => {
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
  };

  it('are listed and read whole by everybody in the organisation', async () => {
    const interviewer = await app.as(await world.person('Ivo'));
    const list = await interviewer.get('/api/rubrics');
    const version = { version: '1.0.1', publishedAt: app.clock.now(), current: true, line: 'server', onServer: true };
    const hashed = { ...version, id: expect.any(String), contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) };
    // The newest first: a pack is published before those that extend it.
    expect(list.body.versions).toEqual([
      { ...hashed, packId: 'ai-lab-pm', name: 'AI product manager, AI lab' },
      { ...hashed, packId: 'agentic-ai-pm', name: 'AI product manager, agents' },
      { ...hashed, packId: 'ai-pm', name: 'AI product manager', id: world.rubricVersionId },
    ]);
    const one = await interviewer.get(`/api/rubrics/${world.rubricVersionId}`);
    expect(one.body.rubric.criteria).toHaveLength(13);
    expect(one.body.rubric.criteria.every((criterion: { anchors: unknown[] }) => criterion.anchors.length === 4)).toBe(
      true,
    );
  });

  it('do not exist for strangers, and unknown ones not at all', async () => {
    expect((await app.anonymous.get('/api/rubrics')).status).toBe(401);
    expect((await app.anonymous.get(`/api/rubrics/${world.rubricVersionId}`)).status).toBe(401);
    const other = await World.create(app, { name: 'Other' });
    const stranger = await app.as(other.admin);
    const foreign = await stranger.get(`/api/rubrics/${world.rubricVersionId}`);
    const missing = await stranger.get('/api/rubrics/no-such-version');
    expect(foreign.status).toBe(404);
    expect(foreign.body).toEqual(missing.body);
  });

  it('are published once for the same content, whatever its layout and comments', async () => {
    writeFileSync(file, `# a comment more\n\n${readFileSync(file, 'utf8')}`);
    await publishAgain();
    expect(await rowsOf(app, RubricVersionEntity)).toHaveLength(3);
  });

  it('of a changed file are new versions; the old one stays as it was', async () => {
    const before = (await (await app.as(world.admin)).get(`/api/rubrics/${world.rubricVersionId}`)).body;
    app.clock.advanceHours(1);
    edit('shortName: Eval suite', 'shortName: Evaluation');
    const packs = await publishAgain();
    const versions = await versionsOf('ai-pm');
    expect(versions).toHaveLength(2);
    expect(versions.map((version) => packs.isCurrent(version))).toEqual([true, false]);
    const after = (await (await app.as(world.admin)).get(`/api/rubrics/${world.rubricVersionId}`)).body;
    expect(after.rubric).toEqual(before.rubric);
  });

  it('that went back to an earlier text are that earlier version again', async () => {
    edit('shortName: Eval suite', 'shortName: Evaluation');
    await publishAgain();
    edit('shortName: Evaluation', 'shortName: Eval suite');
    const packs = await publishAgain();
    const versions = await versionsOf('ai-pm');
    expect(versions).toHaveLength(2);
    expect(versions.filter((version) => packs.isCurrent(version)).map(({ id }) => id)).toEqual([world.rubricVersionId]);
  });

  it('of packs that extend a changed file are new versions as well', async () => {
    app.clock.advanceHours(1);
    edit('shortName: Eval suite', 'shortName: Evaluation');
    const packs = await publishAgain();
    for (const packId of ['agentic-ai-pm', 'ai-lab-pm']) {
      const versions = await versionsOf(packId);
      expect(versions.map((version) => packs.isCurrent(version))).toEqual([true, false]);
      const { document } = await app.get(RubricRepository).get(world.organisationId, versions[0]!.id);
      expect(document.criteria[0]?.shortName).toBe('Evaluation');
    }
  });

  it('of packs that extend one another are found whatever their names', async () => {
    mkdirSync(join(folder, 'a-first'));
    writeFileSync(
      join(folder, 'a-first', 'rubric.yaml'),
      'pack: a-first\nextends: ai-lab-pm\nname: First\nversion: 1.0.0\nsummary: First in the folder.\n',
    );
    await publishAgain();
    const [version] = await versionsOf('a-first');
    const { document } = await app.get(RubricRepository).get(world.organisationId, version!.id);
    expect(document.criteria.find(({ id }) => id === 'C11')?.weight).toBe(2);
    writeFileSync(
      join(folder, 'a-first', 'rubric.yaml'),
      'pack: a-first\nextends: gone\nname: First\nversion: 1.0.0\nsummary: First.\n',
    );
    await expect(publishAgain()).rejects.toThrow(/a-first\/rubric\.yaml:2:10: There is no pack 'gone' to extend\./);
  });

  it('of a broken file stop the start with the file and the line', async () => {
    edit('    weight: 1\n', '    weight: heavy\n');
    await expect(publishAgain()).rejects.toThrow(/ai-pm\/rubric\.yaml:\d+:\d+: [^\n]+$/);
  });

  it('can not be changed in the database', async () => {
    const attempt = app.get(TransactionRunner).run(async () => {
      const { getDataSourceToken } = await import('@nestjs/typeorm');
      const writer = app.nest.get(getDataSourceToken('writer'), { strict: false });
      await writer.manager.update(RubricVersionEntity, { id: world.rubricVersionId }, { name: 'Other' });
    });
    await expect(attempt).rejects.toThrow();
  });
});
