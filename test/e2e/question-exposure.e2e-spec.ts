import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addHours, type Instant, type LoopState } from '@app/domain';
import { ApplicationEntity, AskedQuestionEntity, CardTimeEntity, LoopEventEntity } from '@app/persistence';
import { CardWorld, save, submit } from '../support/card-world.js';
import { rowsOf } from '../support/rows-of.js';
import type { WorldLoop, WorldPerson } from '../support/world.js';

let here: CardWorld;
let rosa: WorldPerson;

beforeAll(async () => {
  here = await CardWorld.create();
  rosa = await here.world.person('Rosa Recruiter', { roles: ['recruiter'] });
});
afterAll(() => here.app.close());

const exposureOf = async (person: WorldPerson) =>
  (await (await here.app.as(person)).get(`/api/rubrics/${here.world.rubricVersionId}/exposure`).expect(200)).body.asked;

const revealed = (applicationId: string, at: Instant): Promise<unknown> =>
  here.world.insert(LoopEventEntity, {
    ...{ applicationId, seq: 1, fromState: 'packet_ready', toState: 'revealed', actorId: null, reason: '', at },
    decisionVersion: 1,
  });

/** A loop in which Seun asked the first question of the suite review; revealed unless said otherwise. */
async function askedOnce(state: LoopState = 'revealed', rater = here.seun): Promise<WorldLoop> {
  const { world, app } = here;
  const loop = await world.loop(here.requisition, { state });
  const scorecardId = await world.card(await world.assign(loop, rater, 'R1'));
  const { applicationId } = loop;
  const at = app.clock.now();
  await world.insert(AskedQuestionEntity, {
    ...{ scorecardId, applicationId, packId: 'ai-pm', questionId: 'R1-Q1', questionVersion: 1, askedAt: at },
  });
  if (state === 'revealed') await revealed(applicationId, at);
  return loop;
}

describe('a question that was asked', () => {
  it("is marked on the draft, is its author's alone, and is sealed with the card", async () => {
    const { id, agent } = await here.openCard();
    const content = { ...here.complete(), asked: ['R1-Q2', 'R1-Q1'] };
    const wrong = await save(agent, id, { ...content, asked: ['R5-Q1'] }, 1).expect(422);
    expect(wrong.body.errors).toMatchObject([{ path: '/asked/0', message: expect.stringContaining('R1-Q1') }]);
    await save(agent, id, content, 1).expect(200);
    expect(await rowsOf(here.app, AskedQuestionEntity)).toEqual([]);
    await submit(agent, id, 2).expect(200);
    const rows = await rowsOf(here.app, AskedQuestionEntity);
    expect(rows.map((row) => [row.scorecardId, row.questionId, row.questionVersion]).sort()).toEqual([
      [id, 'R1-Q1', 1],
      [id, 'R1-Q2', 1],
    ]);
    expect((await agent.get(`/api/scorecards/${id}`).expect(200)).body.content.asked).toEqual(['R1-Q2', 'R1-Q1']);
  });

  it('is counted from five on, once the cards are open', async () => {
    for (let n = 0; n < 4; n += 1) await askedOnce();
    for (const state of ['collecting', 'packet_ready', 'pre_read', 'withdrawn'] as const) await askedOnce(state);
    here.app.clock.advanceHours(1);
    expect(await exposureOf(rosa)).toEqual({});
    await askedOnce();
    here.app.clock.advanceHours(1);
    expect(await exposureOf(rosa)).toEqual({ 'R1-Q1': 5 });
  });

  it('is told to those who look after rubrics only', async () => {
    const path = `/api/rubrics/${here.world.rubricVersionId}/exposure`;
    await (await here.app.as(here.marit)).get(path).expect(404);
    await (await here.app.as(here.world.admin)).get(path).expect(200);
  });

  it('leaves out loops from which the reader is recused', async () => {
    const recused = await here.world.person('Rita Recused', { roles: ['recruiter'] });
    const loop = await askedOnce();
    here.app.clock.advanceHours(1);
    await here.world.recuse(loop, recused);
    expect([await exposureOf(rosa), await exposureOf(recused)]).toEqual([{ 'R1-Q1': 6 }, { 'R1-Q1': 5 }]);
  });

  it('comes later in the kit of a loop that begins afterwards, with what to ask instead', async () => {
    const { id, agent } = await here.openCard();
    const { kit } = (await agent.get(`/api/scorecards/${id}`).expect(200)).body;
    expect(kit.rotation['R1-Q1']).toEqual({ asked: 6, insteadId: expect.any(String) });
    const order = kit.questions.map((one: { id: string }) => one.id);
    expect(order[0]).toBe(kit.rotation['R1-Q1'].insteadId);
    expect(order.indexOf('R1-Q1')).toBeGreaterThan(0);
  });

  it('moves nothing in the kit of a loop that is under way', async () => {
    const began = addHours(here.app.clock.now(), -100);
    const { id, agent, loop } = await here.openCard();
    await here.world.update(ApplicationEntity, { id: loop.applicationId }, { openedAt: began });
    const kitOf = async () => (await agent.get(`/api/scorecards/${id}`).expect(200)).body.kit;
    const before = await kitOf();
    expect(before.rotation).toEqual({});
    await askedOnce();
    here.app.clock.advanceHours(0.2);
    expect(await kitOf()).toEqual(before);
  });

  it('is forgotten after a year', async () => {
    here.app.clock.advanceHours(24 * 366);
    expect(await exposureOf(rosa)).toEqual({});
  });
});

