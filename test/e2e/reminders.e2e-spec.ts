import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addHours } from '@app/domain';
import { AssignmentEntity } from '@app/persistence';
import { startTestApp, type TestApp } from '../support/app.js';
import { answerCase } from '../support/case-world.js';
import { World, type WorldPerson, type WorldRequisition } from '../support/world.js';

let app: TestApp;
let world: World;
let requisition: WorldRequisition;
let rosa: WorldPerson;
let marit: WorldPerson;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
});
beforeEach(async () => {
  rosa = await world.person('Rosa Recruiter', { email: `${app.ids.next()}@example.org` });
  marit = await world.person('Marit Olsen', { email: `${app.ids.next()}@example.org` });
  requisition = await world.requisition({ members: { recruiter: [rosa] } });
});
afterAll(() => app.close());

const remindersOf = async (person: WorldPerson) =>
  (await (await app.as(person)).get('/api/my-work/reminders').expect(200)).body;
const kindsOf = async (person: WorldPerson): Promise<string[]> =>
  (await remindersOf(person)).reminders.map((one: { kind: string }) => one.kind);
const pause = async (person: WorldPerson, key: string, timeZone = 'Europe/Lisbon') =>
  (await app.as(person)).post('/api/my-work/reminders/pauses', { key, timeZone });

/** A loop with an interview that ends two hours from now. */
async function withInterview(person: WorldPerson, status: 'assigned' | 'accepted' = 'accepted') {
  const loop = await world.loop(requisition);
  await world.interview(loop, 'R1', addHours(app.clock.now(), 1));
  return { loop, assignment: await world.assign(loop, person, 'R1', { status }) };
}

describe('an interviewer', () => {
  it('is reminded of the card after the interview took place, and not before', async () => {
    await withInterview(marit);
    app.clock.advanceHours(2);
    expect(await kindsOf(marit)).toEqual([]);
    app.clock.advanceHours(0.25);
    expect(await remindersOf(marit)).toMatchObject({
      count: 1,
      reminders: [{ kind: 'card_due', candidate: 'Catalina Duarte', rounds: ['Suite review'], pausedUntil: null }],
    });
  });

  it('is reminded to answer a day after being asked', async () => {
    const loop = await world.loop(requisition);
    await world.assign(loop, marit, 'R2', { status: 'assigned' });
    expect(await kindsOf(marit)).toEqual([]);
    app.clock.advanceHours(24);
    expect(await kindsOf(marit)).toEqual(['answer_pending']);
  });

  it('is not reminded once replaced, excused, recused or submitted, nor when the candidate withdrew', async () => {
    const { loop, assignment } = await withInterview(marit);
    app.clock.advanceHours(3);
    for (const status of ['removed', 'excused', 'conflict'] as const) {
      await world.update(AssignmentEntity, { id: assignment.id }, { status });
      expect(await kindsOf(marit)).toEqual([]);
    }
    await world.update(AssignmentEntity, { id: assignment.id }, { status: 'accepted' });
    expect(await kindsOf(marit)).toEqual(['card_due']);
    await world.recuse(loop, marit);
    expect(await kindsOf(marit)).toEqual([]);
    const again = await withInterview(marit);
    app.clock.advanceHours(3);
    await world.card(again.assignment);
    expect(await kindsOf(marit)).toEqual([]);
    const gone = await world.loop(requisition, { state: 'withdrawn' });
    await world.interview(gone, 'R1', addHours(app.clock.now(), -9));
    await world.assign(gone, marit, 'R1');
    expect(await kindsOf(marit)).toEqual([]);
  });

  it('puts a reminder off until eight tomorrow where they are; it comes back by itself', async () => {
    app.clock.set('2027-03-01T13:00:00.000Z');
    const { assignment } = await withInterview(marit);
    app.clock.advanceHours(3);
    const key = `card_due:${assignment.id}`;
    const { body } = await pause(marit, key);
    expect(body).toMatchObject({ count: 0, reminders: [{ key, pausedUntil: '2027-03-02T08:00:00.000Z' }] });
    app.clock.set('2027-03-02T07:59:59.999Z');
    expect((await remindersOf(marit)).count).toBe(0);
    app.clock.set('2027-03-02T08:00:00.000Z');
    expect(await remindersOf(marit)).toMatchObject({ count: 1, reminders: [{ key, pausedUntil: null }] });
    const again = await pause(marit, key);
    expect(again.body.reminders[0].pausedUntil).toBe('2027-03-03T08:00:00.000Z');
  });

  it('can not put off what is not theirs, nor in a zone that does not exist', async () => {
    const { assignment } = await withInterview(marit);
    app.clock.advanceHours(3);
    expect((await pause(rosa, `card_due:${assignment.id}`)).status).toBe(404);
    expect((await pause(marit, `card_due:${assignment.id}`, 'Nowhere')).status).toBe(422);
    expect((await remindersOf(marit)).count).toBe(1);
  });
});

describe('a recruiter of the requisition', () => {
  it('is reminded once for a loop whose rounds wait for an appointment', async () => {
    const loop = await world.loop(requisition);
    await world.interview(loop, 'R0', addHours(app.clock.now(), 1));
    const [one] = (await remindersOf(rosa)).reminders;
    expect(one).toBeUndefined();
    app.clock.advanceHours(24 * 15);
    const [later] = (await remindersOf(rosa)).reminders;
    expect(later).toMatchObject({ kind: 'not_scheduled', key: `not_scheduled:${loop.applicationId}` });
    expect(later.rounds.slice(0, 2)).toEqual(['Suite review', 'Data case']);
  });

  it('is left alone by loops that nobody has opened or planned', async () => {
    await world.loop(requisition, { state: 'planned' });
    app.clock.advanceHours(24 * 30);
    expect(await kindsOf(rosa)).toEqual([]);
  });
});

describe('somebody who was asked for a calibration case', () => {
  it('is reminded before its day, puts it off like any other, and is not once it is answered', async () => {
    const { text: before } = await (await app.as(marit)).get('/api/my-work/reminders');
    const keeper = await world.person('Kim Keeper', { roles: ['recruiter'], email: `${app.ids.next()}@example.org` });
    await (
      await app.as(keeper)
    )
      .put('/api/calibration-cases/answers-with-sources/assignments', { personIds: [marit.id], dueOn: null })
      .set('If-Match', '"0"')
      .expect(200);
    expect((await (await app.as(marit)).get('/api/my-work/reminders')).text).toBe(before);
    app.clock.advanceHours(7 * 24);
    const [reminder] = (await remindersOf(marit)).reminders;
    expect(reminder).toMatchObject({
      ...{ kind: 'case_due', caseId: 'answers-with-sources', applicationId: null, scorecardId: null },
      ...{ candidate: expect.any(String), rounds: ['Suite review'], pausedUntil: null },
    });
    expect((await pause(marit, reminder.key)).body).toMatchObject({ count: 0 });
    app.clock.advanceHours(24);
    expect(await kindsOf(marit)).toEqual(['case_due']);
    expect(await kindsOf(keeper)).toEqual([]);
    await answerCase(app, marit, 3);
    expect(await kindsOf(marit)).toEqual([]);
  });
});
