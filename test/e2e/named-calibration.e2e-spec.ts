// Names in calibration: for a calibration role with a grant, each look on the record, and for nobody else.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, type CivilDay } from '@app/domain';
import { AuditTrail } from '@app/persistence';
import { JobWorker } from '../../apps/api/src/platform/jobs/index.js';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { RatedWorld } from '../support/rated-world.js';
import type { WorldPerson } from '../support/world.js';

const NAMES = /Annika Interviewer|Bobby Interviewer/;

let app: TestApp;
let here: RatedWorld;
let other: WorldPerson;
let admin: Agent;
let second: Agent;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  here = await RatedWorld.create(app);
  other = await here.world.person('Second Admin', { roles: ['admin', 'recruiter'] });
  [admin, second] = [await app.as(here.world.admin), await app.as(other)];
});

let key = 0;
const keyed = (who: Agent, path: string, body: object) => who.post(path, body).set('Idempotency-Key', `named-${(key += 1)}`); // prettier-ignore
const today = async () => (await admin.get('/api/calibration/grants').expect(200)).body.today as CivilDay;
const grant = async (who: Agent, person: WorldPerson, days = 30, reason = 'Coaching talks of the autumn.') =>
  keyed(who, '/api/calibration/grants', { personId: person.id, reason, endsOn: addDays(await today(), days) });
const actionsOn = async (objectType: string, objectId: string) =>
  (await app.get(AuditTrail).findByObject(here.world.organisationId, objectType, objectId)).map(({ action }) => action);
const named = '/api/calibration?names=true';

async function exportNamed(who: Agent) {
  const path = `/api/requisitions/${here.requisition.id}/calibration/exports`;
  const { body: job } = await keyed(who, path, { format: 'csv', names: true }).expect(202);
  await app.get(JobWorker).drain();
  return (await who.get(`/api/jobs/${job.id}`).expect(200)).body;
}

