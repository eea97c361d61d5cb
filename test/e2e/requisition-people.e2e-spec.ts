import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { World, type WorldPerson } from '../support/world.js';

let app: TestApp;
let world: World;
let recruiter: WorldPerson;
let marit: WorldPerson;
let seun: WorldPerson;
let chen: WorldPerson;
let asRecruiter: Agent;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  recruiter = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
  marit = await world.person('Marit Olsen');
  seun = await world.person('Seun Adeyemi');
  chen = await world.person('Chen Wei');
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
const pathsOf = (answer: { body: { errors?: { path: string }[] } }) =>
  (answer.body.errors ?? []).map((one) => one.path);

describe('the people of a requisition', () => {
  const set = (id: string, version: number, people: object, agent = asRecruiter) =>
    agent.put(`/api/requisitions/${id}/people`, people).set('If-Match', `"${version}"`);
  const people = () => ({
    members: [
      { role: 'chair', personId: chen.id },
      { role: 'facilitator', personId: recruiter.id },
    ],
    panel: [{ roundId: 'R1', personIds: [seun.id, marit.id] }],
  });

  it('replaces whole sets and keeps the order of a panel', async () => {
    const { id } = await create();
    const view = (await set(id, 1, people()).expect(200)).body;
    expect(view.members).toEqual([
      { role: 'chair', person: { id: chen.id, name: chen.name } },
      { role: 'facilitator', person: { id: recruiter.id, name: recruiter.name } },
    ]);
    expect(view.panel).toEqual([
      {
        roundId: 'R1',
        people: [
          { id: seun.id, name: seun.name },
          { id: marit.id, name: marit.name },
        ],
      },
    ]);
    await set(id, 1, people()).expect(412);
    expect((await set(id, 2, { members: [], panel: [] }).expect(200)).body).toMatchObject({
      members: [],
      panel: [],
      version: 3,
    });
  });

  it('names everybody who can not be what they were named', async () => {
    const { id } = await create();
    const answer = await set(id, 1, {
      members: [
        { role: 'chair', personId: chen.id },
        { role: 'chair', personId: seun.id },
        { role: 'committee', personId: 'nobody' },
        { role: 'chair', personId: chen.id },
      ],
      panel: [
        { roundId: 'R1', personIds: [marit.id, marit.id, chen.id, 'nobody'] },
        { roundId: 'R1', personIds: [] },
        { roundId: 'screen', personIds: [] },
      ],
    }).expect(422);
    expect(pathsOf(answer)).toEqual([
      '/members/1/role',
      '/members/2/personId',
      '/members/3/personId',
      '/panel/0/personIds/1',
      '/panel/0/personIds/2',
      '/panel/0/personIds/3',
      '/panel/1/roundId',
      '/panel/2/roundId',
    ]);
  });

  it('has no chair who is the hiring manager, so that nobody approves alone', async () => {
    const { id } = await create({ policy: { ...policy, quorum: 1, decisionRule: 'chair', debriefMode: 'committee' } });
    const alone = ['hiring_manager', 'chair', 'facilitator'].map((role) => ({ role, personId: seun.id }));
    const answer = await set(id, 1, { members: alone, panel: [] }).expect(422);
    expect(answer.body.errors).toEqual([
      { path: '/members/1/personId', message: expect.stringContaining('can not approve alone') },
    ]);
    await set(id, 1, { members: [alone[0], { role: 'chair', personId: chen.id }], panel: [] }).expect(200);
  });

  it('has no chair where only the interviewers vote', async () => {
    const { id } = await create({ policy: { ...policy, debriefMode: 'panel' } });
    const answer = await set(id, 1, { members: [{ role: 'chair', personId: chen.id }], panel: [] }).expect(422);
    expect(answer.body.errors).toEqual([
      { path: '/members/0/personId', message: expect.stringContaining('Leave the chair empty') },
    ]);
  });

  it('keeps raters out of the committee of the requisition they rate in', async () => {
    const requisition = await world.requisition();
    await world.assign(await world.loop(requisition), marit, 'R1');
    const answer = await set(requisition.id, 1, {
      members: [{ role: 'committee', personId: marit.id }],
      panel: [],
    }).expect(422);
    expect(pathsOf(answer)).toEqual(['/members/0/personId']);
  });

  it.each([
    [{ members: {}, panel: [] }, '/members'],
    [{ members: [], panel: 'R1' }, '/panel'],
    [{ members: [{ role: 'king', personId: 'x' }], panel: [] }, '/members/0/role'],
    [{ members: [{ role: 'chair' }], panel: [] }, '/members/0/personId'],
    [{ members: [], panel: [{ roundId: 'R1', personIds: [4] }] }, '/panel/0/personIds'],
    [{ members: [], panel: [], owners: [] }, '/owners'],
  ])('names the field that is wrong (case %#)', async (sent, path) => {
    const { id } = await create();
    expect(pathsOf(await set(id, 1, sent).expect(422))).toEqual([path]);
  });

  it('lets nobody shut themselves out by mistake', async () => {
    const own = await world.person('Rita Requisition');
    const requisition = await world.requisition({ members: { recruiter: [own] } });
    const agent = await app.as(own);
    const answer = await set(requisition.id, 1, { members: [], panel: [] }, agent).expect(409);
    expect(answer.body.type).toBe('urn:plumbline:error:REQUISITION.LAST_OWN_ROLE');
    expect((await agent.get(`/api/requisitions/${requisition.id}`).expect(200)).body.members).toHaveLength(1);
    await set(requisition.id, 1, people(), await app.as(marit)).expect(404);
  });
});
