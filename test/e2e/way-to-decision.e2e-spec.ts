import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LoopState } from '@app/domain';
import {
  ApplicationEntity,
  AssignmentEntity,
  AuditTrail,
  LoopEventEntity,
  ReadDatabase,
  VoteEntity,
} from '@app/persistence';
import { startTestApp, type TestApp } from '../support/app.js';
import { World, type WorldLoop, type WorldPerson, type WorldRequisition } from '../support/world.js';

let app: TestApp;
let world: World;
let requisition: WorldRequisition;
let recruiter: WorldPerson;
let facilitator: WorldPerson;
let chair: WorldPerson;
let chen: WorldPerson;
let marit: WorldPerson;
let seun: WorldPerson;
let manager: WorldPerson;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  recruiter = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
  facilitator = await world.person('Farah Facilitator');
  chair = await world.person('Carl Chair');
  chen = await world.person('Chen Wei');
  marit = await world.person('Marit Olsen');
  seun = await world.person('Seun Adeyemi');
  manager = await world.person('Ines Manager');
  requisition = await world.requisition({
    members: { committee: [chen], chair: [chair], facilitator: [facilitator], hiring_manager: [manager] },
    panel: { R1: [marit, seun], R2: [seun] },
    row: { debriefMode: 'committee' },
  });
});
afterAll(() => app.close());

const rows = <T extends object>(entity: new () => T, where: object): Promise<T[]> =>
  app.get(ReadDatabase).manager.findBy(entity, where);
const move = async (loop: WorldLoop, person: WorldPerson, body: object) =>
  (await app.as(person)).post(`/api/applications/${loop.applicationId}/moves`, body);
const view = async (loop: WorldLoop, person: WorldPerson) =>
  (await (await app.as(person)).get(`/api/applications/${loop.applicationId}`).expect(200)).body;
const stateOf = async (loop: WorldLoop): Promise<LoopState> =>
  (await rows(ApplicationEntity, { id: loop.applicationId }))[0]!.state;

/** Every must criterion of the bar rated by two people, so that nothing is thin. */
async function complete(state: LoopState, of = requisition): Promise<WorldLoop> {
  const loop = await world.loop(of, { state });
  for (const round of world.rubric.rounds.filter((one) => one.kind === 'panel')) {
    for (const person of [marit, seun]) await world.card(await world.assign(loop, person, round.id), { level: 3 });
  }
  return loop;
}
async function preVote(loop: WorldLoop, person: WorldPerson): Promise<void> {
  const vote = {
    choice: 'hire',
    level: 'senior',
    confidence: 'high',
    note: '',
    castAt: app.clock.now(),
    version: 1,
  } as const;
  await world.insert(VoteEntity, {
    applicationId: loop.applicationId,
    decisionVersion: 1,
    personId: person.id,
    phase: 'pre',
    ...vote,
  });
}

describe('opening a loop', () => {
  it('asks the usual panel, whoever may rate, and dates the opening', async () => {
    const loop = await world.loop(requisition, { state: 'planned', row: { openedAt: null } });
    await world.recuse(loop, marit);
    await world.interview(loop, 'R1');
    const answer = await move(loop, recruiter, { move: 'open' });
    expect(answer.status).toBe(200);
    expect(answer.body.state).toBe('collecting');
    const assigned = await rows(AssignmentEntity, { applicationId: loop.applicationId });
    expect(assigned.map((one) => [one.roundId, one.personId, one.status]).sort()).toEqual([
      ['R1', seun.id, 'assigned'],
      ['R2', seun.id, 'assigned'],
    ]);
    expect(assigned.map((one) => one.dueAt === null).sort()).toEqual([false, true]);
    expect((await rows(ApplicationEntity, { id: loop.applicationId }))[0]).toMatchObject({
      openedAt: app.clock.now(),
      version: 2,
    });
    const [event] = await rows(LoopEventEntity, { applicationId: loop.applicationId });
    expect(event).toMatchObject({
      seq: 1,
      fromState: 'planned',
      toState: 'collecting',
      actorId: recruiter.id,
      decisionVersion: 1,
    });
    const audit = await app.get(AuditTrail).findByObject(world.organisationId, 'application', loop.applicationId);
    expect(audit.map((one) => one.action)).toEqual(['application.open']);
  });

  it('leaves rounds alone to which somebody is assigned', async () => {
    const loop = await world.loop(requisition, { state: 'planned' });
    await world.assign(loop, facilitator, 'R2', { status: 'assigned' });
    expect((await move(loop, recruiter, { move: 'open' })).status).toBe(200);
    const ofSecond = await rows(AssignmentEntity, { applicationId: loop.applicationId, roundId: 'R2' });
    expect(ofSecond.map((one) => one.personId)).toEqual([facilitator.id]);
  });

  it('completes the packet when every card is in already', async () => {
    const solo = await world.requisition({ members: { facilitator: [facilitator] }, panel: {} });
    const loop = await world.loop(solo, { state: 'planned' });
    await world.card(await world.assign(loop, marit, 'R1'));
    expect((await move(loop, facilitator, { move: 'open' })).body.state).toBe('packet_ready');
    expect((await rows(LoopEventEntity, { applicationId: loop.applicationId })).map((one) => one.seq).sort()).toEqual([
      1, 2,
    ]);
  });

  it('waits for the bar, for interviewers and for an open requisition', async () => {
    const unconfirmed = { bar: null, barConfirmedAt: null, barConfirmedBy: null };
    const cases = [
      [{ row: unconfirmed, panel: { R1: [marit] } }, 'Confirm the bar of the requisition first.'],
      [{ panel: {} }, 'Assign interviewers to at least one round first.'],
      [{ row: { status: 'closed' as const }, panel: { R1: [marit] } }, 'The requisition is closed.'],
    ] as const;
    for (const [options, because] of cases) {
      const loop = await world.loop(await world.requisition(options), { state: 'planned' });
      const answer = await move(loop, recruiter, { move: 'open' });
      expect([answer.status, answer.body.detail]).toEqual([409, `${because} Nothing was changed.`]);
      expect((await view(loop, recruiter)).moves).toContainEqual({ move: 'open', blocked: because });
      expect(await stateOf(loop)).toBe('planned');
    }
  });
});

