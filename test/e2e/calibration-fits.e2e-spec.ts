import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CalibrationSettingsView } from '@app/contracts';
import { AuditTrail, CalibrationFitEntity, CalibrationFitRepository, TransactionRunner } from '@app/persistence';
import { hashOf } from '@app/reports';
import { JobWorker } from '../../apps/api/src/platform/jobs/index.js';
import { FitEngine, type FitTask, type ReportPercent } from '../../apps/api/src/calibration/fit-engine.js';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { RatedWorld } from '../support/rated-world.js';
import { rowsOf } from '../support/rows-of.js';
import { World } from '../support/world.js';

/** The engine of the product, which a test may stop half way. */
class HaltingEngine extends FitEngine {
  halfWay: (() => Promise<void>) | undefined;

  override async fit(task: FitTask, report: ReportPercent): Promise<string> {
    if (this.halfWay) {
      await report(50);
      await this.halfWay();
      await report(60);
    }
    return super.fit(task, report);
  }
}

const engine = new HaltingEngine();
let app: TestApp;
let here: RatedWorld;
let agent: Agent;

beforeAll(async () => {
  app = await startTestApp({ replace: [{ token: FitEngine, value: engine }] });
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  engine.halfWay = undefined;
  here = await RatedWorld.create(app);
  agent = here.agent;
});

let key = 0;
const ask = (who: Agent, path: string, body: object = {}) =>
  who.post(`/api/calibration/${path}`, body).set('Idempotency-Key', `fit-${(key += 1)}`);
const workspace = async (who: Agent = agent, query = '') =>
  (await who.get(`/api/calibration${query}`).expect(200)).body;

async function finished(who: Agent, path: string, body: object = {}) {
  const { body: job } = await ask(who, path, body).expect(202);
  await app.get(JobWorker).drain();
  return (await who.get(`/api/jobs/${job.id}`).expect(200)).body;
}
async function fitted(who: Agent = agent, filters: Record<string, string> = {}) {
  expect(await finished(who, 'fits', filters)).toMatchObject({
    status: 'done',
    progress: 100,
    total: 100,
    error: null,
  });
  return (await workspace(who, `?${new URLSearchParams(filters).toString()}`)).fit;
}
const fitsOf = async (): Promise<CalibrationFitEntity[]> =>
  (await rowsOf(app, CalibrationFitEntity)).filter((row) => row.organisationId === here.world.organisationId);

describe('the workspace', () => {
  it('shows raw figures without a fit, and holds no name, no id and no text of a card', async () => {
    const body = await workspace();
    expect(body).toMatchObject({ fit: null, canFit: true, adjusts: true, n: { candidates: 6, raters: 2, cards: 12 } });
    expect(body.levelUse.map((one: { label: string }) => one.label)).toEqual(['Rater 01', 'Rater 02']);
    const text = JSON.stringify({ ...body, choices: undefined, fit: await fitted() });
    expect(text).not.toMatch(/Annika|Bobby|Rosalind|Candidate Number|zyxwvut/);
    const ids = [here.ann.id, here.bob.id, ...here.loops.flatMap((loop) => [loop.applicationId, loop.candidateId])];
    for (const id of ids) expect(text).not.toContain(id);
  });

  it('says what would change what can not be said yet', async () => {
    const { statements } = await workspace();
    expect(statements.length).toBeGreaterThan(2);
    const missing = statements.filter((one: { kind: string }) => one.kind === 'not_yet');
    for (const one of missing) expect(one.change).toEqual(expect.any(String));
  });

  it('narrows by requisition, rubric, round and period, and keeps the labels', async () => {
    const everything = await workspace();
    const same = await workspace(agent, `?requisition=${here.requisition.id}&round=${here.round}`);
    expect(same.levelUse).toEqual(everything.levelUse);
    for (const query of ['?from=2999-01-01', '?to=2000-01-01', '?round=R99', '?requisition=other']) {
      expect(await workspace(agent, query)).toMatchObject({ n: { ratings: 0 }, fit: null, canFit: false });
    }
    const wrong = await agent.get('/api/calibration?from=yesterday').expect(422);
    expect(wrong.body.errors[0].path).toBe('/from');
  });

  it('does not change by one byte for a loop that is still blind, and neither does its fit', async () => {
    const fit = await fitted();
    const before = JSON.stringify(await workspace());
    await here.ratedLoop('pre_read', [1, 4], 'Still Blind');
    expect(JSON.stringify(await workspace())).toBe(before);
    expect((await fitted()).resultHash).toBe(fit.resultHash);
    expect(await fitsOf()).toHaveLength(1);
  });

  it('is nothing to who rates, to an admin, and to another organisation', async () => {
    const elsewhere = await World.create(app, { name: 'Other Inc' });
    const { id } = await fitted();
    for (const person of [here.ann, here.world.admin]) {
      const who = await app.as(person);
      await who.get('/api/calibration').expect(404);
      await ask(who, 'fits').expect(404);
      await ask(who, `fits/${id}/checks`).expect(404);
      await who.get(`/api/calibration/fits/${id}/candidates`).expect(404);
    }
    const stranger = await app.as(await elsewhere.person('Fay', { roles: ['recruiter'] }));
    await stranger.get(`/api/calibration/fits/${id}/candidates`).expect(404);
  });
});

