import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BandOpeningRepository, CompHeadcountEntity, ReadDatabase, TransactionRunner } from '@app/persistence';
import { BandOpenings, ReferencePack } from '../../apps/api/src/platform/compensation/index.js';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { World, type WorldPerson } from '../support/world.js';

let app: TestApp;
let world: World;
let marit: WorldPerson;
let rosa: WorldPerson;
let asRecruiter: Agent;
let asPartner: Agent;
let asMarit: Agent;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  rosa = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
  asRecruiter = await app.as(rosa);
  asPartner = await app.as(await world.person('Pia Partner', { roles: ['compensation_partner'] }));
  marit = await world.person('Marit Olsen');
  asMarit = await app.as(marit);
  await app.get(TransactionRunner).run((tx) => app.get(ReferencePack).publishInto(tx, world.organisationId));
});
afterAll(() => app.close());

const pathsOf = (answer: { body: { errors?: { path: string }[] } }) =>
  (answer.body.errors ?? []).map((one) => one.path);
const put = (agent: Agent, path: string, body: object, version = 0) =>
  agent.put(path, body).set('If-Match', `"${version}"`);
const band = (change: object = {}) => ({
  ...{ component: 'base', currency: 'EUR', low: 98_000, high: 124_000, level: '', location: '' },
  ...{ validFrom: '2026-10-01', ...change },
});

describe('the bands of a requisition', () => {
  it('keep their versions, are approved by a second person, and post their public part', async () => {
    const { id } = await world.requisition();
    const path = `/api/requisitions/${id}`;
    const first = (await put(asRecruiter, `${path}/band`, band())).body;
    const change = {
      high: 128_000,
      validFrom: '2026-11-01',
      validTo: '2027-10-31',
      postedText: 'EUR 98,000 to 128,000 base',
    };
    const second = (await put(asRecruiter, `${path}/band`, band(change), 1)).body;
    const bonus = { component: 'bonus', low: 10, high: 15, tiedTo: 'product success' };
    await put(asPartner, `${path}/band`, band(bonus)).expect(200);
    expect((await asMarit.get(path)).status).toBe(404);
    expect((await asRecruiter.get(path)).body.postedRange).toBe('EUR 98,000 to 128,000 base');

    const approve = (agent: Agent, bandId: string) => agent.post(`${path}/band/${bandId}/approval`, { note: 'Fits.' });
    expect((await approve(asRecruiter, second.id)).body.type).toBe('urn:plumbline:error:BAND.OWN');
    expect((await approve(asPartner, first.id)).body.type).toBe('urn:plumbline:error:BAND.NOT_CURRENT');
    const { bands } = (await approve(asPartner, second.id).expect(201)).body;
    expect((await approve(asPartner, second.id)).body.type).toBe('urn:plumbline:error:BAND.APPROVED');
    await approve(asMarit, second.id).expect(404);
    expect(
      bands.map((one: Record<string, unknown>) => [
        one['component'],
        one['version'],
        one['validTo'],
        one['isCurrent'],
        one['tiedTo'],
      ]),
    ).toEqual([
      ['base', 2, '2027-10-31', true, ''],
      ['base', 1, '2026-10-31', false, ''],
      ['bonus', 1, null, true, 'product success'],
    ]);
    expect(bands[0]).toMatchObject({
      proposed: { by: 'Rosa Recruiter' },
      approved: { by: 'Pia Partner', note: 'Fits.' },
    });
    expect(bands[2]).toMatchObject({ approved: null, canApprove: false });
  });

  it.each([
    [{ validTo: '2026-09-30' }, '/validTo'],
    [{ validTo: '2026-02-30' }, '/validTo'],
    [{ tiedTo: 'anything' }, '/tiedTo'],
    [{ postedText: 'x'.repeat(161) }, '/postedText'],
  ])('name the field that is wrong (case %#)', async (change, path) => {
    const { id } = await world.requisition();
    const answer = await put(asRecruiter, `/api/requisitions/${id}/band`, band(change));
    expect([answer.status, pathsOf(answer)]).toEqual([422, [path]]);
  });

  it('say how many people are in them by count, small cells kept back', async () => {
    const { id } = await world.requisition();
    const counts = { below: 1, lower: 4, middle: 6, upper: 3, above: 0 };
    const body = { component: 'base', counts, asOf: '2026-10-01', source: 'People system' };
    const { headcounts } = (await put(asPartner, `/api/requisitions/${id}/headcounts`, body).expect(200)).body;
    expect(headcounts[0]).toMatchObject({
      cells: { below: null, lower: 4, middle: 6, upper: 3, above: null },
      ...{ total: null, version: 1 },
    });
    await put(asPartner, `/api/requisitions/${id}/headcounts`, body).expect(412);
    await put(asMarit, `/api/requisitions/${id}/headcounts`, body).expect(404);
    expect(await app.get(ReadDatabase).manager.countBy(CompHeadcountEntity, { requisitionId: id })).toBe(1);
  });
});

