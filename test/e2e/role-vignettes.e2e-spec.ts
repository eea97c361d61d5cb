import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RoleFinding } from '@app/domain';
import { RatingEntity, RoleVignetteAnswerEntity, RoleVignetteRepository, TransactionRunner } from '@app/persistence';
import { VignettePacks } from '../../apps/api/src/platform/rubric-packs/vignette-packs.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { packText } from '../support/rubric-text.js';
import { rowsOf } from '../support/rows-of.js';
import { World, type WorldPerson } from '../support/world.js';

const PATH = '/api/role-vignettes/ai-pm';

const WEIGHT = (version: string): readonly [string, string] => [
  '    weight: 1\n',
  `    weight: ${version === '1.1.0' ? 3 : 4}\n`,
];

let app: TestApp;
let world: World;
const people: WorldPerson[] = [];

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  for (const name of ['Ann', 'Ben', 'Cem', 'Dag', 'Eva']) people.push(await world.person(name));
});
afterAll(async () => {
  await app.close();
});

const read = async (person: WorldPerson, path = PATH) => (await app.as(person)).get(path).expect(200);
const person = (index: number): WorldPerson => people[index]!;
const sets = () => app.get(RoleVignetteRepository).findSets(world.organisationId);

async function answer(who: WorldPerson, vignetteId: string, choice: RoleFinding, setId?: string) {
  const set = setId ?? (await read(who)).body.setId;
  return (await app.as(who)).post(`${PATH}/answers`, { setId: set, vignetteId, choice });
}
const vignetteOf = (body: { vignettes: { id: string }[] }, id: string) => body.vignettes.find((one) => one.id === id);

describe('a vignette before the own answer', () => {
  it('is its text, and no word of its reference', async () => {
    const document = (await sets()).find(({ packId }) => packId === 'ai-pm')!.document;
    const { text, body } = await read(person(0));
    expect(body).toMatchObject({ packId: 'ai-pm', rubric: 'AI product manager 1.0.1', isAnew: false });
    expect(body.vignettes.map((one: object) => Object.entries(one))).toEqual(
      document.vignettes.map((one) => [
        ['id', one.id],
        ['text', one.text],
        ['answered', null],
      ]),
    );
    for (const { because, ask } of document.vignettes) {
      expect(text).not.toContain(JSON.stringify(because).slice(1, -1));
      expect(text).not.toContain(JSON.stringify(ask).slice(1, -1));
    }
    expect(text).not.toContain('reference');
  });

  it('is the same bytes whatever the others answered, and so is the list', async () => {
    const before = [(await read(person(4))).text, (await read(person(4), '/api/role-vignettes')).text];
    for (const who of people.slice(1, 3)) expect((await answer(who, 'RV-3', 'ai-pm')).status).toBe(200);
    expect([(await read(person(4))).text, (await read(person(4), '/api/role-vignettes')).text]).toEqual(before);
  });

  it('refuses what is no role, no vignette and no pack', async () => {
    expect((await answer(person(4), 'RV-3', 'hero' as RoleFinding)).status).toBe(422);
    expect((await answer(person(4), 'RV-9', 'tpm')).status).toBe(404);
    expect((await answer(person(4), 'RV-3', 'tpm', 'another')).status).toBe(409);
    await (await app.as(person(4))).get('/api/role-vignettes/nothing').expect(404);
  });
});