describe('how long a card takes', () => {
  const minutesOf = async (person: WorldPerson) =>
    (await (await here.app.as(person)).get(`/api/rubrics/${here.world.rubricVersionId}/exposure`).expect(200)).body
      .minutes;

  it("is told with the submit, is its author's own, and a wrong figure is refused", async () => {
    const { id, agent } = await here.openCard();
    await save(agent, id, here.complete(), 1).expect(200);
    const tell = (activeSeconds: unknown) =>
      agent
        .post(`/api/scorecards/${id}/submission`)
        .set('if-match', '"2"')
        .set('idempotency-key', `time-${String(activeSeconds)}`)
        .send({ activeSeconds });
    for (const wrong of [-1, 0.5, 36_001, '14'])
      expect((await tell(wrong).expect(422)).body.errors).toMatchObject([{ path: '/activeSeconds' }]);
    expect(await rowsOf(here.app, CardTimeEntity)).toEqual([]);
    await tell(871).expect(200);
    expect(await rowsOf(here.app, CardTimeEntity)).toMatchObject([{ scorecardId: id, activeSeconds: 871 }]);
    expect((await agent.get(`/api/scorecards/${id}`).expect(200)).body.sealed.minutes).toBe(15);
  });

  it('is a median of five cards and more, from the reveal on', async () => {
    const timed = async (seconds: number, state: LoopState = 'revealed'): Promise<void> => {
      const { world, app } = here;
      const loop = await world.loop(here.requisition, { state });
      const { applicationId } = loop;
      const assignment = await world.assign(loop, here.seun, 'R1');
      const scorecardId = await world.card(assignment, { status: 'submitted', content: here.complete() });
      await world.insert(CardTimeEntity, { applicationId, scorecardId, activeSeconds: seconds });
      if (state === 'revealed') await revealed(applicationId, app.clock.now());
    };
    for (const seconds of [600, 720, 780, 1_800]) await timed(seconds);
    await timed(60, 'collecting');
    here.app.clock.advanceHours(1);
    expect(await minutesOf(rosa)).toEqual({});
    await timed(900);
    here.app.clock.advanceHours(1);
    expect(await minutesOf(rosa)).toEqual({ R1: { cards: 5, medianMinutes: 13 } });
  });
});
