// The assignment passes on, the draft never does.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignmentEntity, AuditEntryEntity, InterviewEntity, ScorecardEntity } from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { fullContent } from '../support/card-content.js';
import { rowsOf } from '../support/rows-of.js';
import { World, type WorldAssignment, type WorldLoop, type WorldPerson } from '../support/world.js';

const CANARY = 'canaryofthedraft';

let app: TestApp;
let world: World;
let marit: WorldPerson;
let seun: WorldPerson;
let chair: WorldPerson;
let asRecruiter: Agent;
beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  marit = await world.person('Marit Olsen');
  seun = await world.person('Seun Adeyemi');
  chair = await world.person('Carl Chair');
  asRecruiter = await app.as(await world.person('Rosa Recruiter', { roles: ['recruiter'] }));
});
afterAll(() => app.close());

/** A loop in which Marit has written a draft for the first round. */
async function drafted(): Promise<{ loop: WorldLoop; assignment: WorldAssignment; card: string }> {
  const loop = await world.loop(await world.requisition({ members: { chair: [chair] } }));
  await world.interview(loop, 'R1');
  const assignment = await world.assign(loop, marit, 'R1');
  const content = { ...fullContent(world.rubric, 'R1', 3), summary: CANARY };
  const evidence = content.evidence.map((item) => ({ ...item, text: `${CANARY} ${item.text}` }));
  const card = await world.card(assignment, { status: 'draft', content: { ...content, evidence } });
  await world.update(ScorecardEntity, { id: card }, { version: 2 });
  return { loop, assignment, card };
}

const replace = (assignment: WorldAssignment, body: object, agent = asRecruiter, key: string = randomUUID()) =>
  agent.post(`/api/assignments/${assignment.id}/replacement`, body).set('Idempotency-Key', key);
const bySeun = () => ({ personId: seun.id, reason: 'Marit is ill this week.' });

describe('replacing an interviewer', () => {
  it('ends the one assignment and begins the other, keeps the interview, and is in the audit', async () => {
    const { loop, assignment } = await drafted();
    const key = randomUUID();
    const { body } = await replace(assignment, bySeun(), asRecruiter, key).expect(200);
    await replace(assignment, bySeun(), asRecruiter, key).expect(200);
    const round = body.rounds.find((one: { roundId: string }) => one.roundId === 'R1');
    expect(round.assignments.map((one: { person: { name: string } }) => one.person.name)).toEqual(['Seun Adeyemi']);
    const [interview] = await rowsOf(app, InterviewEntity, { applicationId: loop.applicationId });
    expect(round.interview).toMatchObject({ startsAt: interview!.startsAt, version: 1 });
    const rows = await rowsOf(app, AssignmentEntity, { applicationId: loop.applicationId });
    expect(rows.map((row) => [row.personId, row.status]).sort()).toEqual(
      [
        [marit.id, 'removed'],
        [seun.id, 'assigned'],
      ].sort(),
    );
    const audit = await rowsOf(app, AuditEntryEntity, { objectId: loop.applicationId, action: 'assignment.replace' });
    expect(audit).toHaveLength(1);
  });

  it('leaves the draft with its author alone: not a byte of it reaches the successor', async () => {
    const { loop, assignment, card } = await drafted();
    await replace(assignment, bySeun()).expect(200);
    const asSeun = await app.as(seun);
    const [own] = await rowsOf(app, AssignmentEntity, { applicationId: loop.applicationId, personId: seun.id });
    const accepted = await asSeun.post(`/api/assignments/${own!.id}/answer`, { answer: 'accept' }).expect(200);
    expect(accepted.body.scorecardId).not.toBe(card);
    const opened = await asSeun.get(`/api/scorecards/${accepted.body.scorecardId}`).expect(200);
    expect(opened.body).toMatchObject({ status: 'draft', version: 1, content: { evidence: [], summary: '' } });
    const seen = [
      opened,
      await asSeun.get('/api/my-work').expect(200),
      await asSeun.get(`/api/applications/${loop.applicationId}`).expect(200),
      await asSeun.get(`/api/applications/${loop.applicationId}/debrief`),
      await asSeun.get(`/api/scorecards/${card}`).expect(404),
    ];
    for (const answer of seen) expect(answer.text).not.toMatch(new RegExp(`${CANARY}|${card}|Marit|is ill`));
    const asMarit = await app.as(marit);
    expect((await asMarit.get(`/api/scorecards/${card}`).expect(200)).body).toMatchObject({ status: 'kept' });
    const { kept } = (await asMarit.get('/api/my-work').expect(200)).body;
    expect(kept.map((one: { scorecardId: string }) => one.scorecardId)).toContain(card);
    await asMarit.get(`/api/applications/${loop.applicationId}`).expect(404);
  });

  it('refuses a submitted card in words, and a card that is not open', async () => {
    const loop = await world.loop(await world.requisition());
    const done = await world.assign(loop, marit, 'R1');
    await world.card(done);
    await world.assign(loop, seun, 'R2');
    const refused = await replace(done, bySeun()).expect(409);
    expect(refused.body).toMatchObject({ type: 'urn:plumbline:error:ASSIGNMENT.SUBMITTED' });
    expect(refused.body.detail).toMatch(/Marit Olsen has submitted .* Nothing was changed/);
    const excused = await world.assign(loop, marit, 'R3', { status: 'excused', reason: 'Away' });
    await replace(excused, bySeun()).expect(409);
    const taken = await world.assign(loop, marit, 'R4', { status: 'removed' });
    await replace(taken, bySeun()).expect(404);
  });

  it('names what is wrong with the successor or the reason, and changes nothing', async () => {
    const { loop, assignment } = await drafted();
    await world.assign(loop, seun, 'R1');
    const yuki = await world.person('Yuki Tanaka');
    const ravi = await world.person('Ravi Rao');
    await world.recuse(loop, yuki);
    await world.assign(loop, ravi, 'R2', { status: 'conflict', reason: 'Friends' });
    for (const personId of [seun.id, marit.id, yuki.id, ravi.id, chair.id, 'nobody']) {
      const refused = await replace(assignment, { personId, reason: 'x' }).expect(422);
      expect(refused.body.errors).toMatchObject([{ path: '/personId' }]);
    }
    const blank = await replace(assignment, { personId: seun.id, reason: ' ' }).expect(422);
    expect(blank.body.errors).toMatchObject([{ path: '/reason' }]);
    const [row] = await rowsOf(app, AssignmentEntity, { id: assignment.id });
    expect(row).toMatchObject({ status: 'accepted', version: 1 });
  });

  it('is for whoever staffs the loop: to anybody else the assignment does not exist', async () => {
    const { assignment } = await drafted();
    for (const person of [marit, seun, chair, world.admin]) {
      const refused = await replace(assignment, bySeun(), await app.as(person)).expect(404);
      expect(refused.body.type).toBe('urn:plumbline:error:ASSIGNMENT.NOT_FOUND');
    }
  });
});
