import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isCaseCandidate } from '@app/domain';
import { ApplicationScoreEntity, CalibrationCaseRepository, PanelScoreEntity, RatingEntity } from '@app/persistence';
import { startTestApp, type TestApp } from '../support/app.js';
import { answerCase, answerOf, CASE_CRITERIA, CASE_ID, saveCase, submitCase } from '../support/case-world.js';
import { rowsOf } from '../support/rows-of.js';
import { World, type WorldPerson } from '../support/world.js';

const PATH = `/api/calibration-cases/${CASE_ID}`;

let app: TestApp;
let world: World;
let rosa: WorldPerson;
const raters: WorldPerson[] = [];

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  rosa = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
  for (const name of ['Ann', 'Ben', 'Cem', 'Dag', 'Eva', 'Finn']) raters.push(await world.person(name));
});
afterAll(async () => {
  await app.close();
});

const read = async (person: WorldPerson, path = PATH) => (await (await app.as(person)).get(path).expect(200)).body;
const rater = (index: number): WorldPerson => raters[index]!;

describe('a case before the own submit', () => {
  it('is there to read with its criteria and anchors, and without a word of the reference', async () => {
    const [reference] = (await app.get(CalibrationCaseRepository).findVersions(world.organisationId))
      .filter(({ caseId }) => caseId === CASE_ID)
      .flatMap(({ document }) => document.reference);
    const agent = await app.as(rater(0));
    const { text, body } = await agent.get(PATH).expect(200);
    expect(body.criteria.map(({ id }: { id: string }) => id)).toEqual([...CASE_CRITERIA]);
    expect(body.criteria[0].anchors).toHaveLength(4);
    expect(body).toMatchObject({ status: 'open', version: 0, comparison: null });
    for (const hidden of [reference!.because, reference!.notTheNext, reference!.watchFor])
      expect(text).not.toContain(JSON.stringify(hidden).slice(1, -1));
    expect(text).not.toContain('reference');
  });

  it('keeps what is typed, one window at a time, and refuses what is no answer', async () => {
    const half = { C1: { level: 3, cannotTell: false, why: '' } } as const;
    expect((await saveCase(app, rater(0), half)).body).toMatchObject({ version: 1 });
    expect((await saveCase(app, rater(0), half)).body).toMatchObject({ yourVersion: 0, currentVersion: 1 });
    expect((await saveCase(app, rater(0), half, { version: 1 })).body).toMatchObject({ version: 2 });
    expect((await saveCase(app, rater(0), half, { version: 1 })).status).toBe(412);
    const odd = { C9: { level: 9 } } as never;
    expect((await saveCase(app, rater(0), odd, { version: 2 })).status).toBe(422);
    expect((await read(rater(0))).answer).toEqual(half);
    expect((await submitCase(app, rater(0), 2)).body.errors).toHaveLength(4);
    expect((await submitCase(app, rater(5), 0)).body.type).toContain('CASE.INCOMPLETE');
  });

  it('is the same bytes whatever the others said and however many they are', async () => {
    const before = (await (await app.as(rater(5))).get(PATH)).text;
    const list = (await (await app.as(rater(5))).get('/api/calibration-cases')).text;
    await answerCase(app, rater(1), 4);
    await answerCase(app, rater(2), 2);
    expect((await (await app.as(rater(5))).get(PATH)).text).toBe(before);
    expect((await (await app.as(rater(5))).get('/api/calibration-cases')).text).toBe(list);
  });
});

describe('a case after the own submit', () => {
  it('shows the reference at once, and no spread and no number under three others', async () => {
    const { comparison, status } = await read(rater(1));
    expect(status).toBe('submitted');
    expect(comparison.map((one: { reference: { level: number } }) => one.reference.level)).toEqual([3, 2, 3, 2]);
    expect(comparison.map((one: { spread: unknown }) => one.spread)).toEqual(
      CASE_CRITERIA.map(() => ({ status: 'too_few' })),
    );
  });

  it('shows how many others chose each level, never who, from three on; a draft is not among them', async () => {
    await answerCase(app, rater(3), null);
    await answerCase(app, rater(4), 2);
    const { comparison } = await read(rater(1));
    expect(comparison[0].spread).toEqual({ status: 'shown', others: 3, levels: [0, 2, 0, 0], cannotTell: 1 });
    const text = JSON.stringify(comparison);
    for (const { id } of raters) expect(text).not.toContain(id);
    expect(text).not.toContain('"Ann"');
  });

  it('can not be changed any more', async () => {
    expect((await saveCase(app, rater(1), answerOf(1), { version: 2 })).status).toBe(409);
    expect((await submitCase(app, rater(1), 2)).status).toBe(409);
  });
});

