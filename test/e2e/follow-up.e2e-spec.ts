import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addHours } from '@app/domain';
import { startTestApp, type TestApp } from '../support/app.js';
import { World, type WorldLoop, type WorldPerson, type WorldRequisition } from '../support/world.js';

let app: TestApp;
let world: World;
let requisition: WorldRequisition;
let other: WorldRequisition;
let loop: WorldLoop;
let rosa: WorldPerson;
let farah: WorldPerson;
const raters: WorldPerson[] = [];

/** A loop in which one card is late, one is excused, one is in, and one interview is still to come. */
beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  rosa = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
  farah = await world.person('Farah Facilitator');
  for (const name of ['Late Larsen', 'Excused Eriksen', 'Done Dahl', 'Soon Solberg'])
    raters.push(await world.person(name));
  const [late, excused, done, soon] = raters as [WorldPerson, WorldPerson, WorldPerson, WorldPerson];
  requisition = await world.requisition({ members: { facilitator: [farah] } });
  other = await world.requisition({ row: { title: 'Another opening' } });
  loop = await world.loop(requisition);
  await world.interview(loop, 'R1', addHours(app.clock.now(), 1));
  await world.interview(loop, 'R2', addHours(app.clock.now(), 24 * 10));
  await world.assign(loop, late, 'R1');
  await world.assign(loop, excused, 'R1', { status: 'excused', reason: 'Ill' });
  await world.card(await world.assign(loop, done, 'R1'));
  await world.assign(loop, soon, 'R2');
  app.clock.advanceHours(48);
});
afterAll(() => app.close());

const followUpOf = async (person: WorldPerson, query = '') =>
  (await (await app.as(person)).get(`/api/follow-up${query}`).expect(200)).body;
const cardsOf = async (person: WorldPerson, query = '') =>
  (await followUpOf(person, query)).cards.map((one: { person: { name: string }; status: string }) => [
    one.person.name,
    one.status,
  ]);

describe('who is chased', () => {
  it('is who owes a card after the interview, and who was excused; without a time', async () => {
    expect(await cardsOf(rosa)).toEqual([
      ['Excused Eriksen', 'excused'],
      ['Late Larsen', 'late'],
    ]);
    expect(Object.keys((await followUpOf(rosa)).cards[0]).sort()).toEqual([
      ...['applicationId', 'assignmentId', 'candidate', 'person', 'requisition', 'round', 'status'],
    ]);
  });

  it('is for the facilitator too, and per requisition', async () => {
    expect(await cardsOf(farah, `?requisitionId=${requisition.id}`)).toHaveLength(2);
    expect(await cardsOf(rosa, `?requisitionId=${other.id}`)).toEqual([]);
    await (await app.as(farah)).get(`/api/follow-up?requisitionId=${other.id}`).expect(404);
  });

  it('is nothing to a recruiter who rates in the loop, nor to admins, interviewers and strangers', async () => {
    const rater = await world.person('Rita Rates', { roles: ['recruiter'] });
    const assignment = await world.assign(loop, rater, 'R3');
    expect(await followUpOf(rater)).toMatchObject({ loops: [], cards: [] });
    await world.card(assignment);
    expect(await followUpOf(rater)).toMatchObject({ loops: [], cards: [] });
    for (const person of [world.admin, raters[0]!, await world.person('Stranger')])
      expect(await followUpOf(person)).toMatchObject({ loops: [], cards: [] });
  });

  it('forgets who is recused, and everybody once the cards are in', async () => {
    const done = await world.loop(other, { state: 'packet_ready' });
    await world.interview(done, 'R1', addHours(app.clock.now(), -90));
    await world.assign(done, raters[0]!, 'R1');
    expect(await cardsOf(rosa, `?requisitionId=${other.id}`)).toEqual([]);
    const recused = await world.loop(other);
    await world.interview(recused, 'R1', addHours(app.clock.now(), -90));
    await world.assign(recused, raters[0]!, 'R1');
    expect(await cardsOf(rosa, `?requisitionId=${other.id}`)).toHaveLength(1);
    await world.recuse(recused, raters[0]!);
    expect(await cardsOf(rosa, `?requisitionId=${other.id}`)).toEqual([]);
  });
});

describe('late loops', () => {
  it('are listed with their reasons, those with the earliest limit first', async () => {
    const third = await world.requisition();
    const begin = (days: number) => ({
      createdAt: addHours(app.clock.now(), -24 * days),
      openedAt: addHours(app.clock.now(), -24 * days),
    });
    const late = await world.loop(third, { candidate: { name: 'Over Time' }, row: begin(60) });
    await world.loop(third, { candidate: { name: 'Just Begun' }, row: begin(0) });
    await world.loop(third, {
      candidate: { name: 'Not Opened' },
      state: 'planned',
      row: { ...begin(60), openedAt: null },
    });
    await world.loop(third, { candidate: { name: 'Decided' }, state: 'decided', row: begin(60) });
    const { loops } = await followUpOf(rosa, `?requisitionId=${third.id}`);
    expect(loops).toMatchObject([{ applicationId: late.applicationId, candidate: 'Over Time', status: 'late' }]);
    expect(loops[0].reasons[0]).toEqual({ code: 'limit_passed', roundIds: [], rounds: [] });
    expect(loops[0].reasons.map((one: { code: string }) => one.code)).toContain('not_scheduled');
  });
});

describe('the working calendar', () => {
  it('is set for the whole organisation by those who recruit, in a zone that exists', async () => {
    const agent = await app.as(rosa);
    const set = (timeZone: string, version: number) =>
      agent.put('/api/work-calendar', { timeZone }).set('If-Match', `"${version}"`);
    const { body } = await set('Mars/Olympus', 0).expect(422);
    expect(body.errors).toMatchObject([{ path: '/timeZone', message: expect.stringContaining('Europe/Lisbon') }]);
    expect((await set('Asia/Kolkata', 0).expect(200)).body).toEqual({ timeZone: 'Asia/Kolkata', version: 1 });
    await set('UTC', 0).expect(412);
    expect((await followUpOf(rosa)).calendar).toEqual({ timeZone: 'Asia/Kolkata', version: 1 });
    await (await app.as(farah)).put('/api/work-calendar', { timeZone: 'UTC' }).set('If-Match', '"1"').expect(404);
  });
});
