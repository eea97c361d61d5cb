import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { barFor } from '@app/domain';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { World, type WorldPerson } from '../support/world.js';

let app: TestApp;
let world: World;
let recruiter: WorldPerson;
let marit: WorldPerson;
let stranger: WorldPerson;
let asRecruiter: Agent;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  recruiter = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
  marit = await world.person('Marit Olsen');
  stranger = await world.person('Sam Stranger');
  asRecruiter = await app.as(recruiter);
});
afterAll(() => app.close());

const policy = {
  debriefMode: 'committee',
  blindness: 'strict',
  quorum: 2,
  decisionRule: 'majority',
  compOpensAt: 'comp_open',
  cardDueHours: 24,
} as const;
const body = (change: object = {}) => ({
  title: 'AI product manager, support agents',
  seniority: 'senior',
  location: 'Lisbon or remote',
  hasAgents: true,
  postedRange: 'EUR 90,000 to 110,000',
  rubricVersionId: world.rubricVersionId,
  intake: { 'IN-1': 'The product manager of this post.' },
  policy,
  ...change,
});
const create = async (change: object = {}) =>
  (await asRecruiter.post('/api/requisitions', body(change)).expect(201)).body;
const bar = (seniority: 'senior' | 'mid' = 'senior') => barFor(world.rubric, seniority);
const pathsOf = (answer: { body: { errors?: { path: string }[] } }) =>
  (answer.body.errors ?? []).map((one) => one.path);

describe('the bar and the status', () => {
  const confirm = (id: string, sent: object) => asRecruiter.post(`/api/requisitions/${id}/bar`, sent);
  const setStatus = (id: string, version: number, status: unknown) =>
    asRecruiter.put(`/api/requisitions/${id}/status`, { status }).set('If-Match', `"${version}"`);

  it('is confirmed by somebody, with a note, and opens the requisition', async () => {
    const { id } = await create();
    const changed = { ...bar(), must: [bar().must[0]] };
    const view = (await confirm(id, { bar: changed, note: 'Two worked examples.' }).expect(200)).body;
    expect(view).toMatchObject({ status: 'open', bar: changed });
    expect(view.barConfirmed).toEqual({
      by: { id: recruiter.id, name: recruiter.name },
      at: app.clock.now(),
      note: 'Two worked examples.',
    });
  });

  it('does not move under candidates', async () => {
    const requisition = await world.requisition();
    await world.loop(requisition);
    const answer = await confirm(requisition.id, { bar: bar(), note: 'Later.' }).expect(409);
    expect(answer.body.type).toBe('urn:plumbline:error:REQUISITION.BAR_FIXED');
  });

  it('names what is wrong in the bar', async () => {
    const { id } = await create();
    expect(pathsOf(await confirm(id, { bar: bar('mid'), note: 'x' }).expect(422))).toEqual(['/bar/seniority']);
    expect(pathsOf(await confirm(id, { bar: { ...bar(), must: ['C99'] }, note: 'x' }).expect(422))).toEqual([
      '/bar/must/0',
    ]);
    expect(pathsOf(await confirm(id, { bar: bar(), note: ' ' }).expect(422))).toEqual(['/note']);
    expect(pathsOf(await confirm(id, { bar: 'high', note: 'x' }).expect(422))).toEqual(['/bar']);
    await (await app.as(stranger)).post(`/api/requisitions/${id}/bar`, { bar: bar(), note: 'x' }).expect(404);
  });

  it('opens only with a bar, closes, and opens again', async () => {
    const { id } = await create();
    expect((await setStatus(id, 1, 'open').expect(409)).body.type).toBe('urn:plumbline:error:REQUISITION.BAR_MISSING');
    await confirm(id, { bar: bar(), note: 'Set.' }).expect(200);
    expect((await setStatus(id, 2, 'closed').expect(200)).body).toMatchObject({ status: 'closed', version: 3 });
    await setStatus(id, 2, 'open').expect(412);
    expect((await setStatus(id, 3, 'open').expect(200)).body.status).toBe('open');
    expect(pathsOf(await setStatus(id, 4, 'draft').expect(422))).toEqual(['/status']);
    await (
      await app.as(marit)
    )
      .put(`/api/requisitions/${id}/status`, { status: 'closed' })
      .set('If-Match', '"4"')
      .expect(404);
  });
});