describe('a vignette after the own answer', () => {
  it('opens its own reference and no other, and no count under three others', async () => {
    const { body } = await answer(person(0), 'RV-3', 'tpm');
    expect(vignetteOf(body, 'RV-3')).toMatchObject({
      answered: { choice: 'tpm', reference: 'tpm', sources: ['S0'], split: { status: 'too_few' } },
    });
    expect(vignetteOf(body, 'RV-4')).toMatchObject({ answered: null });
  });

  it('shows how many others chose what from three on, never who', async () => {
    await answer(person(3), 'RV-3', 'tpm');
    const { body, text } = await read(person(0));
    expect(vignetteOf(body, 'RV-3')).toMatchObject({ answered: { split: { status: 'shown', others: 3 } } });
    expect(text).toContain('{"finding":"ai-pm","people":2}');
    for (const { id } of people) expect(text).not.toContain(id);
  });

  it('is final, also against a second window at the same moment', async () => {
    expect((await answer(person(0), 'RV-3', 'mixed')).status).toBe(409);
    const both = await Promise.all(['tpm', 'mixed'].map((one) => answer(person(0), 'RV-6', one as RoleFinding)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const rows = await rowsOf(app, RoleVignetteAnswerEntity, {
      organisationId: world.organisationId,
      vignetteId: 'RV-6',
    });
    expect(rows).toHaveLength(1);
  });

  it('is in the mirror of its author, and in no result', async () => {
    const { body } = await read(person(0), '/api/my-calibration');
    expect(body.vignettes).toEqual([
      { packId: 'ai-pm', title: 'Six moments of an interview', answered: 2, of: 6, same: expect.any(Number) },
    ]);
    expect((await read(person(4), '/api/my-calibration')).body.vignettes).toEqual([]);
    expect(await rowsOf(app, RatingEntity, { organisationId: world.organisationId })).toEqual([]);
  });

  it('stays inside its organisation', async () => {
    const other = await World.create(app, { name: 'Elsewhere' });
    const stranger = await other.person('Stranger');
    await answer(stranger, 'RV-3', 'mixed');
    expect(vignetteOf((await read(person(0))).body, 'RV-3')).toMatchObject({ answered: { split: { others: 3 } } });
  });
});

describe('an own version of the pack', () => {
  it('is named beside the server’s that the moments were written against, until then nothing is', async () => {
    const vignettes = async () => [
      (await read(person(0))).body,
      ...(await read(person(0), '/api/role-vignettes')).body.sets.filter((one: { packId: string }) =>
        one.packId.startsWith('ai-pm'),
      ),
    ];
    expect((await vignettes()).map(({ rubric, ownRubric }) => [rubric, ownRubric])).toEqual([
      ['AI product manager 1.0.1', null],
      ['AI product manager 1.0.1', null],
    ]);
    const admin = await app.as(world.admin);
    for (const version of ['1.1.0', '1.2.0']) {
      const body = {
        ...{
          sourceText: packText('ai-pm', ['version: 1.0.1', `version: ${version}`], WEIGHT(version)),
          moveRequisitionIds: [],
        },
        ...{ reason: 'Our own words.', baseHash: (await admin.get('/api/rubric-packs/ai-pm')).body.head.contentHash },
      };
      const published = await admin.post('/api/rubric-packs/ai-pm/versions', body).set('Idempotency-Key', version);
      expect(published.status).toBe(201);
    }
    expect((await vignettes()).map(({ rubric, ownRubric }) => [rubric, ownRubric])).toEqual([
      ['AI product manager 1.0.1', 'AI product manager 1.2.0'],
      ['AI product manager 1.0.1', 'AI product manager 1.2.0'],
    ]);
    const others = (await read(person(0), '/api/role-vignettes')).body.sets;
    expect(others.find((one: { packId: string }) => one.packId === 'agentic-ai-pm')).toMatchObject({ ownRubric: null });
  });
});

describe('a newer version of the pack', () => {
  it('may be answered anew, and an answer from a page of the older one is refused', async () => {
    const old = (await sets()).find(({ packId }) => packId === 'ai-pm')!;
    const document = { ...old.document, packVersion: '1.1.0' };
    app.clock.advanceHours(1);
    await app
      .get(TransactionRunner)
      .run((tx) => app.get(VignettePacks).publishInto(tx, world.organisationId, old.rubricVersionId, document));
    const { body } = await read(person(0));
    expect(body).toMatchObject({ isAnew: true });
    expect(vignetteOf(body, 'RV-3')).toMatchObject({ answered: null });
    expect((await answer(person(0), 'RV-3', 'tpm', old.id)).body.type).toContain('VIGNETTE.REPLACED');
    expect((await answer(person(0), 'RV-3', 'tpm')).status).toBe(200);
  });
});
