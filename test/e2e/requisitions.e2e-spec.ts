import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { barFor, LIMITS } from '@app/domain';
import { AuditTrail } from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { World, type WorldPerson } from '../support/world.js';

let app: TestApp;
let world: World;
let recruiter: WorldPerson;
let marit: WorldPerson;
let seun: WorldPerson;
let chen: WorldPerson;
let stranger: WorldPerson;
let asRecruiter: Agent;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  recruiter = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
  marit = await world.person('Marit Olsen');
  seun = await world.person('Seun Adeyemi');
  chen = await world.person('Chen Wei');
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

describe('creating a requisition', () => {
  it('begins as a draft of the rubric version, with the bar of the pack as the proposal', async () => {
    const view = await create();
    expect(view).toMatchObject({
      ...{ status: 'draft', title: 'AI product manager, support agents', policy, version: 1 },
      ...{ rubricName: world.rubric.name, rubricVersion: world.rubric.version, barConfirmed: null, bar: bar() },
      ...{ members: [], panel: [], can: { manage: true, readCalibration: true, manageBand: true }, band: [] },
    });
    const entries = await app.get(AuditTrail).findByObject(world.organisationId, 'requisition', view.id);
    expect(entries).toContainEqual(expect.objectContaining({ action: 'requisition.create', actorId: recruiter.id }));
  });

  it('happens once however often it is sent with the same key', async () => {
    const send = () => asRecruiter.post('/api/requisitions', body({ title: 'Once' })).set('Idempotency-Key', 'once-1');
    const [first, second] = [await send().expect(201), await send().expect(201)];
    expect(second.body.id).toBe(first.body.id);
  });

  it.each([
    [{ title: ' ' }, '/title'],
    [{ title: 'x'.repeat(LIMITS.title + 1) }, '/title'],
    [{ title: 7 }, '/title'],
    [{ seniority: 'principal' }, '/seniority'],
    [{ title: 'AI\u202EPM' }, '/title'],
    [{ location: 'Am\nsterdam' }, '/location'],
    [{ location: 'x'.repeat(LIMITS.location + 1) }, '/location'],
    [{ hasAgents: 'yes' }, '/hasAgents'],
    [{ postedRange: null }, '/postedRange'],
    [{ rubricVersionId: 'nowhere' }, '/rubricVersionId'],
    [{ intake: { 'IN-9': 'x' } }, '/intake/IN-9'],
    [{ intake: { 'IN-1': 'x'.repeat(LIMITS.intakeAnswer + 1) } }, '/intake/IN-1'],
    [{ intake: { 'IN-1': 3 } }, '/intake/IN-1'],
    [{ intake: { 'IN-1': 'One\u2068' } }, '/intake/IN-1'],
    [{ intake: { constructor: 'x' } }, '/intake/constructor'],
    [{ intake: { toString: 'x' } }, '/intake/toString'],
    [{ intake: JSON.parse('{"__proto__": "x"}') as object }, '/intake/__proto__'],
    [{ intake: JSON.parse('{"constructor": {"prototype": 1}}') as object }, '/intake/constructor'],
    [{ intake: [] }, '/intake'],
    [{ policy: { ...policy, quorum: 0 } }, '/policy/quorum'],
    [{ policy: { ...policy, blindness: 'none' } }, '/policy/blindness'],
    [{ policy: { ...policy, decisionRule: 'dice' } }, '/policy/decisionRule'],
    [{ policy: { ...policy, cardDueHours: 1.5 } }, '/policy/cardDueHours'],
    [{ policy: { ...policy, compOpensAt: 'now' } }, '/policy/compOpensAt'],
    [{ policy: { ...policy, debriefMode: 'all' } }, '/policy/debriefMode'],
    [{ policy: { ...policy, extra: 1 } }, '/policy/extra'],
    [{ policy: 'strict' }, '/policy'],
    [{ policy: undefined }, '/policy'],
    [{ salary: 1 }, '/salary'],
  ])('names the field that is wrong (case %#)', async (change, path) => {
    const answer = await asRecruiter.post('/api/requisitions', body(change)).expect(422);
    expect(pathsOf(answer)).toEqual([path]);
  });

  it('is not offered to an interviewer', async () => {
    await (await app.as(marit)).post('/api/requisitions', body()).expect(404);
  });
});

