import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS, type LoopMove, type LoopState } from '@app/domain';
import { ApplicationEntity, DecisionEntity, LoopEventEntity, ReadDatabase } from '@app/persistence';
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
let stranger: WorldPerson;

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
  stranger = await world.person('Sam Stranger');
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
const pathsOf = (answer: { body: { errors?: { path: string }[] } }) =>
  (answer.body.errors ?? []).map((one) => one.path);

/** Every must criterion of the bar rated by two people, so that nothing is thin. */
async function complete(state: LoopState, of = requisition): Promise<WorldLoop> {
  const loop = await world.loop(of, { state });
  for (const round of world.rubric.rounds.filter((one) => one.kind === 'panel')) {
    for (const person of [marit, seun]) await world.card(await world.assign(loop, person, round.id), { level: 3 });
  }
  return loop;
}
const decision = (loop: WorldLoop, outcome: 'hold' | 'hire') => ({
  ...{
    applicationId: loop.applicationId,
    decisionVersion: 1,
    outcome,
    level: null,
    roleFinding: 'mixed',
    roleReason: 'x',
  },
  ...{
    rationale: [],
    dissent: [],
    conditions: 'A second suite review.',
    missing: null,
    overrides: {},
    decidedBy: chair.id,
  },
  ...{ decidedAt: app.clock.now(), version: 1 },
});

describe('the table of transitions', () => {
  it('refuses every move that does not leave the present state', async () => {
    const loop = await complete('discussing');
    for (const step of ['start_pre_read', 'reveal', 'discuss', 'open_compensation', 'close', 'collect_more'] as const) {
      const answer = await move(loop, facilitator, { move: step, reason: 'x' });
      expect([step, answer.status, answer.body.type]).toEqual([
        step,
        409,
        'urn:plumbline:error:APPLICATION.MOVE_BLOCKED',
      ]);
    }
    expect(await rows(LoopEventEntity, { applicationId: loop.applicationId })).toEqual([]);
  });

  it('refuses moves that a rule makes, whoever asks', async () => {
    const loop = await complete('final_vote');
    for (const step of ['complete_packet', 'decide', 'seal'] as const) {
      expect(pathsOf(await move(loop, facilitator, { move: step }))).toEqual(['/move']);
    }
  });

  it('goes on after the seal, and back to collecting as a new version of the decision', async () => {
    const sealed = await complete('sealed');
    expect((await move(sealed, facilitator, { move: 'collect_more', reason: 'x' })).body.detail).toMatch(
      /Only a decision to hold/,
    );
    expect((await move(sealed, facilitator, { move: 'open_compensation' })).body.state).toBe('comp_open');
    expect((await move(sealed, recruiter, { move: 'close' })).body.state).toBe('closed');
    const held = await complete('sealed');
    await world.insert(DecisionEntity, decision(held, 'hold'));
    expect((await move(held, facilitator, { move: 'collect_more', reason: 'A second suite review.' })).body.state).toBe(
      'collecting',
    );
    expect((await rows(ApplicationEntity, { id: held.applicationId }))[0]?.decisionVersion).toBe(2);
    expect((await rows(LoopEventEntity, { applicationId: held.applicationId }))[0]?.decisionVersion).toBe(2);
    const packed = await complete('packet_ready');
    expect(
      (await move(packed, recruiter, { move: 'collect_more', reason: 'A third suite reviewer.' })).body.state,
    ).toBe('collecting');
    expect((await rows(ApplicationEntity, { id: packed.applicationId }))[0]?.decisionVersion).toBe(1);
  });

  it('ends a loop from everywhere with a reason, and an ended loop opens no more', async () => {
    for (const [step, state] of [
      ['withdraw', 'withdrawn'],
      ['cancel', 'cancelled'],
    ] as const) {
      const loop = await complete('pre_read');
      expect(pathsOf(await move(loop, recruiter, { move: step }))).toEqual(['/reason']);
      const ended = await move(loop, recruiter, { move: step, reason: 'Took another offer.' });
      expect(ended.body).toMatchObject({ state, moves: [] });
      expect((await view(loop, chen)).visible).toEqual(['loop', 'identity', 'documents', 'safe_documents', 'progress']);
    }
  });
});

