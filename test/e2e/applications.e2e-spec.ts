import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { World, type WorldLoop, type WorldPerson, type WorldRequisition } from '../support/world.js';

let app: TestApp;
let world: World;
let requisition: WorldRequisition;
let recruiter: WorldPerson;
let facilitator: WorldPerson;
let marit: WorldPerson;
let seun: WorldPerson;
let chen: WorldPerson;
let manager: WorldPerson;
let chair: WorldPerson;
let ownRecruiter: WorldPerson;
let stranger: WorldPerson;
let asRecruiter: Agent;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  recruiter = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
  facilitator = await world.person('Farah Facilitator');
  marit = await world.person('Marit Olsen');
  seun = await world.person('Seun Adeyemi');
  chen = await world.person('Chen Wei');
  manager = await world.person('Ines Manager');
  stranger = await world.person('Sam Stranger');
  chair = await world.person('Carl Chair');
  ownRecruiter = await world.person('Olga Recruiter');
  requisition = await world.requisition({
    members: {
      ...{ committee: [chen], chair: [chair], recruiter: [ownRecruiter] },
      ...{ hiring_manager: [manager], facilitator: [facilitator] },
    },
    panel: { R1: [marit, seun] },
  });
  asRecruiter = await app.as(recruiter);
});
afterAll(() => app.close());

const pathsOf = (answer: { body: { errors?: { path: string }[] } }) =>
  (answer.body.errors ?? []).map((one) => one.path);
const view = async (loop: WorldLoop, person: WorldPerson) =>
  (await (await app.as(person)).get(`/api/applications/${loop.applicationId}`).expect(200)).body;
const round = (application: { rounds: { roundId: string }[] }, roundId = 'R1') =>
  application.rounds.find((one) => one.roundId === roundId) as never as {
    interview: { startsAt: string; version: number } | null;
    assignments: {
      person: { name: string };
      status: string;
      cardStatus?: string;
      dueAt: string | null;
      mine: boolean;
      id: string;
      reason: string | null;
    }[];
  };
const names = (application: { rounds: { roundId: string }[] }, roundId = 'R1') =>
  round(application, roundId).assignments.map((one) => one.person.name);

describe('the view of a loop', () => {
  it('shows a blind panellist the own assignment, what everybody may read, and no progress', async () => {
    const loop = await world.loop(requisition, { state: 'pre_read' });
    await world.card(await world.assign(loop, marit, 'R1'), { level: 4 });
    await world.assign(loop, seun, 'R1');
    const seen = await view(loop, seun);
    expect(seen).toMatchObject({
      state: 'collecting',
      moves: [],
      visible: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'],
    });
    expect(seen.can).toEqual({ manage: false, runDebrief: false, recuseOthers: false, editScreenCard: false });
    expect(names(seen)).toEqual(['Seun Adeyemi']);
    expect(seen.whoSeesWhat.sentence).toBe('The panel is blind: nobody on it sees another card before the reveal.');
    for (const field of ['version', 'recusals']) expect(seen).not.toHaveProperty(field);
    expect(seen.candidate).not.toHaveProperty('email');
    expect(JSON.stringify(seen)).not.toContain(marit.id);
  });

  it('shows who chases the cards how far each is, and the hiring manager nothing of it before the reveal', async () => {
    const loop = await world.loop(requisition);
    await world.card(await world.assign(loop, marit, 'R1'));
    await world.assign(loop, seun, 'R1');
    const seen = await view(loop, recruiter);
    expect(round(seen).assignments.map((one) => one.cardStatus)).toEqual(['submitted', 'planned']);
    expect(seen.candidate.email).toBe('catalina@example.org');
    expect(seen.version).toBe(1);
    expect(names(await view(loop, manager))).toEqual([]);
    expect((await view(loop, manager)).state).toBe('collecting');
    expect(names(await view(loop, chen))).toEqual([]);
  });

  it('shows the room who sits in it from the reveal on, but no conflict that somebody declared', async () => {
    const loop = await world.loop(requisition, { state: 'revealed' });
    await world.card(await world.assign(loop, marit, 'R1'));
    await world.assign(loop, seun, 'R1', { status: 'conflict', reason: 'My cousin.' });
    expect(names(await view(loop, manager))).toEqual(['Marit Olsen']);
    expect(names(await view(loop, recruiter))).toEqual(['Marit Olsen', 'Seun Adeyemi']);
    await (await app.as(seun)).get(`/api/applications/${loop.applicationId}`).expect(404);
  });

  it('does not exist for strangers and recused people, alike', async () => {
    const loop = await world.loop(requisition);
    await world.recuse(loop, chen);
    const missing = await (
      await app.as(chen)
    )
      .get('/api/applications/00000000-0000-7000-8000-00000000ffff')
      .expect(404);
    for (const person of [chen, stranger]) {
      const answer = await (await app.as(person)).get(`/api/applications/${loop.applicationId}`).expect(404);
      expect(answer.body).toEqual(missing.body);
    }
  });
});