describe('a fit', () => {
  it('is stored with what it takes to compute it again, once for the same ratings', async () => {
    const fit = await fitted();
    expect(fit).toMatchObject({ modelVersion: 'lmm/5', seed: 1, inputHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await fitted()).id).toBe(fit.id);
    const [row, ...others] = await fitsOf();
    expect(others).toEqual([]);
    expect(hashOf(row!.input)).toBe(row!.inputHash);
    expect(hashOf(row!.result)).toBe(row!.resultHash);
    expect(row).toMatchObject({ scope: 'selection', candidates: 6, createdBy: here.recruiter.id });
    const entries = await app.get(AuditTrail).findByObject(here.world.organisationId, 'calibration_fit', fit.id);
    expect(entries.map(({ action }) => action)).toEqual(['calibration.fit']);
  });

  it('of one requisition and of a selection says so', async () => {
    await fitted(agent, { requisition: here.requisition.id });
    await here.ratedLoop('sealed', [2, 4], 'One More');
    await fitted(agent, { round: here.round });
    expect((await fitsOf()).map(({ scope }) => scope).sort()).toEqual(['requisition', 'selection']);
  });

  it('is computed again to the same bytes, and says when it is not', async () => {
    const { id } = await fitted();
    expect(await finished(agent, `fits/${id}/checks`)).toMatchObject({ status: 'done' });
    await app.get(TransactionRunner).run(async (tx) => {
      const [row] = await fitsOf();
      const changed = row!.result.replace(/"rawMean":\d/, '"rawMean":9');
      expect(changed).not.toBe(row!.result);
      await app
        .get(CalibrationFitRepository)
        .add(tx, Object.assign(row!, { id: 'changed', cacheKey: 'c'.repeat(64), result: changed }));
    });
    const job = await finished(agent, 'fits/changed/checks');
    expect(job).toMatchObject({ status: 'failed', error: expect.stringContaining('other bytes') });
    const entries = await app.get(AuditTrail).findByObject(here.world.organisationId, 'calibration_fit', 'changed');
    expect(entries.map(({ action }) => action)).toEqual(['calibration.check']);
  });

  it('of an earlier model is told apart from one that does not reproduce, and is not shown for the present one', async () => {
    const { id } = await fitted();
    await app.get(TransactionRunner).run(async (tx) => {
      const [row] = await fitsOf();
      const older = { id: 'older', cacheKey: 'a'.repeat(64), modelVersion: 'lmm/3' };
      await app.get(CalibrationFitRepository).add(tx, Object.assign(row!, older));
    });
    expect((await workspace()).fit.id).toBe(id);
    const { status, error } = await finished(agent, 'fits/older/checks');
    expect(status).toBe('failed');
    expect(error).toContain('lmm/3');
    expect(error).toContain('Compute the fit anew');
    expect(error).not.toMatch(/not reproduced|other bytes/);
  });

  it('can be cancelled while it waits', async () => {
    const { body: job } = await ask(agent, 'fits').expect(202);
    await agent.post(`/api/jobs/${job.id}/cancellation`).expect(200);
    await app.get(JobWorker).drain();
    expect((await agent.get(`/api/jobs/${job.id}`)).body.status).toBe('cancelled');
    expect(await fitsOf()).toEqual([]);
  });

  it('can be cancelled half way, with its progress seen, and leaves nothing', async () => {
    const { body: job } = await ask(agent, 'fits').expect(202);
    engine.halfWay = async () => {
      expect((await agent.get(`/api/jobs/${job.id}`)).body).toMatchObject({
        status: 'running',
        progress: 50,
        total: 100,
      });
      await agent.post(`/api/jobs/${job.id}/cancellation`).expect(200);
    };
    await app.get(JobWorker).drain();
    expect((await agent.get(`/api/jobs/${job.id}`)).body).toMatchObject({ status: 'cancelled', progress: 60 });
    expect(await fitsOf()).toEqual([]);
    expect((await workspace()).fit).toBeNull();
  });

  it('of a colleague who was recused from a loop is another one, and the whole one is closed to them', async () => {
    const whole = await fitted();
    const colleague = await here.world.person('Roy', { roles: ['recruiter'] });
    await here.world.recuse(here.loops[2]!, colleague);
    const who = await app.as(colleague);
    expect(await workspace(who)).toMatchObject({ n: { candidates: 5 }, fit: null });
    await who.get(`/api/calibration/fits/${whole.id}/candidates`).expect(404);
    expect((await fitted(who)).inputHash).not.toBe(whole.inputHash);
    expect((await workspace()).fit.id).toBe(whole.id);
  });

  it('leaves out withdrawn, recused and not independent cards', async () => {
    const { inputHash } = await fitted();
    const loop = await here.ratedLoop('sealed', [4, 1], 'Recused Later');
    await here.world.recuse(loop, here.ann);
    await here.world.recuse(loop, here.bob);
    expect((await fitted()).inputHash).toBe(inputHash);
  });

  it('asks for its filters and a key, and lets three wait', async () => {
    expect((await ask(agent, 'fits', { from: 'once' })).body.errors[0].path).toBe('/from');
    expect((await agent.post('/api/calibration/fits', {})).body.type).toBe('urn:plumbline:error:REQUEST.KEY_MISSING');
    for (let waiting = 0; waiting < 3; waiting += 1) await ask(agent, 'fits').expect(202);
    await ask(agent, 'fits').expect(429);
    await app.get(JobWorker).drain();
  });
});

