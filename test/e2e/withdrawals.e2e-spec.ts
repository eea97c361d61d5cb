// A card its author takes back before the reveal, and the fresh one that may follow it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  ApplicationEntity,
  ApplicationScoreEntity,
  AssignmentEntity,
  LoopEventEntity,
  PanelScoreEntity,
  ScorecardEntity,
} from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { fullContent } from '../support/card-content.js';
import { save, submit } from '../support/card-world.js';
import { debriefWorld, type DebriefWorld } from '../support/debrief-world.js';
import { rowsOf } from '../support/rows-of.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const rows = <T extends object>(entity: new () => T, where: object) => rowsOf(app, entity, where);
const REASON = 'These notes are of another candidate.';
/** What whoever chases cards reads: nothing that may speak of the card. */
const WITHDRAWN = 'The card was withdrawn by its author.';
const withdraw = (agent: Agent, id: string, version = 1, reason = REASON, key: string = randomUUID()) =>
  agent
    .post(`/api/scorecards/${id}/withdrawal`, { reason })
    .set('If-Match', `"${version}"`)
    .set('Idempotency-Key', key);
const stateOf = async ({ loop }: DebriefWorld) => (await rows(ApplicationEntity, { id: loop.applicationId }))[0]?.state;
const url = ({ loop }: DebriefWorld) => `/api/applications/${loop.applicationId}`;
const round1 = (body: { rounds: { roundId: string; assignments: { person: { id: string } }[] }[] }, personId: string) =>
  body.rounds.find((one) => one.roundId === 'R1')!.assignments.find((one) => one.person.id === personId);

describe('a withdrawn card', () => {
  it('stays as it was sealed, and leaves the read models and the packet', async () => {
    const here = await debriefWorld(app, { state: 'packet_ready', levels: [4, 2, 3] });
    const [id] = here.cards;
    const [before] = await rows(ScorecardEntity, { id });
    const { body } = await withdraw(await app.as(here.people.marit), id).expect(200);
    expect(body).toMatchObject({ id, withdrawnAt: app.clock.now() });
    expect(await rows(ScorecardEntity, { id })).toEqual([
      Object.assign({}, before, { status: 'withdrawn', version: 2 }),
    ]);
    const { applicationId } = here.loop;
    expect(await rows(PanelScoreEntity, { applicationId, criterionId: 'C1' })).toMatchObject([
      { raters: 1, level2: 1, level4: 0 },
    ]);
    expect(await rows(ApplicationScoreEntity, { applicationId })).toMatchObject([{ cards: 2 }]);
    expect(await stateOf(here)).toBe('packet_ready');
  });

  it('is chased as withdrawn without its reason, and its author is no voter any more', async () => {
    const here = await debriefWorld(app, { state: 'collecting', row: { debriefMode: 'panel' } });
    await withdraw(await app.as(here.people.marit), here.cards[0]).expect(200);
    const recruiter = await app.as(here.people.recruiter);
    expect(round1((await recruiter.get(url(here))).body, here.people.marit.id)).toMatchObject({
      ...{ cardStatus: 'withdrawn', status: 'excused', reason: WITHDRAWN, scorecardId: null },
    });
    const seun = (await (await app.as(here.people.seun)).get(url(here))).body;
    expect(JSON.stringify(seun)).not.toContain('withdrawn');
    await here.world.update(ApplicationEntity, { id: here.loop.applicationId }, { state: 'discussing' });
    const debrief = (await (await app.as(here.people.facilitator)).get(`${url(here)}/debrief`)).body;
    expect(debrief.voters.map((one: { id: string }) => one.id)).not.toContain(here.people.marit.id);
    expect(debrief.cards).toHaveLength(2);
    expect(debrief.withdrawnCards).toMatchObject([{ scorecardId: here.cards[0], reason: REASON, roundId: 'R1' }]);
    expect(JSON.stringify(debrief.withdrawnCards)).not.toContain('Answered from own work');
  });

  it('is still its author to read, says why, and takes no other word', async () => {
    const here = await debriefWorld(app, { state: 'collecting' });
    const [id] = here.cards;
    const marit = await app.as(here.people.marit);
    await withdraw(marit, id).expect(200);
    const { body } = await marit.get(`/api/scorecards/${id}`).expect(200);
    expect(body).toMatchObject({
      ...{ status: 'withdrawn', content: fullContent(here.world.rubric, 'R1', 3) },
      sealed: { mayRevise: false, mayWithdraw: false, withdrawn: { reason: REASON } },
    });
    await withdraw(marit, id, body.version).expect(409);
    await save(marit, id, body.content, body.version).expect(409);
    const work = (await marit.get('/api/my-work')).body.cards;
    expect(work).toMatchObject([{ status: 'withdrawn', scorecardId: id, reason: WITHDRAWN }]);
  });

  it('takes the loop back to collecting when no card is left', async () => {
    const here = await debriefWorld(app, { state: 'pre_read' });
    const { marit, seun, yuki } = here.people;
    await withdraw(await app.as(marit), here.cards[0]).expect(200);
    await withdraw(await app.as(seun), here.cards[1]).expect(200);
    expect(await stateOf(here)).toBe('pre_read');
    await withdraw(await app.as(yuki), here.cards[2]).expect(200);
    expect(await stateOf(here)).toBe('collecting');
    const events = await rows(LoopEventEntity, { applicationId: here.loop.applicationId });
    expect(events.at(-1)).toMatchObject({ fromState: 'pre_read', toState: 'collecting', actorId: yuki.id });
  });

  it('may be followed by a fresh one, once who staffs asks again', async () => {
    const here = await debriefWorld(app, { state: 'collecting', levels: [4, 2, 3] });
    const { marit, seun, recruiter } = here.people;
    const agent = await app.as(marit);
    await withdraw(agent, here.cards[0]).expect(200);
    await agent.post(`/api/assignments/${here.assignments.marit.id}/answer`, { answer: 'accept' }).expect(409);
    await (await app.as(recruiter)).put(`${url(here)}/rounds/R1/panel`, { personIds: [marit.id, seun.id] }).expect(200);
    expect(await rows(AssignmentEntity, { id: here.assignments.marit.id })).toMatchObject([
      { status: 'assigned', reason: '' },
    ]);
    const answer = await agent
      .post(`/api/assignments/${here.assignments.marit.id}/answer`, { answer: 'accept' })
      .expect(200);
    const { scorecardId } = answer.body;
    expect(scorecardId).not.toBe(here.cards[0]);
    await save(agent, scorecardId, fullContent(here.world.rubric, 'R1', 1), 1).expect(200);
    await submit(agent, scorecardId, 2).expect(200);
    const { applicationId } = here.loop;
    expect(await rows(PanelScoreEntity, { applicationId, criterionId: 'C1' })).toMatchObject([
      { raters: 2, level1: 1, level2: 1 },
    ]);
    expect(await stateOf(here)).toBe('packet_ready');
    expect(await rows(ScorecardEntity, { id: scorecardId })).toMatchObject([{ independent: true }]);
  });
});

