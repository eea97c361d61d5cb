import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addHours, LIMITS } from '@app/domain';
import {
  ApplicationScoreEntity,
  AssignmentEntity,
  AuditTrail,
  LoopEventEntity,
  PanelScoreEntity,
  ReadDatabase,
} from '@app/persistence';
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
let yuki: WorldPerson;
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
  yuki = await world.person('Yuki Tanaka');
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
const rows = <T extends object>(entity: new () => T, where: object): Promise<T[]> =>
  app.get(ReadDatabase).manager.findBy(entity, where);
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

describe('the panel of a round', () => {
  const put = (loop: WorldLoop, personIds: unknown, agent = asRecruiter, roundId = 'R1') =>
    agent.put(`/api/applications/${loop.applicationId}/rounds/${roundId}/panel`, { personIds });

  it('is replaced as a whole; who is asked becomes blind, who is taken back loses the loop', async () => {
    const loop = await world.loop(requisition, { state: 'planned' });
    expect(names((await put(loop, [marit.id, seun.id]).expect(200)).body)).toEqual(['Marit Olsen', 'Seun Adeyemi']);
    expect((await view(loop, marit)).visible).toEqual(['loop', 'identity', 'documents', 'safe_documents', 'own_cards']);
    expect(names((await put(loop, [yuki.id, seun.id]).expect(200)).body)).toEqual(['Seun Adeyemi', 'Yuki Tanaka']);
    await (await app.as(marit)).get(`/api/applications/${loop.applicationId}`).expect(404);
    expect(names((await put(loop, [marit.id]).expect(200)).body)).toEqual(['Marit Olsen']);
    expect(await rows(AssignmentEntity, { applicationId: loop.applicationId, personId: marit.id })).toHaveLength(1);
  });

  it('makes a facilitator who rates as blind as any panellist', async () => {
    const loop = await world.loop(requisition);
    expect((await view(loop, facilitator)).can.runDebrief).toBe(true);
    await put(loop, [facilitator.id]).expect(200);
    const seen = await view(loop, facilitator);
    expect(seen).toMatchObject({
      moves: [],
      visible: ['loop', 'identity', 'documents', 'safe_documents', 'own_cards'],
      can: { runDebrief: false },
    });
    await put(loop, [], await app.as(facilitator)).expect(404);
  });

  it('names who can not be asked', async () => {
    const loop = await world.loop(requisition);
    await world.recuse(loop, yuki);
    await world.assign(loop, seun, 'R1', { status: 'conflict' });
    const removed = await world.person('Rem Oved', { status: 'removed' });
    expect(pathsOf(await put(loop, [chen.id, marit.id, yuki.id, removed.id, 'nobody']).expect(422))).toEqual([
      '/personIds/0',
      '/personIds/2',
      '/personIds/3',
      '/personIds/4',
    ]);
    expect(pathsOf(await put(loop, [seun.id]).expect(422))).toEqual(['/personIds/0']);
    expect(pathsOf(await put(loop, [marit.id, marit.id]).expect(422))).toEqual(['/personIds']);
    expect(pathsOf(await put(loop, 'all').expect(422))).toEqual(['/personIds']);
    expect(pathsOf(await put(loop, [7]).expect(422))).toEqual(['/personIds']);
    await put(loop, [], asRecruiter, 'screen').expect(404);
  });

  it('keeps submitted cards, and does not complete a packet by taking the last open card back', async () => {
    const loop = await world.loop(requisition);
    await world.card(await world.assign(loop, marit, 'R1'));
    await world.assign(loop, seun, 'R1');
    expect((await put(loop, [seun.id]).expect(409)).body.type).toBe('urn:plumbline:error:ASSIGNMENT.SUBMITTED');
    expect((await put(loop, [marit.id]).expect(409)).body.type).toBe('urn:plumbline:error:ASSIGNMENT.LAST_OPEN');
    await put(loop, [marit.id, yuki.id]).expect(200);
    const packed = await world.loop(requisition, { state: 'packet_ready' });
    expect((await put(packed, [marit.id]).expect(409)).body.type).toBe('urn:plumbline:error:APPLICATION.PANEL_CLOSED');
  });

  it('is set by whoever looks after the cards', async () => {
    const loop = await world.loop(requisition);
    await world.assign(loop, seun, 'R1');
    for (const person of [seun, chen, manager, stranger, world.admin])
      await put(loop, [marit.id], await app.as(person)).expect(404);
    await put(loop, [marit.id], await app.as(facilitator)).expect(200);
  });
});