describe('interviews', () => {
  const put = (loop: WorldLoop, body: object, version: number, agent = asRecruiter, roundId = 'R1') =>
    agent.put(`/api/applications/${loop.applicationId}/interviews/${roundId}`, body).set('If-Match', `"${version}"`);
  const times = (change: object = {}) => ({
    startsAt: '2026-11-05T10:00+01:00',
    endsAt: '2026-11-05T11:00+01:00',
    location: 'Video',
    ...change,
  });

  it('are set once, moved by version, and move the time by which open cards are due', async () => {
    const loop = await world.loop(requisition);
    await world.assign(loop, marit, 'R1');
    const first = await put(loop, times(), 0).expect(200);
    expect(first.body).toEqual({
      startsAt: '2026-11-05T09:00:00.000Z',
      endsAt: '2026-11-05T10:00:00.000Z',
      location: 'Video',
      version: 1,
    });
    expect(first.headers['etag']).toBe('"1"');
    expect(round(await view(loop, marit)).assignments[0]?.dueAt).toBe('2026-11-06T10:00:00.000Z');
    await put(loop, times(), 0).expect(412);
    const moved = await put(loop, times({ endsAt: '2026-11-05T10:30:00Z' }), 1).expect(200);
    expect(moved.body.version).toBe(2);
    expect(round(await view(loop, marit)).assignments[0]?.dueAt).toBe('2026-11-06T10:30:00.000Z');
    expect((await put(loop, times(), 1).expect(412)).body).toMatchObject({ yourVersion: 1, currentVersion: 2 });
  });

  it.each([
    [{ startsAt: '2026-11-05 10:00' }, '/startsAt'],
    [{ startsAt: '2026-11-05T10:00:00' }, '/startsAt'],
    [{ startsAt: undefined }, '/startsAt'],
    [{ endsAt: '2026-02-30T10:00Z' }, '/endsAt'],
    [{ endsAt: '2026-11-05T09:00+01:00' }, '/endsAt'],
    [{ endsAt: '2026-11-07T09:00+01:00' }, '/endsAt'],
    [{ location: 'x'.repeat(256) }, '/location'],
    [{ location: 3 }, '/location'],
    [{ room: 'x' }, '/room'],
  ])('name the field that is wrong (case %#)', async (change, path) => {
    const loop = await world.loop(requisition);
    expect(pathsOf(await put(loop, times(change), 0).expect(422))).toEqual([path]);
  });

  it('are set by whoever arranges the loop, in rounds of the rubric', async () => {
    const loop = await world.loop(requisition);
    await world.assign(loop, marit, 'R1');
    await put(loop, times(), 0, asRecruiter, 'R99').expect(404);
    for (const person of [marit, chen, manager, stranger])
      await put(loop, times(), 0, await app.as(person)).expect(404);
    await asRecruiter.put(`/api/applications/${loop.applicationId}/interviews/R1`, times()).expect(428);
    for (const person of [facilitator, world.admin]) {
      await put(await world.loop(requisition), times(), 0, await app.as(person)).expect(200);
    }
  });
});