describe('adjusted candidates', () => {
  it('stand beside the raw means under labels, and each look is logged', async () => {
    const { id } = await fitted();
    const { body } = await agent.get(`/api/calibration/fits/${id}/candidates`).expect(200);
    expect(body.rows).toHaveLength(6);
    expect(body.rows[0]).toMatchObject({ label: 'Candidate 01', raters: 2, raw: expect.any(Number) });
    expect(body.cutOffs.length).toBeGreaterThan(3);
    expect(JSON.stringify(body)).not.toMatch(/Annika|Bobby|Candidate Number/);
    const entries = await app.get(AuditTrail).findByObject(here.world.organisationId, 'calibration_fit', id);
    expect(entries.map(({ action }) => action)).toContain('calibration.adjusted.view');
  });

  it('are off everywhere once an admin turns them off, and the switch is logged', async () => {
    const { id } = await fitted();
    const admin = await app.as(here.world.admin);
    const settings = (await admin.get('/api/calibration/settings').expect(200)).body as CalibrationSettingsView;
    expect(settings).toMatchObject({ adjusts: true, changedAt: null });
    const put = (who: Agent, adjusts: unknown, version: number) =>
      who.put('/api/calibration/settings', { adjusts }).set('If-Match', `"${version}"`);
    await put(agent, false, settings.version).expect(404);
    expect((await put(admin, 'no', settings.version)).status).toBe(422);
    const off = await put(admin, false, settings.version).expect(200);
    expect(off.body).toMatchObject({ adjusts: false, version: settings.version + 1 });
    await put(admin, true, settings.version).expect(412);
    await agent.get(`/api/calibration/fits/${id}/candidates`).expect(404);
    expect(await workspace()).toMatchObject({ adjusts: false });
    const panel = await agent.get(`/api/applications/${here.loops[0]!.applicationId}/calibration`).expect(200);
    expect(panel.body).toMatchObject({
      adjusted: { value: null, why: 'Your organisation has turned adjusted scores off.' },
    });
    const { organisationId } = here.world;
    const entries = await app.get(AuditTrail).findByObject(organisationId, 'calibration_setting', organisationId);
    expect(entries.map(({ action }) => action)).toEqual(['calibration.switch']);
  });
});
