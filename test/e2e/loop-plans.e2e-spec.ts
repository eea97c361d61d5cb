import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addHours } from '@app/domain';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { rowsOf } from '../support/rows-of.js';
import { World, type WorldLoop, type WorldPerson, type WorldRequisition } from '../support/world.js';
import { AuditEntryEntity } from '@app/persistence';

let app: TestApp;
let world: World;
let requisition: WorldRequisition;
let rosa: WorldPerson;
let marit: WorldPerson;
let seun: WorldPerson;
let recruiter: Agent;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  rosa = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
  marit = await world.person('Marit Olsen');
  seun = await world.person('Seun Adeyemi');
  requisition = await world.requisition({ panel: { R1: [marit], R4: [marit, seun], R5: [seun] } });
  recruiter = await app.as(rosa);
});
afterAll(() => app.close());

const BODY = { variantId: null as string | null, startDay: '2026-11-03', days: null as number | null, roundDays: {} };
const planOf = async (agent: Agent, { applicationId }: WorldLoop) =>
  (await agent.get(`/api/applications/${applicationId}/plan`).expect(200)).body;
const save = (agent: Agent, { applicationId }: WorldLoop, body: object, version = 0) =>
  agent.put(`/api/applications/${applicationId}/plan`, body).set('If-Match', `"${version}"`);

describe('the plan of a loop', () => {
  it('is worked out without anybody choosing anything: 45 days from the day the loop began', async () => {
    const plan = await planOf(recruiter, await world.loop(requisition));
    expect(plan).toMatchObject({
      ...{ version: 0, days: 45, usualDays: 45, ownDays: null, startDay: '2026-11-02', limitDay: '2026-12-17' },
      ...{ fits: true, timeZone: 'UTC', standing: { status: 'on_time', reasons: [] } },
    });
    expect(plan.rounds.map((round: { roundId: string }) => round.roundId)).toEqual([
      'R0',
      'R1',
      'R2',
      'R3',
      'R4',
      'R5',
    ]);
    expect(plan.variants).toMatchObject([{ id: 'four-rounds' }]);
  });

  it('keeps what was chosen, with its line in the audit, and refuses an older version', async () => {
    const loop = await world.loop(requisition);
    const chosen = { ...BODY, days: 30, roundDays: { R1: '2026-11-12' } };
    const { body } = await save(recruiter, loop, chosen).expect(200);
    expect(body).toMatchObject({ version: 1, days: 30, ownDays: 30, limitDay: '2026-12-03' });
    expect(body.rounds[1]).toMatchObject({ roundId: 'R1', day: '2026-11-12', chosen: true });
    expect((await save(recruiter, loop, chosen).expect(412)).body).toMatchObject({ yourVersion: 0, currentVersion: 1 });
    expect((await save(recruiter, loop, { ...chosen, days: 40 }, 1).expect(200)).body.version).toBe(2);
    const entries = await rowsOf(app, AuditEntryEntity);
    expect(
      entries.filter((one) => one.action === 'loop_plan.save' && one.objectId === loop.applicationId),
    ).toHaveLength(2);
  });

  it('names the field that is wrong and what would be right, and keeps nothing', async () => {
    const loop = await world.loop(requisition);
    const wrong = { ...BODY, startDay: 'soon', days: 400, roundDays: { R1: '2027-12-01' } };
    const { body } = await save(recruiter, loop, { ...wrong, days: 30 }).expect(422);
    expect(body.errors.map((one: { path: string }) => one.path)).toContain('/startDay');
    const late = await save(recruiter, loop, { ...BODY, roundDays: { R1: '2027-12-01' } }).expect(422);
    expect(late.body.errors).toMatchObject([{ path: '/roundDays/R1', message: expect.stringContaining('2026-12-18') }]);
    await save(recruiter, loop, wrong).expect(422);
    expect((await planOf(recruiter, loop)).version).toBe(0);
  });

  it('follows the requisition, which follows its pack', async () => {
    const other = await world.requisition();
    const loop = await world.loop(other);
    const path = `/api/requisitions/${other.id}/plan`;
    expect((await recruiter.get(path).expect(200)).body).toEqual({ loopDays: 45, packDays: 45, version: 0 });
    await recruiter.put(path, { loopDays: 3 }).set('If-Match', '"0"').expect(422);
    await recruiter.put(path, { loopDays: 21 }).set('If-Match', '"0"').expect(200);
    await recruiter.put(path, { loopDays: 20 }).set('If-Match', '"0"').expect(412);
    expect(await planOf(recruiter, loop)).toMatchObject({ days: 21, usualDays: 21 });
    await (await app.as(marit)).put(path, { loopDays: 30 }).set('If-Match', '"1"').expect(404);
  });

  it('tells an interviewer when the rounds are, and nothing of what is late', async () => {
    const loop = await world.loop(requisition);
    await world.interview(loop, 'R1', addHours(app.clock.now(), -48));
    await world.card(await world.assign(loop, seun, 'R1'), { status: 'draft' });
    await world.assign(loop, marit, 'R1');
    const own = await planOf(await app.as(marit), loop);
    expect(own).toMatchObject({ standing: null, can: { edit: false, chooseRounds: false } });
    expect(own.rounds[1].state).toBe('took_place');
    expect((await planOf(recruiter, loop)).rounds[1].state).toBe('card_due');
    await save(await app.as(marit), loop, BODY).expect(404);
    await (
      await app.as(await world.person('Stranger'))
    )
      .get(`/api/applications/${loop.applicationId}/plan`)
      .expect(404);
  });

  it('stays as it was once there is a decision', async () => {
    const loop = await world.loop(requisition, { state: 'decided' });
    expect(await planOf(recruiter, loop)).toMatchObject({ standing: { status: 'done' }, can: { edit: false } });
    expect((await save(recruiter, loop, BODY).expect(409)).body.type).toContain('PLAN.SETTLED');
  });
});

