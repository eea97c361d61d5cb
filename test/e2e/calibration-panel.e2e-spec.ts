// What a debrief says of one panel, and on which ratings of the organisation it rests.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LEVELS } from '@app/domain';
import { ApplicationEntity, AuditTrail, CalibrationFitEntity, JobEntity } from '@app/persistence';
import { JobWorker } from '../../apps/api/src/platform/jobs/index.js';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { fullContent } from '../support/card-content.js';
import { RatedWorld } from '../support/rated-world.js';
import { rowsOf } from '../support/rows-of.js';
import type { WorldLoop } from '../support/world.js';

let app: TestApp;
let here: RatedWorld;
let agent: Agent;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  here = await RatedWorld.create(app);
  agent = here.agent;
});

let key = 0;
const ask = (who: Agent, path: string, body: object = {}) =>
  who.post(`/api/calibration/${path}`, body).set('Idempotency-Key', `panel-${(key += 1)}`);
const workspace = async (who: Agent = agent) => (await who.get('/api/calibration').expect(200)).body;

async function finished(who: Agent, path: string) {
  const { body: job } = await ask(who, path).expect(202);
  await app.get(JobWorker).drain();
  return (await who.get(`/api/jobs/${job.id}`).expect(200)).body;
}
async function fitted(who: Agent = agent) {
  expect(await finished(who, 'fits')).toMatchObject({ status: 'done' });
  return (await workspace(who)).fit;
}
const fitsOf = async (): Promise<CalibrationFitEntity[]> =>
  (await rowsOf(app, CalibrationFitEntity)).filter((row) => row.organisationId === here.world.organisationId);

const panelOf = async (applicationId: string) =>
  (await agent.get(`/api/applications/${applicationId}/calibration`).expect(200)).body;

/** So many more revealed loops, each rated by both, who differ, as their criteria do. */
async function addLoops(count: number): Promise<WorldLoop[]> {
  const { world, requisition, round, ann, bob } = here;
  const loops: WorldLoop[] = [];
  for (let index = 0; index < count; index += 1) {
    const loop = await world.loop(requisition, { state: 'sealed', candidate: { name: `Candidate More${index}` } });
    for (const [seat, person] of [ann, bob].entries()) {
      const content = fullContent(world.rubric, round, 3);
      const ratings = Object.entries(content.ratings).map(([id, rating], k) => {
        const level = LEVELS[Math.min(3, Math.max(0, ((index * 7) % 4) + ((index + seat + k) % 3) - 1))]!;
        return [id, { ...rating, level }] as const;
      });
      const rated = { ...content, ratings: Object.fromEntries(ratings) };
      await world.card(await world.assign(loop, person, round), { content: rated });
    }
    loops.push(loop);
  }
  return loops;
}

const historyFit = async () => (await fitsOf()).filter(({ scope }) => scope === 'organisation');

