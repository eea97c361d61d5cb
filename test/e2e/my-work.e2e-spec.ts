import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addHours } from '@app/domain';
import { AuditTrail, CalendarFeedEntity, TransactionRunner, WorkRepository } from '@app/persistence';
import { startTestApp, type TestApp } from '../support/app.js';
import { fullContent } from '../support/card-content.js';
import { rowsOf } from '../support/rows-of.js';
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

describe('the address of one’s own calendar', () => {
  const FEED = '/api/my-work/calendar-feed';
  const create = async (person: WorldPerson, version: number) =>
    (await app.as(person)).put(FEED).set('If-Match', `"${version}"`);
  const read = (url: string) => app.anonymous.get(new URL(url).pathname);
  let own: WorldPerson;
  let loop: WorldLoop;

  beforeAll(async () => {
    own = await world.person('Yuki Tanaka');
    loop = await world.loop(requisition);
    await world.assign(loop, own, 'R1');
    await world.interview(loop, 'R1', addHours(app.clock.now(), 1));
    const others = await world.loop(requisition);
    await world.assign(others, marit, 'R2');
    await world.interview(others, 'R2', addHours(app.clock.now(), 2));
  });

  it('is told once, is kept as a hash, and opens the own interviews without a session and without a name', async () => {
    const none = { createdAt: null, url: null, version: 0 };
    expect((await (await app.as(own)).get(FEED)).body).toEqual(none);
    const { body } = await create(own, 0);
    expect(body.url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/api\/calendar-feeds\/[\w-]{20,}\.ics$/);
    expect((await (await app.as(own)).get(FEED)).body).toEqual({ createdAt: app.clock.now(), url: null, version: 1 });
    const secret = /feeds\/(.*)\.ics/.exec(body.url)![1]!;
    expect(JSON.stringify(await rowsOf(app, CalendarFeedEntity, { personId: own.id }))).not.toContain(secret);
    const answer = await read(body.url);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, expect.stringContaining('text/calendar')]);
    expect(answer.text.match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Interview: Suite review']);
    expect(answer.text).not.toMatch(/Catalina|AI product manager|Tanaka|Olsen/);
  });

  it('is empty of what is not one’s own any more, and gone with the person', async () => {
    const gone = await world.person('Elena Petrova');
    await world.assign(loop, gone, 'R1');
    const { url } = (await create(gone, 0)).body;
    expect((await read(url)).text).toContain('SUMMARY:Interview');
    await world.recuse(loop, gone);
    expect((await read(url)).text).not.toContain('BEGIN:VEVENT');
    const admin = await app.as(world.admin);
    await admin.patch(`/api/people/${gone.id}`, { status: 'removed' }).set('If-Match', '"1"').expect(200);
    expect((await read(url)).status).toBe(404);
    expect(await rowsOf(app, CalendarFeedEntity, { personId: gone.id })).toEqual([]);
  });

  it('is made anew only over the one that was read, and can be revoked; the old ones open nothing', async () => {
    expect((await create(own, 0)).status).toBe(412);
    const second = (await create(own, 1)).body;
    const third = (await create(own, 2)).body;
    expect((await read(second.url)).status).toBe(404);
    expect((await read(third.url)).status).toBe(200);
    expect((await (await app.as(own)).delete(FEED)).body).toEqual({ createdAt: null, url: null, version: 0 });
    expect((await read(third.url)).status).toBe(404);
    const acts = await app.get(AuditTrail).findByObject(world.organisationId, 'person', own.id);
    expect(acts.map(({ action }) => action).filter((action) => action.startsWith('calendar_feed'))).toEqual([
      ...['calendar_feed.revoke', 'calendar_feed.create', 'calendar_feed.create', 'calendar_feed.create'],
    ]);
  });

  it('answers an address that guesses, and one that asks all the time, with a wait', async () => {
    const { url } = (await create(own, 0)).body;
    const statuses: number[] = [];
    for (let n = 0; n < 31; n += 1) statuses.push((await read('http://x/api/calendar-feeds/guess.ics')).status);
    expect(statuses).toContain(404);
    expect(statuses.at(-1)).toBe(429);
    // Who holds a secret is not kept waiting by who guesses, until they ask too often themselves.
    const reads: number[] = [];
    for (let n = 0; n < 61; n += 1) reads.push((await read(url)).status);
    expect([new Set(reads.slice(0, 60)), reads.at(-1)]).toEqual([new Set([200]), 429]);
    app.clock.advanceHours(0.2);
    expect((await read(url)).status).toBe(200);
  });
});
