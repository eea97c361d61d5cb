import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addHours } from '@app/domain';
import { TransactionRunner, WorkRepository } from '@app/persistence';
import { startTestApp, type TestApp } from '../support/app.js';
import { fullContent } from '../support/card-content.js';
import { World, type WorldLoop, type WorldPerson, type WorldRequisition } from '../support/world.js';

let app: TestApp;
let world: World;
let marit: WorldPerson;
let chen: WorldPerson;
let facilitator: WorldPerson;
let requisition: WorldRequisition;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  marit = await world.person('Marit Olsen');
  chen = await world.person('Chen Wei');
  facilitator = await world.person('Farah Nasser');
  requisition = await world.requisition({ members: { committee: [chen], facilitator: [facilitator] } });
});
afterAll(() => app.close());

const workOf = async (person: WorldPerson) => (await (await app.as(person)).get('/api/my-work').expect(200)).body;
const cardOf = async (person: WorldPerson, loop: WorldLoop) =>
  (await workOf(person)).cards.find((card: { applicationId: string }) => card.applicationId === loop.applicationId);

describe('my work', () => {
  it('asks first whether one takes the card on', async () => {
    const loop = await world.loop(requisition);
    await world.assign(loop, marit, 'R1', { status: 'assigned' });
    expect(await cardOf(marit, loop)).toMatchObject({
      status: 'to_accept',
      scorecardId: null,
      round: 'Suite review',
      of: 4,
      done: 0,
    });
  });

  it('is not due, and never late, before the interview has taken place', async () => {
    const loop = await world.loop(requisition);
    await world.interview(loop, 'R1', addHours(app.clock.now(), 72));
    const assignment = await world.assign(loop, marit, 'R1');
    await world.card(assignment, { status: 'draft' });
    app.clock.advanceHours(30);
    expect(await cardOf(marit, loop)).toMatchObject({ status: 'upcoming' });
    app.clock.advanceHours(50);
    expect(await cardOf(marit, loop)).toMatchObject({ status: 'late' });
  });

  it('counts the own progress: criteria with a level and evidence', async () => {
    const loop = await world.loop(requisition);
    const content = fullContent(world.rubric, 'R1', 3);
    await world.card(await world.assign(loop, marit, 'R1'), {
      status: 'draft',
      content: { ...content, evidence: content.evidence.slice(2) },
    });
    expect(await cardOf(marit, loop)).toMatchObject({ status: 'due', done: 2, of: 4 });
  });

  it('keeps what is submitted in sight and drops what was taken back', async () => {
    const [done, gone] = [await world.loop(requisition), await world.loop(requisition)];
    await world.card(await world.assign(done, marit, 'R1'));
    await world.assign(gone, marit, 'R1', { status: 'removed' });
    expect(await cardOf(marit, done)).toMatchObject({ status: 'submitted', done: 4 });
    expect(await cardOf(marit, gone)).toBeUndefined();
  });

  it('forgets a loop from which one is recused', async () => {
    const loop = await world.loop(requisition);
    await world.assign(loop, marit, 'R1');
    await world.recuse(loop, marit);
    expect(await cardOf(marit, loop)).toBeUndefined();
  });

  it('shows debriefs by what the person may know: nothing to a rater before the reveal', async () => {
    const loop = await world.loop(requisition, { state: 'pre_read' });
    await world.card(await world.assign(loop, marit, 'R1'));
    const debriefs = async (person: WorldPerson) =>
      (await workOf(person)).debriefs.filter(
        (one: { applicationId: string }) => one.applicationId === loop.applicationId,
      );
    expect(await debriefs(marit)).toEqual([]);
    expect(await debriefs(chen)).toMatchObject([{ todo: 'pre_read', state: 'pre_read', candidate: 'Catalina Duarte' }]);
    expect(await debriefs(facilitator)).toMatchObject([{ todo: 'facilitate' }]);
  });

  it('calls a rater to the debrief after the reveal, and the facilitator to seal what is decided', async () => {
    const [revealed, decided] = [
      await world.loop(requisition, { state: 'revealed' }),
      await world.loop(requisition, { state: 'decided' }),
    ];
    await world.card(await world.assign(revealed, marit, 'R1'));
    const todo = async (person: WorldPerson, loop: WorldLoop) =>
      (await workOf(person)).debriefs.find((one: { applicationId: string }) => one.applicationId === loop.applicationId)
        ?.todo;
    expect(await todo(marit, revealed)).toBe('attend');
    expect(await todo(facilitator, decided)).toBe('seal');
    expect(await todo(chen, decided)).toBeUndefined();
  });

  it('is empty for somebody with nothing to do, and closed to nobody', async () => {
    const idle = await world.person('Ines Idle');
    expect(await workOf(idle)).toEqual({ cards: [], debriefs: [], kept: [] });
    await app.anonymous.get('/api/my-work').expect(401);
  });

  it('is answered once: a second answer on the same version is refused', async () => {
    const loop = await world.loop(requisition);
    const { id } = await world.assign(loop, marit, 'R1', { status: 'assigned' });
    const key = { organisationId: world.organisationId, id, version: 1 };
    const answer = () =>
      app.get(TransactionRunner).run((tx) => app.get(WorkRepository).saveAnswer(tx, key, 'accepted', ''));
    expect(await answer()).toBe(2);
    await expect(answer()).rejects.toMatchObject({ code: 'ASSIGNMENT.STALE' });
  });
});