describe('a grant', () => {
  it('is given by an administrator to somebody else, with a reason and an end, once', async () => {
    const { body } = await grant(admin, here.recruiter);
    expect(body.grants).toEqual([
      expect.objectContaining({
        ...{ person: { id: here.recruiter.id, name: here.recruiter.name }, standing: 'standing', version: 1 },
        ...{ reason: 'Coaching talks of the autumn.', grantedBy: here.world.admin.name, revoked: null },
      }),
    ]);
    expect(body.people.map(({ id }: { id: string }) => id)).not.toContain(here.recruiter.id);
    expect(body.people.map(({ id }: { id: string }) => id)).not.toContain(here.world.admin.id);
    expect((await grant(admin, here.recruiter)).body.type).toBe('urn:plumbline:error:CALIBRATION_GRANT.STANDING');
    expect(await actionsOn('calibration_grant', body.grants[0].id)).toEqual(['calibration.grant']);
  });

  it('is refused to oneself, for too long, without a reason and to nobody', async () => {
    const paths = async (answer: ReturnType<typeof grant>) => {
      const { status, body } = await answer;
      return [status, ...body.errors.map((one: { path: string }) => one.path)];
    };
    expect(await paths(grant(second, other))).toEqual([422, '/personId']);
    expect(await paths(grant(admin, here.recruiter, 400))).toEqual([422, '/endsOn']);
    expect(await paths(grant(admin, here.recruiter, 30, '  '))).toEqual([422, '/reason']);
    expect(await paths(grant(admin, { ...here.recruiter, id: 'nobody' }))).toEqual([422, '/personId']);
    expect((await grant(here.agent, other)).status).toBe(404);
    await here.agent.get('/api/calibration/grants').expect(404);
  });

  it('is one, also when two administrators give it at the same moment: taken back, nothing is left', async () => {
    const answers = await Promise.all([admin, second, admin, second].map((who) => grant(who, here.recruiter)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const { grants } = (await admin.get('/api/calibration/grants').expect(200)).body;
    expect(grants).toHaveLength(1);
    await admin.post(`/api/calibration/grants/${grants[0].id}/revocation`, { reason: 'Over.' }).set('If-Match', '"1"').expect(200); // prettier-ignore
    await here.agent.get(named).expect(404);
  });

  it('is taken back with a reason, by one of two, and holds no more', async () => {
    const { id } = (await grant(admin, here.recruiter)).body.grants[0];
    const revoke = (who: Agent, reason = 'The talks are over.') =>
      who.post(`/api/calibration/grants/${id}/revocation`, { reason }).set('If-Match', '"1"');
    await here.agent.get(named).expect(200);
    expect((await revoke(admin, ' ')).status).toBe(422);
    expect((await revoke(here.agent)).status).toBe(404);
    const { body } = await revoke(second).expect(200);
    expect(body.grants[0]).toMatchObject({
      standing: 'revoked',
      revoked: { by: other.name, reason: 'The talks are over.' },
    });
    expect((await revoke(admin)).status).toBe(409);
    await here.agent.get(named).expect(404);
    expect(await actionsOn('calibration_grant', id)).toEqual(['calibration.grant.revoke', 'calibration.grant']);
    // And can be given again.
    expect((await grant(admin, here.recruiter)).status).toBe(200);
  });
});

describe('the workspace', () => {
  it('names raters on request, never candidates, and logs each look', async () => {
    const before = (await here.agent.get('/api/calibration').expect(200)).body;
    await grant(admin, here.recruiter);
    const { body, text } = await here.agent.get(named).expect(200);
    expect(body.names).toEqual({ mayShow: true, shown: true });
    expect(body.levelUse.map((one: { label: string }) => one.label).sort()).toEqual([here.ann.name, here.bob.name]);
    expect(text).not.toContain('Candidate Number');
    expect(body.cautions.join(' ')).toContain('Raters are named here');
    const { organisationId } = here.world;
    expect(await actionsOn('calibration', organisationId)).toEqual(['calibration.named.view']);
    const pseudonymous = await here.agent.get('/api/calibration').expect(200);
    expect(pseudonymous.text).not.toMatch(NAMES);
    expect(pseudonymous.body).toEqual({ ...before, names: { mayShow: true, shown: false } });
    expect(await actionsOn('calibration', organisationId)).toHaveLength(1);
  });

  it('has no names for whoever has no grant, nor for whoever has one and no calibration role', async () => {
    expect((await here.agent.get(named)).status).toBe(404);
    expect((await second.get(named)).status).toBe(404);
    await grant(admin, here.ann);
    await (await app.as(here.ann)).get(named).expect(404);
    expect((await here.agent.get('/api/calibration?names=yes')).body.errors[0].path).toBe('/names');
  });

  it('has none after the last day', async () => {
    await grant(admin, here.recruiter, 0);
    await here.agent.get(named).expect(200);
    app.clock.advanceHours(25);
    await (await app.as(here.recruiter)).get(named).expect(404);
  });
});

describe('an export with names', () => {
  it('is made, listed and handed out with a grant only, at that moment', async () => {
    const path = `/api/requisitions/${here.requisition.id}/calibration/exports`;
    await keyed(here.agent, path, { format: 'csv', names: true }).expect(404);
    const { id: grantId } = (await grant(admin, here.recruiter)).body.grants[0];
    const { exportId } = await exportNamed(here.agent);
    const file = await here.agent.get(`/api/report-exports/${exportId}/file`).expect(200);
    expect(file.text).toMatch(NAMES);
    expect(file.headers['content-disposition']).toContain('calibration-named-');
    expect((await here.agent.get(path)).body).toMatchObject({
      mayName: true,
      exports: [{ id: exportId, named: true }],
    });
    expect((await second.get(path)).body).toMatchObject({ mayName: false, exports: [] });
    await second.get(`/api/report-exports/${exportId}/file`).expect(404);
    const waiting = await keyed(here.agent, path, { format: 'csv', names: true }).expect(202);
    await admin.post(`/api/calibration/grants/${grantId}/revocation`, { reason: 'Over.' }).set('If-Match', '"1"').expect(200); // prettier-ignore
    await app.get(JobWorker).drain();
    expect((await here.agent.get(`/api/jobs/${waiting.body.id}`)).body.status).toBe('failed');
    await here.agent.get(`/api/report-exports/${exportId}/file`).expect(404);
    expect((await here.agent.get(path)).body.exports).toEqual([]);
    expect(await actionsOn('report_export', exportId)).toEqual(['report.download', 'report.export']);
  });
});