describe('the calibration of one panel', () => {
  it('gives raw levels first and, without a history, the reason instead of a number', async () => {
    const panel = await panelOf(here.loops[0]!.applicationId);
    expect(panel.n.raters).toBe(2);
    expect(panel.criteria[0]).toMatchObject({ levels: [3, 4], median: 3.5, mean: 3.5, range: [3, 4] });
    expect(panel.criteria[0].estimate).toEqual({ value: null, why: expect.stringContaining('it takes three') });
    expect(panel.raw).toBeCloseTo(3.5, 6);
    expect(panel.adjusted).toEqual({ value: null, why: expect.stringContaining('at least 20 candidates') });
    expect(panel.pending).toBe(false);
    expect(panel.bar.without).toHaveLength(2);
    for (const one of panel.bar.without) expect(one.flips).toBe(one.verdict !== panel.bar.verdict);
  });

  it('gives an adjusted level with its interval from the organisation, drawn towards its mean, and logs the look', async () => {
    const { applicationId } = here.loops[0]!;
    const third = await here.world.assign(here.loops[0]!, await here.world.person('Cleo Interviewer'), here.round);
    await here.world.card(third, { content: fullContent(here.world.rubric, here.round, 4) });
    await addLoops(14);
    const first = await panelOf(applicationId);
    expect(first).toMatchObject({ pending: true, adjusted: { value: null, why: expect.stringContaining('computed') } });
    expect(await panelOf(applicationId)).toEqual(first);
    // Asked for by the first look, computed beside the requests, and told to nobody.
    expect(await app.get(JobWorker).drain()).toBe(1);
    const fitId = (await historyFit())[0]!.id;
    const { adjusted, raw, what, pending, criteria } = await panelOf(applicationId);
    expect(pending).toBe(false);
    // Three raters of each: an adjusted level with its interval, drawn the same way; two are shown as they are.
    const [{ estimate, mean }] = criteria;
    expect(estimate.value).toBeLessThan(mean);
    expect(estimate.interval[0]).toBeLessThan(estimate.value);
    expect(estimate.interval[1] - estimate.interval[0]).toBeGreaterThan(adjusted.interval[1] - adjusted.interval[0]);
    expect((await panelOf(here.loops[1]!.applicationId)).criteria[0].estimate.value).toBeNull();
    expect(adjusted.value).toBeLessThan(raw);
    expect(adjusted.interval[0]).toBeLessThan(adjusted.value);
    expect(adjusted.interval[1]).toBeGreaterThan(adjusted.value);
    expect(what).toContain('20 candidates and 3 raters');
    const entries = await app.get(AuditTrail).findByObject(here.world.organisationId, 'calibration_fit', fitId);
    expect(entries.map(({ action }) => action)).toEqual([
      'calibration.panel.view',
      'calibration.panel.view',
      'calibration.fit',
    ]);
    await agent.get(`/api/calibration/fits/${fitId}/candidates`).expect(404);
  });

  it('rests on every loop that is open, also when somebody asked who may see a part of them only', async () => {
    const loops = await addLoops(16);
    const colleague = await here.world.person('Roy', { roles: ['recruiter'] });
    await here.world.recuse(loops[0]!, colleague);
    await fitted(await app.as(colleague));
    expect((await fitsOf()).map(({ scope, candidates }) => [scope, candidates]).sort()).toEqual([
      ['organisation', 22],
      ['selection', 21],
    ]);
    expect((await panelOf(here.loops[0]!.applicationId)).what).toContain('22 candidates');
  });

  it('stands on no rating that does not count any more: after a recusal, and after a loop was sent back', async () => {
    const loops = await addLoops(16);
    const { applicationId } = here.loops[0]!;
    const value = async () => (await panelOf(applicationId)).adjusted.value;
    const { id } = await fitted();
    expect(await value()).toEqual(expect.any(Number));
    await here.world.recuse(loops[0]!, here.ann);
    expect(await panelOf(applicationId)).toMatchObject({ pending: true, adjusted: { value: null } });
    expect(await workspace()).toMatchObject({ fit: null });
    await agent.get(`/api/calibration/fits/${id}/candidates`).expect(404);
    expect(await finished(agent, `fits/${id}/checks`)).toMatchObject({ status: 'done' });
    await app.get(JobWorker).drain();
    expect(await value()).toEqual(expect.any(Number));
    await here.world.update(ApplicationEntity, { id: loops[1]!.applicationId }, { state: 'collecting' });
    expect(await value()).toBeNull();
    await ask(agent, `fits/${id}/checks`).expect(404);
    await app.get(JobWorker).drain();
    expect(await value()).toEqual(expect.any(Number));
    // New ratings leave it standing.
    await here.ratedLoop('sealed', [4, 4], 'Candidate New');
    expect(await value()).toEqual(expect.any(Number));
  });

  it('says when the calibration could not be computed, and asks for it again with the next visit', async () => {
    const { applicationId } = here.loops[0]!;
    await addLoops(14);
    expect(await panelOf(applicationId)).toMatchObject({ pending: true });
    await here.world.update(JobEntity, { kind: 'calibration-history', status: 'queued' }, { status: 'failed' });
    const failed = await panelOf(applicationId);
    expect(failed).toMatchObject({ pending: false, adjusted: { value: null, why: expect.stringContaining('could not') } }); // prettier-ignore
    expect(await panelOf(applicationId)).toMatchObject({ pending: true });
    expect(await app.get(JobWorker).drain()).toBe(1);
    expect((await panelOf(applicationId)).adjusted.value).toEqual(expect.any(Number));
  });

  it('shows a recusal at once, though it remembers what it showed', async () => {
    const { applicationId } = here.loops[0]!;
    await addLoops(14);
    await panelOf(applicationId);
    await app.get(JobWorker).drain();
    const before = await panelOf(applicationId);
    expect(await panelOf(applicationId)).toEqual(before);
    await here.world.recuse(here.loops[0]!, here.bob);
    const after = await panelOf(applicationId);
    expect(after.n.raters).toBe(before.n.raters - 1);
    expect(after.bar.without).toHaveLength(1);
  });

  it('is closed until the votes are open, also to the committee that reads the packet, and to who may not see the loop', async () => {
    const loop = await here.ratedLoop('pre_read', [3, 3], 'Not Yet');
    await agent.get(`/api/applications/${loop.applicationId}/calibration`).expect(404);
    const admin = await app.as(here.world.admin);
    await admin.get(`/api/applications/${here.loops[0]!.applicationId}/calibration`).expect(404);
    await agent.get('/api/applications/missing/calibration').expect(404);
  });
});
