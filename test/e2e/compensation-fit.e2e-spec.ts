import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_ASSUMPTIONS, type LoopState } from '@app/domain';
import { AuditTrail, TransactionRunner } from '@app/persistence';
import { ReferencePack } from '../../apps/api/src/platform/compensation/index.js';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { World, type WorldLoop, type WorldPerson, type WorldRequisition } from '../support/world.js';

let app: TestApp;
let world: World;
let requisition: WorldRequisition;
let recruiter: WorldPerson;
let partner: WorldPerson;
let others: WorldPerson[];
let chen: WorldPerson;
let asRecruiter: Agent;
let asPartner: Agent;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  recruiter = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
  partner = await world.person('Pia Partner', { roles: ['compensation_partner'] });
  chen = await world.person('Chen Wei');
  const rater = await world.person('Ute Usual', { roles: ['recruiter'] });
  const manager = await world.person('Ines Manager');
  requisition = await world.requisition({
    members: { committee: [chen], hiring_manager: [manager] },
    panel: { R1: [rater] },
  });
  others = [chen, rater, manager, world.admin];
  asRecruiter = await app.as(recruiter);
  asPartner = await app.as(partner);
  await app.get(TransactionRunner).run((tx) => app.get(ReferencePack).publishInto(tx, world.organisationId));
});
afterAll(() => app.close());

const pathsOf = (answer: { body: { errors?: { path: string }[] } }) =>
  (answer.body.errors ?? []).map((one) => one.path);
const terms = (change: object = {}) => ({
  ...{ currency: 'EUR', base: 104_000, bonusTargetPercent: 10, bonusTiedTo: 'product success', signOn: 8_000 },
  equity: {
    ...{ kind: 'value', value: 40_000, vesting: { schedule: [10, 20, 30, 40], cliffMonths: 12 } },
    ...{ refreshPercent: 0, triggeredPercent: 0, trigger: '' },
  },
  ...change,
});
const put = (agent: Agent, path: string, body: object, version = 0) =>
  agent.put(path, body).set('If-Match', `"${version}"`);
const offer = (loop: WorldLoop, scenario: string, body: object, version = 0, agent = asRecruiter) =>
  put(agent, `/api/applications/${loop.applicationId}/offers/${scenario}`, body, version);
const fit = (loop: WorldLoop, agent = asRecruiter) => agent.get(`/api/applications/${loop.applicationId}/compensation`);
const card = (change: object = {}) => ({
  ...{ component: 'base', currency: 'EUR', expectationLow: 100_000, expectationHigh: 120_000, attested: true },
  ...{ level: '', note: '', ...change },
});
const expects = (loop: WorldLoop, change: object = {}) =>
  put(asRecruiter, `/api/applications/${loop.applicationId}/screen-card`, card(change));

