import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS, type LoopState } from '@app/domain';
import { AuditTrail, CompBandEntity, ReadDatabase } from '@app/persistence';
import { startTestApp, type TestApp } from '../support/app.js';
import { World, type WorldLoop, type WorldPerson, type WorldRequisition } from '../support/world.js';

let app: TestApp;
let world: World;
let requisition: WorldRequisition;
let recruiter: WorldPerson;
let partner: WorldPerson;
let marit: WorldPerson;
let chen: WorldPerson;
let manager: WorldPerson;
let facilitator: WorldPerson;
let usualRater: WorldPerson;
let stranger: WorldPerson;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  recruiter = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
  partner = await world.person('Pia Partner', { roles: ['compensation_partner'] });
  usualRater = await world.person('Ute Usual', { roles: ['recruiter'] });
  marit = await world.person('Marit Olsen');
  chen = await world.person('Chen Wei');
  manager = await world.person('Ines Manager');
  facilitator = await world.person('Farah Facilitator');
  stranger = await world.person('Sam Stranger');
  requisition = await world.requisition({
    members: { committee: [chen], hiring_manager: [manager], facilitator: [facilitator] },
    panel: { R1: [marit, usualRater] },
  });
  await world.band(requisition);
});
afterAll(() => app.close());

const pathsOf = (answer: { body: { errors?: { path: string }[] } }) =>
  (answer.body.errors ?? []).map((one) => one.path);
const card = (change: object = {}) => ({
  ...{ component: 'base', currency: 'EUR', expectationLow: 95_000, expectationHigh: 105_000, attested: true },
  ...{ level: 'Senior', note: 'Prefers equity over bonus.' },
  ...change,
});
const put = async (loop: WorldLoop, body: object, version = 0, person = recruiter) =>
  (await app.as(person))
    .put(`/api/applications/${loop.applicationId}/screen-card`, body)
    .set('If-Match', `"${version}"`);
const get = async (loop: WorldLoop, person: WorldPerson) =>
  (await app.as(person)).get(`/api/applications/${loop.applicationId}/screen-card`);
const band = (change: object = {}) => ({
  ...{
    component: 'total',
    currency: 'EUR',
    low: 120_000,
    high: 160_000,
    level: 'Senior',
    location: 'Lisbon',
    validFrom: '2026-01-01',
  },
  ...change,
});
const putBand = async (body: object, version = 0, person = recruiter, id = requisition.id) =>
  (await app.as(person)).put(`/api/requisitions/${id}/band`, body).set('If-Match', `"${version}"`);

describe('the band of a requisition', () => {
  it('is set per component; a change is a new band and keeps the old one', async () => {
    const own = await world.requisition();
    const first = await putBand(band(), 0, partner, own.id);
    expect([first.status, first.headers['etag']]).toEqual([200, '"1"']);
    const second = await putBand(band({ high: 170_000 }), 1, recruiter, own.id);
    expect(second.body).toMatchObject({ high: 170_000, version: 2 });
    expect(second.body.id).not.toBe(first.body.id);
    await putBand(band({ component: 'base', low: 90_000, high: 110_000 }), 0, recruiter, own.id);
    const view = (await (await app.as(recruiter)).get(`/api/requisitions/${own.id}`).expect(200)).body;
    expect(view.band.map((one: { component: string; high: number }) => [one.component, one.high])).toEqual([
      ['base', 110_000],
      ['total', 170_000],
    ]);
    expect(await app.get(ReadDatabase).manager.countBy(CompBandEntity, { requisitionId: own.id })).toBe(3);
    const stale = await putBand(band(), 1, recruiter, own.id);
    expect([stale.status, stale.body.yourVersion, stale.body.currentVersion]).toEqual([412, 1, 2]);
  });

  it.each([
    [{ component: 'shares' }, '/component'],
    [{ currency: 'euro' }, '/currency'],
    [{ low: -1 }, '/low'],
    [{ low: '120k' }, '/low'],
    [{ high: 100_000 }, '/high'],
    [{ high: 1.5 }, '/high'],
    [{ component: 'bonus', low: 10, high: 2_000 }, '/high'],
    [{ level: 'x'.repeat(81) }, '/level'],
    [{ location: 'x'.repeat(LIMITS.location + 1) }, '/location'],
    [{ validFrom: '01.01.2026' }, '/validFrom'],
    [{ validFrom: '2026-02-30' }, '/validFrom'],
    [{ validFrom: undefined }, '/validFrom'],
    [{ history: 1 }, '/history'],
  ])('names the field that is wrong (case %#)', async (change, path) => {
    const answer = await putBand(band(change));
    expect([answer.status, pathsOf(answer)]).toEqual([422, [path]]);
  });

  it("is nobody else's", async () => {
    for (const person of [marit, chen, manager, facilitator, stranger, world.admin, usualRater]) {
      expect([person.name, (await putBand(band(), 0, person)).status]).toEqual([person.name, 404]);
    }
    await (await app.as(recruiter)).put(`/api/requisitions/${requisition.id}/band`, band()).expect(428);
  });
});