describe('a withdrawal is refused', () => {
  it.each(['revealed', 'decided', 'cancelled'] as const)('when the loop is %s', async (state) => {
    const here = await debriefWorld(app, { state });
    const { body } = await withdraw(await app.as(here.people.marit), here.cards[0]).expect(409);
    expect(body.type).toBe('urn:plumbline:error:SCORECARD.REVEALED');
  });

  it('without a reason by name, on an older version, and to everybody but the author', async () => {
    const here = await debriefWorld(app, { state: 'collecting' });
    const marit = await app.as(here.people.marit);
    const short = await withdraw(marit, here.cards[0], 1, 'oops').expect(422);
    expect(short.body.errors).toMatchObject([{ path: '/reason' }]);
    await withdraw(marit, here.cards[0], 7).expect(412);
    for (const one of [here.people.seun, here.people.facilitator, here.people.recruiter, here.world.admin])
      await withdraw(await app.as(one), here.cards[0]).expect(404);
    expect(await rows(ScorecardEntity, { id: here.cards[0] })).toMatchObject([{ status: 'submitted' }]);
  });
});

describe('a card that nobody waits for', () => {
  it('of a loop that ended is read only: the draft stays its author to read, and says why', async () => {
    const here = await debriefWorld(app, { state: 'withdrawn', yukiWrites: true });
    const yuki = await app.as(here.people.yuki);
    const { body } = await yuki.get(`/api/scorecards/${here.cards[2]}`).expect(200);
    expect(body).toMatchObject({ status: 'draft', ended: 'withdrawn' });
    const refused = await save(yuki, here.cards[2], body.content, 1).expect(409);
    expect(refused.body.type).toBe('urn:plumbline:error:SCORECARD.LOOP_ENDED');
    expect((await yuki.get('/api/my-work')).body.cards).toMatchObject([
      { status: 'ended', scorecardId: here.cards[2] },
    ]);
  });

  it('of an excused author is listed with the reason, and stays open to them', async () => {
    const here = await debriefWorld(app, { state: 'collecting', yukiWrites: true });
    const reason = 'Yuki is ill this week.';
    const facilitator = await app.as(here.people.facilitator);
    await facilitator.post(`/api/assignments/${here.assignments.yuki.id}/excuse`, { reason }).expect(200);
    const yuki = await app.as(here.people.yuki);
    expect((await yuki.get('/api/my-work')).body.cards).toMatchObject([
      { status: 'excused', reason, scorecardId: here.cards[2] },
    ]);
    const { body } = await yuki.get(`/api/scorecards/${here.cards[2]}`).expect(200);
    expect(body).toMatchObject({ status: 'draft', assignmentStatus: 'excused', assignmentReason: reason, ended: null });
  });
});