describe('the way to the decision', () => {
  it('walks from the packet to the final vote, one event per step', async () => {
    const loop = await complete('packet_ready');
    expect((await move(loop, facilitator, { move: 'start_pre_read' })).body.state).toBe('pre_read');
    await preVote(loop, chen);
    await preVote(loop, chair);
    for (const [step, state] of [
      ['reveal', 'revealed'],
      ['discuss', 'discussing'],
      ['call_final_vote', 'final_vote'],
    ] as const) {
      expect((await move(loop, facilitator, { move: step })).body.state).toBe(state);
    }
    const events = (await rows(LoopEventEntity, { applicationId: loop.applicationId })).sort((a, b) => a.seq - b.seq);
    expect(events.map((one) => [one.seq, one.toState])).toEqual([
      [1, 'pre_read'],
      [2, 'revealed'],
      [3, 'discussing'],
      [4, 'final_vote'],
    ]);
  });

  it('opens the cards to the panel with the reveal, and not before', async () => {
    const loop = await complete('packet_ready');
    expect((await view(loop, marit)).visible).not.toContain('cards');
    expect((await move(loop, facilitator, { move: 'reveal', reason: 'The committee met in person.' })).status).toBe(
      200,
    );
    const seen = await view(loop, marit);
    expect(seen.visible).toEqual(expect.arrayContaining(['cards', 'aggregates']));
    expect(seen.state).toBe('revealed');
  });

  it('asks for a reason where a step is skipped, and says which', async () => {
    const skipped = await complete('packet_ready');
    const early = await move(skipped, facilitator, { move: 'reveal' });
    expect([early.status, early.body.errors]).toEqual([
      422,
      [{ path: '/reason', message: 'Say why the committee does not pre-read.' }],
    ]);
    const waiting = await complete('pre_read');
    await preVote(waiting, chen);
    const half = await move(waiting, facilitator, { move: 'reveal', reason: '  ' });
    expect(half.body.errors[0].message).toBe('Say why you reveal while 1 of 2 pre-votes are in.');
    const thin = await world.loop(requisition, { state: 'packet_ready' });
    await world.card(await world.assign(thin, marit, 'R1'));
    const few = await move(thin, facilitator, { move: 'start_pre_read' });
    expect(few.body.errors[0].message).toMatch(/^Say why you go on although fewer than two people rated C/);
    expect(
      (await move(thin, facilitator, { move: 'start_pre_read', reason: 'One suite reviewer fell ill.' })).status,
    ).toBe(200);
    expect(await stateOf(skipped)).toBe('packet_ready');
  });

  it('leaves recused members out of quorum and pre-votes', async () => {
    const loop = await complete('pre_read');
    await world.recuse(loop, chair);
    await preVote(loop, chen);
    expect((await move(loop, facilitator, { move: 'reveal' })).status).toBe(200);
    await move(loop, facilitator, { move: 'discuss' });
    const blocked = await move(loop, facilitator, { move: 'call_final_vote' });
    expect([blocked.status, blocked.body.detail]).toEqual([
      409,
      'The quorum is 2, and 1 member can vote. Nothing was changed.',
    ]);
  });

  it('skips the pre-read freely where the interviewers vote themselves', async () => {
    const panelDebrief = await world.requisition({
      members: { facilitator: [facilitator] },
      row: { debriefMode: 'panel' },
    });
    const loop = await complete('packet_ready', panelDebrief);
    for (const step of ['reveal', 'discuss', 'call_final_vote'] as const)
      expect((await move(loop, facilitator, { move: step })).status).toBe(200);
    expect(await stateOf(loop)).toBe('final_vote');
  });
});