describe('who answered', () => {
  it('is for those who look after the cases: who, never what', async () => {
    const agent = await app.as(rosa);
    const { body, text } = await agent
      .put(`${PATH}/assignments`, { personIds: [rater(0).id, rater(1).id], dueOn: '2026-01-15' })
      .set('If-Match', '"0"')
      .expect(200);
    expect(body.version).toBe(1);
    const of = (person: WorldPerson) => body.people.find(({ id }: { id: string }) => id === person.id);
    expect(of(rater(0))).toMatchObject({ assigned: true, done: false, late: true, dueOn: '2026-01-15' });
    expect(of(rater(1))).toMatchObject({ assigned: true, done: true, late: false });
    expect(of(rater(2))).toMatchObject({ assigned: false, done: true });
    expect(text).not.toContain('level');
    await (await app.as(rater(0))).get(`${PATH}/completion`).expect(404);
    const nobody = { personIds: [], dueOn: null };
    await (await app.as(rater(0))).put(`${PATH}/assignments`, nobody).set('If-Match', '"1"').expect(404);
    expect((await read(rater(0), '/api/calibration-cases')).cases[0]).toMatchObject({ assigned: true, late: true });
  });

  it('is closed to a recruiter who owes or writes an answer, and open again once it is in', async () => {
    await saveCase(app, rosa, answerOf(3));
    expect((await read(rosa, `${PATH}/completion`)).people).toBeNull();
    await submitCase(app, rosa);
    expect((await read(rosa, `${PATH}/completion`)).people).not.toBeNull();
  });

  it('refuses somebody of nowhere, a day that is none and a case that is not there', async () => {
    const agent = await app.as(rosa);
    const put = (body: object, path = PATH) => agent.put(`${path}/assignments`, body).set('If-Match', '"1"');
    await put({ personIds: ['nobody'], dueOn: null }).expect(422);
    await put({ personIds: [], dueOn: '2026-02-30' }).expect(422);
    await agent.get('/api/calibration-cases/nothing').expect(404);
    await put({ personIds: [], dueOn: null }, '/api/calibration-cases/nothing').expect(404);
  });

  it('lets two who ask at once not overwrite each other, the first time and later', async () => {
    const agent = await app.as(rosa);
    const path = '/api/calibration-cases/precision-fell/assignments';
    const put = (index: number, version: number) =>
      agent.put(path, { personIds: [rater(index).id], dueOn: null }).set('If-Match', `"${version}"`);
    for (const version of [0, 1]) {
      const answers = await Promise.all([put(0, version), put(1, version)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      expect(answers.find(({ status }) => status === 412)!.body).toMatchObject({ currentVersion: version + 1 });
    }
    expect((await agent.put(path, { personIds: [], dueOn: null })).status).toBe(428);
  });

  it('takes one of two first answers that a person saves at once', async () => {
    const fresh = await world.person('Gil');
    const saved = await Promise.all([1, 2].map((level) => saveCase(app, fresh, answerOf(level as 1))));
    expect(saved.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('answers to cases', () => {
  it('connect raters under the id of the case, and are in no result', async () => {
    const rows = await app.get(CalibrationCaseRepository).findConnectingRatings(world.organisationId);
    expect(new Set(rows.map((row) => row.candidateId))).toEqual(new Set([`case:${CASE_ID}`]));
    expect(rows.every((row) => row.isCase && isCaseCandidate(row.candidateId))).toBe(true);
    // Four people with levels on four criteria; who could not tell gives none.
    expect(rows).toHaveLength(16);
    expect(new Set(rows.map((row) => row.rubricVersionId))).toEqual(new Set([world.rubricVersionId]));
    for (const table of [RatingEntity, PanelScoreEntity, ApplicationScoreEntity])
      expect(await rowsOf(app, table, { organisationId: world.organisationId })).toEqual([]);
  });

  it('stay inside their organisation', async () => {
    const other = await World.create(app, { name: 'Elsewhere' });
    const stranger = await other.person('Stranger');
    await answerCase(app, stranger, 1);
    expect((await read(rater(1))).comparison[0].spread.others).toBe(4);
  });
});