describe('the list and the view', () => {
  it('show a requisition to its people and to nobody else, alike for missing and forbidden', async () => {
    const { id } = await create({ title: 'Seen by few' });
    const agent = await app.as(stranger);
    const forbidden = await agent.get(`/api/requisitions/${id}`).expect(404);
    const missing = await agent.get('/api/requisitions/00000000-0000-7000-8000-00000000ffff').expect(404);
    expect(forbidden.body).toEqual(missing.body);
    expect((await agent.get('/api/requisitions').expect(200)).body).toEqual({ requisitions: [] });
    const listed = (await asRecruiter.get('/api/requisitions').expect(200)).body.requisitions;
    expect(listed).toContainEqual(
      expect.objectContaining({ id, title: 'Seen by few', candidates: 0, myRoles: [], status: 'draft' }),
    );
  });

  it('count the candidates that exist for the viewer', async () => {
    const requisition = await world.requisition({ members: { committee: [chen] }, panel: { R1: [marit] } });
    const loops = [await world.loop(requisition), await world.loop(requisition), await world.loop(requisition)];
    await world.assign(loops[0]!, marit, 'R1');
    await world.recuse(loops[1]!, chen);
    await world.recuse(loops[2]!, recruiter);
    const countOf = async (person: WorldPerson) =>
      (await (await app.as(person)).get('/api/requisitions').expect(200)).body.requisitions.find(
        (one: { id: string }) => one.id === requisition.id,
      );
    expect(await countOf(marit)).toMatchObject({ candidates: 1, myRoles: ['interviewer'] });
    expect(await countOf(chen)).toMatchObject({ candidates: 2, myRoles: ['committee'] });
    expect(await countOf(recruiter)).toMatchObject({ candidates: 2 });
    expect(await countOf(world.admin)).toMatchObject({ candidates: 3 });
    expect(await countOf(stranger)).toBeUndefined();
  });

  it('hold the band for whoever handles pay only', async () => {
    const requisition = await world.requisition({
      members: { committee: [chen], compensation_partner: [seun] },
      panel: { R1: [marit] },
    });
    await world.band(requisition);
    const viewOf = async (person: WorldPerson) =>
      (await (await app.as(person)).get(`/api/requisitions/${requisition.id}`).expect(200)).body;
    expect((await viewOf(recruiter)).band).toEqual([expect.objectContaining({ component: 'base', low: 90_000 })]);
    expect((await viewOf(seun)).band).toHaveLength(1);
    for (const person of [marit, chen, world.admin]) expect(await viewOf(person)).not.toHaveProperty('band');
  });
});

describe('changing a requisition', () => {
  const change = (id: string, version: number, patch: object, agent = asRecruiter) =>
    agent.patch(`/api/requisitions/${id}`, patch).set('If-Match', `"${version}"`);

  it('keeps what is not named, and refuses an older version with both versions', async () => {
    const { id } = await create();
    const answer = await change(id, 1, { title: 'Renamed' }).expect(200);
    expect(answer.headers['etag']).toBe('"2"');
    expect(answer.body).toMatchObject({ title: 'Renamed', location: 'Lisbon or remote', version: 2 });
    const stale = await change(id, 1, { title: 'Mine' }).expect(412);
    expect(stale.body).toMatchObject({
      type: 'urn:plumbline:error:REQUISITION.STALE',
      yourVersion: 1,
      currentVersion: 2,
    });
    await asRecruiter.patch(`/api/requisitions/${id}`, { title: 'x' }).expect(428);
  });

  it('asks for the bar anew when the seniority changes', async () => {
    const { id } = await create();
    const opened = await asRecruiter
      .post(`/api/requisitions/${id}/bar`, { bar: bar(), note: 'Walked through.' })
      .expect(200);
    const answer = await change(id, opened.body.version, { seniority: 'mid' }).expect(200);
    expect(answer.body).toMatchObject({ status: 'draft', barConfirmed: null, bar: bar('mid') });
  });

  it('never weakens the rules of people who rate already', async () => {
    const { id, row } = await world.requisition({ row: policy });
    await world.loop({ id, row });
    for (const [patch, path] of [
      [{ policy: { ...policy, blindness: 'after_own_submit' } }, '/policy/blindness'],
      [{ policy: { ...policy, compOpensAt: 'decided' } }, '/policy/compOpensAt'],
      [{ policy: { ...policy, quorum: policy.quorum + 1 } }, '/policy/quorum'],
      [{ seniority: 'mid' }, '/seniority'],
      [{ hasAgents: false }, '/hasAgents'],
    ] as const) {
      const answer = await change(id, 1, patch).expect(409);
      expect(answer.body.type).toBe('urn:plumbline:error:REQUISITION.LOOPS_OPEN');
      expect(pathsOf(answer)).toEqual([path]);
    }
    await change(id, 1, { policy: { ...policy, cardDueHours: 36 }, title: 'Still fine' }).expect(200);
  });

  it.each([
    [{ title: '' }, '/title'],
    [{ title: null }, '/title'],
    [{ seniority: 4 }, '/seniority'],
    [{ intake: { nothing: 'x' } }, '/intake/nothing'],
    [{ policy: { quorum: 2 } }, '/policy/debriefMode'],
    [{ rubricVersionId: 'other' }, '/rubricVersionId'],
  ])('names the field that is wrong (case %#)', async (patch, path) => {
    const { id } = await create();
    expect(pathsOf(await change(id, 1, patch).expect(422))).toContain(path);
  });

  it('is open to those who manage it only', async () => {
    const requisition = await world.requisition({ members: { hiring_manager: [seun] }, panel: { R1: [marit] } });
    for (const person of [seun, marit, stranger])
      await change(requisition.id, 1, { title: 'x' }, await app.as(person)).expect(404);
    await change(requisition.id, 1, { title: 'By the admin' }, await app.as(world.admin)).expect(200);
  });
});