describe('the market', () => {
  it('has the shipped references with their conflicts, for compensation roles alone', async () => {
    const { body } = await asPartner.get('/api/compensation/references').expect(200);
    expect(body.references).toHaveLength(21);
    expect(body.references[0]).toMatchObject({
      code: 'S0-1',
      source: 'S0',
      asOf: '2026',
      component: 'base',
      version: 1,
    });
    expect(body.conflicts.map((one: { kind: string }) => one.kind)).toEqual(
      expect.arrayContaining(['barely', 'common', 'implied', 'same_figure']),
    );
    for (const what of ['references', 'rates', 'assumptions'])
      await asMarit.get(`/api/compensation/${what}`).expect(404);
  });

  it('takes a table in the same columns: all rows or none, a known figure as its next version', async () => {
    const head = 'id,source,as_of,currency,period,role,component,low,high,unit';
    const post = (way: string, rows: string[]) =>
      asRecruiter.post(`/api/compensation/references/imports${way}`, { csv: [head, ...rows].join('\n') });
    const added = 'S9-1,S9,2026-05,EUR,year,ai-pm,base,90000,120000,amount';
    const changed = 'S4-1,S4,2026,USD,year,ai-pm,total,340000,500000,amount';
    const shown = (await post('/preview', [added, changed, 'S9-2,,2026,,,ai-pm,base,,,', added]).expect(200)).body;
    expect(shown.counts).toEqual({ create: 1, update: 1, skip: 0, error: 2 });
    await post('', [added, 'S9-2,,2026,,,ai-pm,base,,,']).expect(422);
    expect((await post('', [added, changed]).expect(200)).body.counts).toMatchObject({ create: 1, update: 1 });
    expect((await post('', [added]).expect(200)).body.counts).toMatchObject({ skip: 1 });
    const { references } = (await asRecruiter.get('/api/compensation/references')).body;
    const versions = references
      .filter((one: { code: string }) => ['S9-1', 'S4-1'].includes(one.code))
      .map((one: { code: string; version: number; low: number }) => [one.code, one.version, one.low]);
    expect(versions).toEqual([
      ['S4-1', 2, 340_000],
      ['S9-1', 1, 90_000],
    ]);
  });

  it('keeps rates with day and source, marks old ones, and changes none', async () => {
    const rate = { from: 'EUR', to: 'USD', rate: 1.09, asOf: '2026-10-30', source: 'ECB' };
    await asPartner.post('/api/compensation/rates', rate).expect(201);
    expect((await asPartner.post('/api/compensation/rates', { ...rate, rate: 1.2 })).status).toBe(409);
    const { body } = await asPartner.post('/api/compensation/rates', { ...rate, asOf: '2026-01-01' });
    expect(body.rates.map((one: { asOf: string; isStale: boolean }) => [one.asOf, one.isStale])).toEqual([
      ['2026-10-30', false],
      ['2026-01-01', true],
    ]);
    for (const [change, path] of [
      [{ asOf: '2999-01-01' }, '/asOf'],
      [{ to: 'EUR' }, '/to'],
      [{ rate: 0 }, '/rate'],
      [{ source: ' ' }, '/source'],
    ] as const)
      expect(pathsOf(await asPartner.post('/api/compensation/rates', { ...rate, ...change }))).toEqual([path]);
  });
});