describe('a loop with the four rounds of its pack', () => {
  const applicationOf = async ({ applicationId }: WorldLoop) =>
    (await recruiter.get(`/api/applications/${applicationId}`).expect(200)).body;

  it('asks one of each joined round when it opens, and its card is that of the joined round', async () => {
    const loop = await world.loop(requisition, { state: 'planned', row: { openedAt: null } });
    await save(recruiter, loop, { ...BODY, variantId: 'four-rounds' }).expect(200);
    await recruiter.post(`/api/applications/${loop.applicationId}/moves`, { move: 'open' }).expect(200);
    const { rounds } = await applicationOf(loop);
    expect(rounds.map((round: { roundId: string }) => round.roundId)).toEqual(['R0', 'R1', 'R2', 'R3', 'R45']);
    const joined = rounds.at(-1).assignments;
    expect(joined.map((one: { person: { name: string } }) => one.person.name).sort()).toEqual([
      'Marit Olsen',
      'Seun Adeyemi',
    ]);
    const mine = joined.find((one: { person: { id: string } }) => one.person.id === seun.id);
    const agent = await app.as(seun);
    const { body } = await agent.post(`/api/assignments/${mine.id}/answer`, { answer: 'accept' }).expect(200);
    const card = (await agent.get(`/api/scorecards/${body.scorecardId}`).expect(200)).body;
    expect(card.kit.round).toMatchObject({ id: 'R45' });
    expect(new Set(card.kit.questions.map((one: { roundId: string }) => one.roundId))).toEqual(new Set(['R4', 'R5']));
    const board = (await recruiter.get(`/api/requisitions/${requisition.id}/board?limit=200`).expect(200)).body;
    const row = board.rows.find((one: { applicationId: string }) => one.applicationId === loop.applicationId);
    const cell = row.cells.find((one: { roundId: string }) => one.roundId === 'R5');
    expect(cell.cards).toHaveLength(2);
  });

  it('has interviews of its own rounds only, and keeps them once it is open', async () => {
    const loop = await world.loop(requisition, { state: 'planned', row: { openedAt: null } });
    const times = { startsAt: '2026-11-12T10:00Z', endsAt: '2026-11-12T11:00Z', location: '' };
    const at = (roundId: string) =>
      recruiter.put(`/api/applications/${loop.applicationId}/interviews/${roundId}`, times).set('If-Match', '"0"');
    await at('R45').expect(404);
    await at('R4').expect(200);
    const refused = await save(recruiter, loop, { ...BODY, variantId: 'four-rounds' }).expect(422);
    expect(refused.body.errors).toMatchObject([{ path: '/variantId', message: expect.stringContaining('R4') }]);
    await recruiter.post(`/api/applications/${loop.applicationId}/moves`, { move: 'open' }).expect(200);
    const open = await save(recruiter, loop, { ...BODY, variantId: 'four-rounds' }).expect(422);
    expect(open.body.errors).toMatchObject([{ path: '/variantId' }]);
  });
});