describe('the fit of a candidate', () => {
  it('lays band, references, expectation and offers beside each other, with what each rests on', async () => {
    await world.band(requisition);
    await asRecruiter
      .post('/api/compensation/rates', { from: 'EUR', to: 'USD', rate: 1.25, asOf: '2026-10-30', source: 'ECB' })
      .expect(201);
    const loop = await world.loop(requisition);
    await expects(loop).expect(200);
    const first = await offer(loop, 'scenario-a', { name: 'A', terms: terms(), note: '' });
    expect([first.status, first.body.offers[0].version]).toEqual([200, 1]);
    await offer(loop, 'scenario-a', { name: 'A', terms: terms({ base: 109_000 }), note: 'Currently making 90k.' }, 1);
    await offer(loop, 'scenario-b', { name: 'B', terms: terms({ equity: null }), note: '' }).expect(200);
    const { body } = await fit(loop).expect(200);
    expect(body.fits).toEqual([
      expect.objectContaining({
        ...{ component: 'base', verdict: 'overlaps', compaRatio: 1.1, rangePenetration: 1, gap: 0 },
        overlap: { low: 100_000, high: 110_000, amount: 10_000, share: 0.5 },
      }),
    ]);
    const [base] = body.axes;
    expect(
      base.lines.map((line: { kind: string; label: string; low: number }) => [line.kind, line.label, line.low]),
    ).toEqual([
      ['band', '', 90_000],
      ['expectation', '', 100_000],
      ['offer', 'A', 109_000],
      ['offer', 'B', 104_000],
      ['reference', 'S0-1', 144_000],
      ['reference', 'S1-1', 136_000],
      ['reference', 'S2-4', 144_000],
      ['reference', 'S3-1', 132_000],
    ]);
    expect(base.lines[4].detail).toBe('S0, 2026, AI lab, at 1 EUR = 1.25 USD, ECB, 2026-10-30');
    expect(body.warnings.map((one: { kind: string }) => one.kind)).toEqual(['below_every_reference', 'regular_pm']);
    const [a, b] = body.offers;
    expect([a.name, a.version, a.savedBy, a.warnings.length]).toEqual(['A', 2, 'Rosa Recruiter', 1]);
    expect(a.years.map((year: { equity: { base: number } }) => year.equity.base)).toEqual([
      4_000, 8_000, 12_000, 16_000,
    ]);
    expect(a.average.total.low).toBeLessThan(a.average.total.base);
    expect(b.average.equity).toBeNull();
    expect(a.comparisons[0]).toMatchObject({
      component: 'base',
      band: { verdict: 'inside' },
      expectation: { verdict: 'inside' },
    });
  });

  it('converts an expectation by the table and says why when it can not', async () => {
    const loop = await world.loop(requisition);
    const dollars = { currency: 'USD', expectationLow: 125_000, expectationHigh: 125_000 };
    const converted = (await expects(loop, dollars)).body;
    expect([converted.verdict, converted.warnings]).toEqual([
      'inside',
      ['Converted from USD to EUR at 1 EUR = 1.25 USD, ECB, 2026-10-30.'],
    ]);
    const francs = (await expects(await world.loop(requisition), { currency: 'CHF' })).body;
    expect([francs.verdict, francs.warnings[0]]).toEqual([
      'unknown',
      expect.stringMatching(/no rate between CHF and EUR/),
    ]);
  });

  it.each([
    [{ name: ' ' }, '/name'],
    [{ terms: terms({ base: -1 }) }, '/terms/base'],
    [{ terms: terms({ currency: 'eur' }) }, '/terms/currency'],
    [{ terms: { ...terms(), equity: { ...terms().equity, kind: 'percent' } } }, '/terms/equity/percent'],
    [
      { terms: terms({ equity: { ...terms().equity, vesting: { schedule: [50, 40], cliffMonths: 0 } } }) },
      '/terms/equity/vesting/schedule',
    ],
    [{ terms: { ...terms(), currentSalary: 1 } }, '/terms/currentSalary'],
  ])('an offer names the field that is wrong (case %#)', async (change, path) => {
    const loop = await world.loop(requisition);
    const answer = await offer(loop, 'scenario-x', { name: 'X', terms: terms(), note: '', ...change });
    expect([answer.status, pathsOf(answer)]).toEqual([422, [path]]);
  });

  it('is stale when somebody was faster, and a scenario stays with its loop', async () => {
    const loop = await world.loop(requisition);
    await offer(loop, 'scenario-s', { name: 'S', terms: terms(), note: '' }).expect(200);
    const stale = await offer(loop, 'scenario-s', { name: 'S', terms: terms(), note: '' }, 0, asPartner);
    expect([stale.status, stale.body.currentVersion]).toEqual([412, 1]);
    await offer(await world.loop(requisition), 'scenario-s', { name: 'S', terms: terms(), note: '' }, 1).expect(404);
  });

  it('is for compensation roles alone, in every state; the committee gets verdict and band, never an amount', async () => {
    for (const state of ['collecting', 'sealed', 'comp_open', 'closed'] as const satisfies readonly LoopState[]) {
      const loop = await world.loop(requisition, { state });
      await expects(loop).expect(200);
      await offer(loop, `scenario-${state}`, { name: 'Offer', terms: terms(), note: '' }).expect(200);
      for (const person of others) {
        const agent = await app.as(person);
        expect([state, person.name, (await fit(loop, agent)).status]).toEqual([state, person.name, 404]);
        await agent.get(`/api/applications/${loop.applicationId}/compensation/report?format=json`).expect(404);
        await offer(loop, `scenario-${state}`, { name: 'O', terms: terms(), note: '' }, 1, agent).expect(404);
      }
      const shown = await (await app.as(chen)).get(`/api/applications/${loop.applicationId}/screen-card`);
      expect([state, shown.status]).toEqual([state, state === 'comp_open' || state === 'closed' ? 200 : 404]);
      expect(shown.text).not.toMatch(/100000|120000|104000|40000|8000/);
    }
  });

  it('logs every opening once per view, in the audit too; that the committee read it tells no more than the loop does', async () => {
    const loop = await world.loop(requisition, { state: 'comp_open' });
    await fit(loop);
    await fit(loop);
    await (await app.as(chen)).get(`/api/applications/${loop.applicationId}/screen-card`).expect(200);
    app.clock.advanceHours(1);
    [asRecruiter, asPartner] = [await app.as(recruiter), await app.as(partner)];
    const { body } = await fit(loop);
    const opened = (list: { by: string; what: string }[]) => list.map((one) => `${one.by}: ${one.what}`);
    expect(opened(body.openings)).toEqual(['Rosa Recruiter: fit', 'Chen Wei: verdict', 'Rosa Recruiter: fit']);
    expect(opened((await fit(loop, asPartner)).body.openings)).not.toContain('Chen Wei: verdict');
    const audit = await app.get(AuditTrail).findByObject(world.organisationId, 'compensation', loop.applicationId);
    expect(audit.map((one) => one.action)).toEqual(Array.from({ length: 4 }, () => 'compensation.open'));
  });

  it('is kept as PDF, CSV and JSON', async () => {
    const loop = await world.loop(requisition);
    await offer(loop, 'scenario-r', { name: '=HYPERLINK', terms: terms(), note: '' }).expect(200);
    const report = (format: string) =>
      asRecruiter.get(`/api/applications/${loop.applicationId}/compensation/report?format=${format}`).buffer(true);
    const csv = (await report('csv').expect(200)).text;
    expect(csv).toContain("offer per year,total,'=HYPERLINK,EUR");
    expect(csv).toMatch(/reference,base,S0-1,EUR,144000,,192000/);
    expect(JSON.parse((await report('json').expect(200)).text).offers[0].terms.base).toBe(104_000);
    const pdf = await report('pdf').expect(200);
    expect([pdf.headers['content-type'], (pdf.body as Buffer).subarray(0, 5).toString()]).toEqual([
      'application/pdf',
      '%PDF-',
    ]);
    expect(pathsOf(await report('xlsx'))).toEqual(['/format']);
  });
});

it('what is assumed has versions, and is checked', async () => {
  const read = await asPartner.get('/api/compensation/assumptions').expect(200);
  expect(read.body).toEqual({ assumptions: DEFAULT_ASSUMPTIONS, version: 0, changedAt: null });
  const next = { ...DEFAULT_ASSUMPTIONS, signOnYears: 2 };
  expect((await put(asPartner, '/api/compensation/assumptions', next)).body).toMatchObject({ version: 1 });
  expect((await put(asPartner, '/api/compensation/assumptions', next)).status).toBe(412);
  const wrong = { ...next, valueFactor: { low: 2, base: 1, high: 3 } };
  expect(pathsOf(await put(asPartner, '/api/compensation/assumptions', wrong, 1))).toEqual(['/valueFactor']);
});