describe('the screen card', () => {
  it('begins empty, proposes the component of the band, and is judged when it is saved', async () => {
    const loop = await world.loop(requisition);
    expect((await get(loop, recruiter)).body).toMatchObject({
      version: 0,
      verdict: 'unknown',
      component: 'base',
      currency: 'EUR',
      expectationLow: null,
      attested: false,
    });
    const saved = await put(loop, card());
    expect([saved.status, saved.headers['etag']]).toEqual([200, '"1"']);
    expect(saved.body).toEqual({
      ...{
        component: 'base',
        currency: 'EUR',
        verdict: 'inside',
        note: 'Prefers equity over bonus.',
        level: 'Senior',
        warnings: [],
        version: 1,
      },
      ...{
        band: { component: 'base', currency: 'EUR', low: 90_000, high: 110_000 },
        compaRatio: 1,
        expectationLow: 95_000,
        expectationHigh: 105_000,
        attested: true,
      },
    });
    expect((await get(loop, partner)).body).toEqual(saved.body);
    expect((await put(loop, card({ expectationHigh: 120_000 }), 1, partner)).body).toMatchObject({
      verdict: 'overlaps',
      version: 2,
    });
    const stale = await put(loop, card(), 1);
    expect([stale.status, stale.body.yourVersion, stale.body.currentVersion]).toEqual([412, 1, 2]);
    const audit = await app.get(AuditTrail).findByObject(world.organisationId, 'application', loop.applicationId);
    expect(audit[0]).toMatchObject({ action: 'compensation.save_screen_card' });
    expect(audit.map((one) => one.payload).join()).not.toMatch(/95000|105000|120000/);
  });

  it.each([
    [{ expectationLow: 70_000, expectationHigh: 80_000 }, 'below', []],
    [{ expectationLow: 120_000, expectationHigh: 130_000 }, 'above', []],
    [{ expectationLow: null, expectationHigh: null, attested: false }, 'unknown', []],
    [{ component: 'total' }, 'unknown', ['The expectation is total, the band is base: they can not be compared.']],
    [
      { currency: 'USD' },
      'unknown',
      [expect.stringMatching(/are not converted\. There is no rate between USD and EUR/)],
    ],
    [{ note: 'Currently making 92k at a bank.' }, 'inside', [expect.stringMatching(/earns or earned/)]],
  ])('judges case %#', async (change, verdict, warnings) => {
    const answer = await put(await world.loop(requisition), card(change));
    expect([answer.status, answer.body.verdict, answer.body.warnings]).toEqual([200, verdict, warnings]);
  });

  it('stays judged by the band of its day and says when that has changed', async () => {
    const own = await world.requisition();
    await putBand(band({ component: 'base', low: 90_000, high: 110_000 }), 0, recruiter, own.id);
    const loop = await world.loop(own);
    await put(loop, card());
    await putBand(band({ component: 'base', low: 50_000, high: 60_000 }), 1, recruiter, own.id);
    const seen = (await get(loop, recruiter)).body;
    expect(seen).toMatchObject({
      verdict: 'inside',
      band: { low: 90_000 },
      warnings: [expect.stringMatching(/band has changed/)],
    });
    expect((await put(loop, card(), 1)).body).toMatchObject({ verdict: 'above', band: { low: 50_000 }, warnings: [] });
  });

  it.each([
    [{ attested: false }, '/attested'],
    [{ attested: 'yes' }, '/attested'],
    [{ expectationLow: null }, '/expectationLow'],
    [{ expectationHigh: null }, '/expectationHigh'],
    [{ expectationHigh: 90_000 }, '/expectationHigh'],
    [{ expectationLow: -5 }, '/expectationLow'],
    [{ expectationLow: '95k' }, '/expectationLow'],
    [{ expectationLow: undefined }, '/expectationLow'],
    [{ component: 'dream' }, '/component'],
    [{ currency: 'EURO' }, '/currency'],
    [{ level: 'x'.repeat(81) }, '/level'],
    [{ note: 'x'.repeat(LIMITS.note + 1) }, '/note'],
    [{ currentSalary: 90_000 }, '/currentSalary'],
    [{ salaryHistory: [] }, '/salaryHistory'],
  ])('names the field that is wrong (case %#)', async (change, path) => {
    const answer = await put(await world.loop(requisition), card(change));
    expect([answer.status, pathsOf(answer)]).toEqual([422, [path]]);
  });

  it('does not exist for panel, committee, hiring manager, facilitator and admin, in every state before it opens', async () => {
    for (const state of [
      'planned',
      'collecting',
      'pre_read',
      'revealed',
      'final_vote',
      'decided',
      'sealed',
    ] as const satisfies readonly LoopState[]) {
      const loop = await world.loop(requisition, { state });
      await world.assign(loop, marit, 'R1');
      await world.screenCard(loop, recruiter);
      for (const person of [marit, chen, manager, facilitator, world.admin, stranger, usualRater]) {
        expect([state, person.name, (await get(loop, person)).status]).toEqual([state, person.name, 404]);
        expect((await put(loop, card(), 1, person)).status).toBe(404);
      }
    }
  });

  it('shows the committee verdict and band at comp_open: no amount, no note', async () => {
    const loop = await world.loop(requisition, { state: 'collecting' });
    await put(loop, card({ note: 'Said 101,000 would do.' }));
    const opened = await world.loop(requisition, { state: 'comp_open' });
    await put(opened, card({ note: 'Said 101,000 would do.' }));
    const seen = await get(opened, chen);
    expect(seen.body).toEqual({
      ...{ component: 'base', currency: 'EUR', verdict: 'inside', note: '', level: 'Senior', warnings: [], version: 1 },
      band: { component: 'base', currency: 'EUR', low: 90_000, high: 110_000 },
    });
    expect(seen.text).not.toMatch(/95000|105000|101,000/);
    expect((await put(opened, card(), 1, chen)).status).toBe(404);
    expect((await get(loop, chen)).status).toBe(404);
    for (const person of [marit, manager, facilitator, usualRater])
      expect((await get(opened, person)).status).toBe(404);
  });

  it('opens to the committee at the decision where the requisition says so', async () => {
    const early = await world.requisition({ members: { committee: [chen] }, row: { compOpensAt: 'decided' } });
    const loop = await world.loop(early, { state: 'decided' });
    expect((await get(loop, chen)).body).toMatchObject({ verdict: 'unknown', band: null, version: 0 });
    expect((await get(await world.loop(early, { state: 'final_vote' }), chen)).status).toBe(404);
  });
});