describe('excusing a card', () => {
  const excuse = (id: string, reason: unknown, agent = asRecruiter) =>
    agent.post(`/api/assignments/${id}/excuse`, { reason });

  it('keeps the reason, and completes the packet with the last open card', async () => {
    const loop = await world.loop(requisition);
    await world.card(await world.assign(loop, marit, 'R1'));
    const [second, third] = [await world.assign(loop, seun, 'R1'), await world.assign(loop, yuki, 'R2')];
    expect((await excuse(second.id, 'On leave.').expect(200)).body.state).toBe('collecting');
    const done = (await excuse(third.id, 'Ill.').expect(200)).body;
    expect(done.state).toBe('packet_ready');
    expect(round(done, 'R2').assignments[0]).toMatchObject({
      status: 'excused',
      reason: 'Ill.',
      cardStatus: 'excused',
    });
    const [event] = await rows(LoopEventEntity, { applicationId: loop.applicationId });
    expect(event).toMatchObject({
      fromState: 'collecting',
      toState: 'packet_ready',
      reason: 'The last open card was excused: Ill.',
    });
    const audit = await app.get(AuditTrail).findByObject(world.organisationId, 'application', loop.applicationId);
    expect(audit.map((one) => one.action)).toContain('assignment.excuse');
  });

  it('is refused for cards that are not open', async () => {
    const loop = await world.loop(requisition);
    const submitted = await world.assign(loop, marit, 'R1');
    await world.card(submitted);
    const excused = await world.assign(loop, seun, 'R1', { status: 'excused' });
    for (const { id } of [submitted, excused]) {
      expect((await excuse(id, 'x').expect(409)).body.type).toBe('urn:plumbline:error:ASSIGNMENT.CLOSED');
    }
  });

  it('needs a reason, and somebody who looks after the cards', async () => {
    const loop = await world.loop(requisition);
    const { id } = await world.assign(loop, marit, 'R1');
    expect(pathsOf(await excuse(id, ' ').expect(422))).toEqual(['/reason']);
    expect(pathsOf(await excuse(id, 'x'.repeat(LIMITS.reason + 1)).expect(422))).toEqual(['/reason']);
    expect(pathsOf(await excuse(id, 1).expect(422))).toEqual(['/reason']);
    const missing = await asRecruiter.post('/api/assignments/none/excuse', { reason: 'x' }).expect(404);
    for (const person of [marit, chen, manager, stranger, world.admin]) {
      expect((await excuse(id, 'x', await app.as(person)).expect(404)).body).toEqual(missing.body);
    }
  });
});

describe('recusal', () => {
  const recuse = (loop: WorldLoop, body: object, agent: Agent) =>
    agent.post(`/api/applications/${loop.applicationId}/recusals`, body);

  it('ends the loop for oneself at once', async () => {
    const loop = await world.loop(requisition);
    const agent = await app.as(chen);
    await recuse(loop, { personId: chen.id, reason: 'Former colleague.' }, agent).expect(204);
    await agent.get(`/api/applications/${loop.applicationId}`).expect(404);
    await recuse(loop, { personId: chen.id, reason: 'Again.' }, agent).expect(404);
    const seen = await view(loop, facilitator);
    expect(seen.recusals).toEqual([{ person: { id: chen.id, name: chen.name }, reason: 'Former colleague.' }]);
    expect(await view(loop, manager)).not.toHaveProperty('recusals');
  });

  it('keeps a submitted card and takes it out of every figure', async () => {
    const loop = await world.loop(requisition);
    await world.card(await world.assign(loop, marit, 'R1'), { level: 4 });
    await world.card(await world.assign(loop, seun, 'R1'), { level: 2 });
    await recuse(loop, { personId: marit.id, reason: 'Related.' }, await app.as(facilitator)).expect(204);
    const scores = await rows(PanelScoreEntity, { applicationId: loop.applicationId });
    expect(scores.every((score) => score.raters === 1 && score.level4 === 0)).toBe(true);
    expect(await rows(ApplicationScoreEntity, { applicationId: loop.applicationId })).toMatchObject([
      { cards: 1, ratedCriteria: 0, weightedMean: null },
    ]);
    await (await app.as(marit)).get('/api/my-work').expect(200);
  });

  it('closes the open cards of the recused, which may complete the packet', async () => {
    const loop = await world.loop(requisition);
    await world.card(await world.assign(loop, marit, 'R1'));
    await world.assign(loop, seun, 'R1');
    await recuse(loop, { personId: seun.id, reason: 'A friend.' }, await app.as(seun)).expect(204);
    const seen = await view(loop, recruiter);
    expect(seen.state).toBe('packet_ready');
    expect(round(seen).assignments[1]).toMatchObject({ status: 'conflict', reason: 'A friend.' });
  });

  it('of somebody else is for the facilitator alone, once', async () => {
    const loop = await world.loop(requisition);
    await world.assign(loop, marit, 'R1');
    const body = { personId: seun.id, reason: 'x' };
    await recuse(loop, body, await app.as(stranger)).expect(404);
    for (const person of [marit, manager, chen, chair, world.admin, recruiter, ownRecruiter]) {
      const answer = await recuse(loop, body, await app.as(person));
      expect([person.name, answer.status, answer.body.type]).toEqual([
        person.name,
        409,
        'urn:plumbline:error:RECUSAL.NOT_YOURS',
      ]);
      expect((await view(loop, person)).can.recuseOthers).toBe(false);
    }
    expect((await view(loop, facilitator)).can.recuseOthers).toBe(true);
    const asFacilitator = await app.as(facilitator);
    expect(pathsOf(await recuse(loop, { ...body, personId: 'nobody' }, asFacilitator).expect(422))).toEqual([
      '/personId',
    ]);
    expect(pathsOf(await recuse(loop, { ...body, reason: '' }, asFacilitator).expect(422))).toEqual(['/reason']);
    expect(pathsOf(await recuse(loop, { ...body, secret: 1 }, asFacilitator).expect(422))).toEqual(['/secret']);
    await recuse(loop, body, asFacilitator).expect(204);
    expect((await recuse(loop, body, asFacilitator).expect(409)).body.type).toBe('urn:plumbline:error:RECUSAL.EXISTS');
  });

  it('after the seal leaves the figures of the record as they were', async () => {
    const loop = await world.loop(requisition, { state: 'sealed' });
    await world.card(await world.assign(loop, marit, 'R1'), { level: 4 });
    app.clock.set(addHours(app.clock.now(), 1));
    await recuse(loop, { personId: marit.id, reason: 'Late.' }, await app.as(facilitator)).expect(204);
    expect(
      (await rows(PanelScoreEntity, { applicationId: loop.applicationId })).every((score) => score.level4 === 1),
    ).toBe(true);
  });
});