describe('the disclosure of the pay range', () => {
  const told = { disclosedOn: '2026-10-30', channel: 'job_advert', proof: 'https://careers.example.org/1' };

  it('stands before interviews where the rules of the place ask for it, and says what is missing', async () => {
    const requisition = await world.requisition({
      panel: { R1: [marit] },
      row: { location: 'Denver', postedRange: '' },
    });
    const loop = await world.loop(requisition, { state: 'planned' });
    const path = `/api/requisitions/${requisition.id}`;
    const open = () => asRecruiter.post(`/api/applications/${loop.applicationId}/moves`, { move: 'open' });
    const refused = await open();
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      expect.stringMatching(/missing is the posted pay range and evidence .*Colorado .*Record it on the requisition/),
    ]);
    expect(pathsOf(await asRecruiter.post(`${path}/pay-disclosure/evidence`, told))).toEqual(['/disclosedOn']);
    await put(asPartner, `${path}/band`, band({ currency: 'USD', postedText: 'USD 186,000 to 224,000 base' })).expect(
      200,
    );
    const called = await asRecruiter.post(`${path}/pay-disclosure/evidence`, { ...told, channel: 'call' }).expect(201);
    expect(called.body.missing).toMatch(/missing is evidence/);
    expect((await asRecruiter.get(`/api/applications/${loop.applicationId}`)).body.moves).toContainEqual({
      ...{ move: 'open', blocked: called.body.missing },
    });
    const { body } = await asRecruiter.post(`${path}/pay-disclosure/evidence`, told).expect(201);
    expect([body.missing, body.evidence.length, body.evidence[0].by]).toEqual([null, 2, 'Rosa Recruiter']);
    expect(body.packs.find((one: { id: string }) => one.id === 'US-CO')).toMatchObject({ holds: true, lacks: [] });
    await open().expect(200);
  });

  it('can be chosen otherwise with a reason, is read by whoever reads the requisition, and written by who manages it', async () => {
    const requisition = await world.requisition({ panel: { R1: [marit] }, row: { location: 'Denver' } });
    const path = `/api/requisitions/${requisition.id}/pay-disclosure`;
    const policy = { packIds: ['US-NY'], reason: 'The work is done in New York.' };
    expect((await put(asRecruiter, `${path}/policy`, policy).expect(200)).body).toMatchObject({
      ...{ version: 1, policy: { by: 'Rosa Recruiter' } },
    });
    expect((await put(asRecruiter, `${path}/policy`, policy)).status).toBe(412);
    expect(pathsOf(await put(asRecruiter, `${path}/policy`, { ...policy, packIds: ['XX'] }, 1))).toEqual(['/packIds']);
    expect(pathsOf(await put(asRecruiter, `${path}/policy`, { ...policy, reason: 'No.' }, 1))).toEqual(['/reason']);
    const read = (await asMarit.get(path).expect(200)).body;
    expect([read.canRecord, read.packs.filter((one: { holds: boolean }) => one.holds).length]).toEqual([false, 1]);
    await asMarit.post(`${path}/evidence`, told).expect(404);
    await put(asMarit, `${path}/policy`, policy, 1).expect(404);
    expect(pathsOf(await asRecruiter.post(`${path}/evidence`, { ...told, disclosedOn: '2999-01-01' }))).toEqual([
      '/disclosedOn',
    ]);
  });
});

describe('reading the bands of a requisition', () => {
  it('is logged once per person and view, on either page, and shown to whoever handles pay', async () => {
    const { id } = await world.requisition({ panel: { R1: [marit] } });
    const path = `/api/requisitions/${id}`;
    await put(asRecruiter, `${path}/band`, band()).expect(200);
    const opened = async () =>
      (await asPartner.get(`${path}/compensation`).expect(200)).body.openings as { by: string }[];
    await asRecruiter.get(path).expect(200);
    await asRecruiter.get(path).expect(200);
    // An interviewer reads the requisition without its bands.
    await asMarit.get(path).expect(200);
    expect((await opened()).map((one) => one.by).sort()).toEqual(['Pia Partner', 'Rosa Recruiter']);
    // Beyond one view. A session ends with idleness before that, so the log is asked without one.
    app.clock.advanceMs(31 * 60_000);
    const asked = {
      ...rosa,
      roles: ['recruiter'],
      organisationId: world.organisationId,
      organisationKind: 'real',
    } as const;
    await app.get(BandOpenings).log(asked, id);
    const shown = await app.get(BandOpeningRepository).findOf(world.organisationId, id);
    expect(shown.map((one) => one.personName).sort()).toEqual(['Pia Partner', 'Rosa Recruiter', 'Rosa Recruiter']);
  });
});