describe('who may move', () => {
  const first: Partial<Record<LoopState, LoopMove>> = {
    planned: 'open',
    collecting: 'withdraw',
    packet_ready: 'start_pre_read',
    pre_read: 'reveal',
    revealed: 'discuss',
  };

  it('is nobody who rates, decides alone or stands outside; for them the loop does not move, it does not exist', async () => {
    for (const [state, step] of Object.entries(first) as [LoopState, LoopMove][]) {
      const loop = await world.loop(requisition, { state });
      await world.assign(loop, marit, 'R1');
      for (const person of [marit, chen, manager, stranger, world.admin]) {
        const answer = await move(loop, person, { move: step, reason: 'x' });
        expect([state, person.name, answer.status]).toEqual([state, person.name, 404]);
      }
      expect(await stateOf(loop)).toBe(state);
    }
  });

  it('sees the moves and what keeps them, and nobody else does', async () => {
    const loop = await world.loop(requisition, { state: 'packet_ready' });
    await world.assign(loop, marit, 'R1');
    const seen = (await view(loop, facilitator)).moves;
    expect(seen).toEqual([
      { move: 'start_pre_read', blocked: '1 card is neither submitted nor excused.' },
      { move: 'reveal', blocked: '1 card is neither submitted nor excused.' },
      { move: 'collect_more', blocked: null },
      { move: 'withdraw', blocked: null },
      { move: 'cancel', blocked: null },
    ]);
    for (const person of [marit, chen, manager, world.admin]) expect((await view(loop, person)).moves).toEqual([]);
    expect((await view(loop, recruiter)).moves.map((one: { move: string }) => one.move)).toEqual([
      'collect_more',
      'withdraw',
      'cancel',
    ]);
  });
});

describe('a loop whose cards were all excused', () => {
  it('says at the reveal what is missing, and goes on with somebody new', async () => {
    const loop = await world.loop(requisition, { state: 'collecting' });
    const { id } = await world.assign(loop, marit, 'R1');
    const reveal = async () =>
      (await view(loop, facilitator)).moves.find((one: { move: string }) => one.move === 'reveal');
    expect(await reveal()).toBeUndefined();
    await (await app.as(facilitator)).post(`/api/assignments/${id}/excuse`, { reason: 'Ill.' }).expect(200);
    const missing = 'No card has been submitted: assign somebody, or withdraw the loop.';
    expect(await reveal()).toEqual({ move: 'reveal', blocked: missing });
    const answer = await move(loop, facilitator, { move: 'reveal', reason: 'x' });
    expect([answer.status, answer.body.detail]).toEqual([409, `${missing} Nothing was changed.`]);
    expect(await stateOf(loop)).toBe('collecting');
    for (const person of [recruiter, chen, manager])
      expect((await view(loop, person)).moves.filter((one: { move: string }) => one.move === 'reveal')).toEqual([]);
    const panel = (await app.as(recruiter)).put(`/api/applications/${loop.applicationId}/rounds/R1/panel`, {
      personIds: [seun.id],
    });
    await panel.set('If-Match', '"1"').expect(200);
    expect(await reveal()).toBeUndefined();
  });
});

describe('a move that is wrong in itself', () => {
  it('names its field', async () => {
    const loop = await complete('packet_ready');
    expect(pathsOf(await move(loop, facilitator, { move: 'skip' }))).toEqual(['/move']);
    expect(pathsOf(await move(loop, facilitator, {}))).toEqual(['/move']);
    expect(pathsOf(await move(loop, facilitator, { move: 'reveal', reason: 5 }))).toEqual(['/reason']);
    expect(pathsOf(await move(loop, facilitator, { move: 'reveal', reason: 'x'.repeat(LIMITS.reason + 1) }))).toEqual([
      '/reason',
    ]);
    expect(pathsOf(await move(loop, facilitator, { move: 'reveal', because: 'x' }))).toEqual(['/because']);
  });

  it('happens once of two at the same time', async () => {
    const loop = await complete('revealed');
    const answers = await Promise.all([
      move(loop, facilitator, { move: 'discuss' }),
      move(loop, chair, { move: 'discuss' }),
    ]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(await rows(LoopEventEntity, { applicationId: loop.applicationId })).toHaveLength(1);
  });
});
