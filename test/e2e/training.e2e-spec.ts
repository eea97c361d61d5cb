import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationEntity, RatingEntity, ScorecardEntity } from '@app/persistence';
import { startTestApp, type TestApp } from '../support/app.js';
import { fullContent } from '../support/card-content.js';
import { answerCase } from '../support/case-world.js';
import { type DebriefWorld, debriefWorld } from '../support/debrief-world.js';
import { rowsOf } from '../support/rows-of.js';
import type { WorldPerson } from '../support/world.js';

let app: TestApp;
let here: DebriefWorld;
let trainee: WorldPerson;

beforeAll(async () => {
  app = await startTestApp();
  here = await debriefWorld(app, { state: 'collecting', yukiWrites: true, row: { debriefMode: 'panel' } });
  trainee = await here.world.person('Tilda Trainee');
});
afterAll(async () => {
  await app.close();
});

const application = (): string => `/api/applications/${here.loop.applicationId}`;
const recruiter = () => app.as(here.people.recruiter);
const placeOf = async (person: WorldPerson, roundId = 'R1') => {
  const { body } = await (await recruiter()).get('/api/training').expect(200);
  const found = body.people.find(({ id }: { id: string }) => id === person.id);
  return found.places.find(
    (one: { packId: string; roundId: string }) => one.packId === 'ai-pm' && one.roundId === roundId,
  );
};
const practise = async (seat: string, person = trainee, roundId = 'R1') =>
  (await recruiter()).post(`${application()}/rounds/${roundId}/practice`, { personId: person.id, seat });

/** Writes and hands in the trainee's card as a person does. */
async function handIn(person: WorldPerson, level: 1 | 2 | 3 | 4): Promise<void> {
  const agent = await app.as(person);
  const work = (await agent.get('/api/my-work').expect(200)).body;
  const card = work.cards.find((one: { status: string }) => one.status !== 'submitted');
  const answered = await agent.post(`/api/assignments/${card.assignmentId}/answer`, { answer: 'accept' }).expect(200);
  const { scorecardId } = answered.body;
  const { body } = await agent.get(`/api/scorecards/${scorecardId}`).expect(200);
  const content = fullContent(here.world.rubric, 'R1', level);
  const saved = await agent
    .put(`/api/scorecards/${scorecardId}/draft`, { content })
    .set('If-Match', `"${body.version}"`)
    .expect(200);
  await agent
    .post(`/api/scorecards/${scorecardId}/submission`, {})
    .set('If-Match', `"${saved.body.version}"`)
    .set('Idempotency-Key', `submit-${scorecardId}`)
    .expect(200);
}

describe('somebody who practises on a panel', () => {
  it('is asked beside the panel, shown apart from it, and has one seat in a round', async () => {
    expect((await practise('shadow')).status).toBe(201);
    const view = (await (await recruiter()).get(application()).expect(200)).body;
    const round = view.rounds.find(({ roundId }: { roundId: string }) => roundId === 'R1');
    expect(round.practice).toEqual([expect.objectContaining({ seat: 'shadow', status: 'assigned' })]);
    expect(round.assignments.map((one: { person: { name: string } }) => one.person.name)).not.toContain(trainee.name);
    expect((await practise('reverse_shadow')).status).toBe(422);
    expect((await practise('panel', here.people.stranger)).status).toBe(422);
    const panel = { personIds: [here.people.marit.id, here.people.seun.id, trainee.id] };
    const refused = await (await recruiter()).put(`${application()}/rounds/R1/panel`, panel);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('practises in this round');
  });

  it('is blind like the panel until the own card is in, and after it until the reveal', async () => {
    const agent = await app.as(trainee);
    const before = await agent.get(application()).expect(200);
    expect(before.body.visible).toEqual(['loop', 'identity', 'documents', 'safe_documents', 'own_cards']);
    expect(before.text).not.toContain('Marit');
    await agent.get(`${application()}/debrief`).expect(404);
    const work = (await agent.get('/api/my-work')).body;
    expect(work.cards).toEqual([expect.objectContaining({ seat: 'shadow', status: 'to_accept' })]);
  });

  it('hands in a card that is in no figure, completes no packet and is counted by nobody', async () => {
    const board = async () =>
      (await (await recruiter()).get(`/api/requisitions/${here.requisition.id}/board`).expect(200)).text;
    const ratings = (await rowsOf(app, RatingEntity, {})).length;
    const shown = await board();
    await handIn(trainee, 1);
    expect(await board()).toBe(shown);
    expect(await rowsOf(app, RatingEntity, {})).toHaveLength(ratings);
    expect(await rowsOf(app, ScorecardEntity, { authorId: trainee.id, status: 'submitted' })).toHaveLength(1);
    // Yuki still writes, so the packet is open; the trainee's card changed nothing about it.
    expect((await (await recruiter()).get(application())).body.state).toBe('collecting');
    expect((await placeOf(trainee)).shadows).toBe(0);
  });

  it('reads the cards at the reveal, is in none of them, and votes on nothing', async () => {
    await here.world.update(ApplicationEntity, { id: here.loop.applicationId }, { state: 'revealed' });
    const agent = await app.as(trainee);
    const debrief = await agent.get(`${application()}/debrief`).expect(200);
    expect(debrief.text).toContain('Marit Olsen');
    const chair = (await (await app.as(here.people.chair)).get(`${application()}/debrief`).expect(200)).text;
    expect(chair).not.toContain(trainee.name);
    expect(chair).not.toContain(trainee.id);
    await here.world.update(ApplicationEntity, { id: here.loop.applicationId }, { state: 'final_vote' });
    const vote = { choice: 'hire', level: 'senior', confidence: 'high', note: '' };
    const answer = await agent.put(`${application()}/votes/final`, vote).set('If-Match', '"0"');
    expect(answer.status).toBe(404);
  });
});

describe('the ladder', () => {
  it('counts practice once the loop is revealed, and says what is still missing', async () => {
    expect(await placeOf(trainee)).toMatchObject({
      ...{ step: 'reverse_shadow', shadows: 1, reverseShadows: 0, certification: null },
      missing: [
        { kind: 'reverse_shadow', count: 1, all: true },
        { kind: 'case', count: 2, all: true },
      ],
    });
    await answerCase(app, trainee, 3);
    const mine = (await (await app.as(trainee)).get('/api/my-training').expect(200)).body;
    expect(mine).toMatchObject({ cases: 1, casesOf: 2 });
    expect(mine.places).toEqual([expect.objectContaining({ roundId: 'R1', step: 'reverse_shadow' })]);
  });

  it('follows the policy of the organisation, which two people do not overwrite for each other', async () => {
    const agent = await recruiter();
    const policy = { shadows: 1, reverseShadows: 0, cases: 1 };
    const first = () => agent.put('/api/training/policy', policy).set('If-Match', '"0"');
    expect((await Promise.all([first(), first()])).map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await placeOf(trainee)).toMatchObject({ step: 'solo', missing: [] });
    await agent.put('/api/training/policy', policy).set('If-Match', '"0"').expect(412);
    await agent
      .put('/api/training/policy', { ...policy, cases: -1 })
      .set('If-Match', '"1"')
      .expect(422);
    await agent
      .put('/api/training/policy', { ...policy, reverseShadows: 1 })
      .set('If-Match', '"1"')
      .expect(200);
    expect((await placeOf(trainee)).step).toBe('reverse_shadow');
  });

  it('knows who interviews alone by somebody’s word, with the reason, and takes it back', async () => {
    const agent = await recruiter();
    const body = {
      personId: here.people.marit.id,
      packId: 'ai-pm',
      roundId: 'R1',
      certified: true,
      reason: 'Twelve loops.',
    };
    const put = (change: object, version = 0) =>
      agent.put('/api/training/certifications', { ...body, ...change }).set('If-Match', `"${version}"`);
    await put({ reason: ' ' }).expect(422);
    await put({ roundId: 'R0' }).expect(422);
    await put({ personId: 'nobody' }).expect(422);
    // Said by two at once, one of them first.
    expect((await Promise.all([put({}), put({})])).map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await placeOf(here.people.marit)).toMatchObject({
      ...{ step: 'solo', version: 1 },
      certification: { reason: 'Twelve loops.', by: here.people.recruiter.name },
    });
    await put({ certified: false, reason: '' }).expect(412);
    await put({ certified: false, reason: '' }, 1).expect(200);
    // What was taken back keeps its count: an old window does not bring it back.
    await put({}, 1).expect(412);
    expect((await placeOf(here.people.marit)).version).toBe(2);
    expect((await placeOf(here.people.marit)).step).toBe('not_begun');
  });

  it('is for those who look after people; everybody else has their own', async () => {
    const agent = await app.as(trainee);
    await agent.get('/api/training').expect(404);
    await agent
      .put('/api/training/policy', { shadows: 0, reverseShadows: 0, cases: 0 })
      .set('If-Match', '"2"')
      .expect(404);
  });

  it('tells a recruiter who is blind on a case nothing of who has answered', async () => {
    const agent = await recruiter();
    await agent
      .put('/api/calibration-cases/precision-fell/assignments', { personIds: [here.people.recruiter.id], dueOn: null })
      .set('If-Match', '"0"')
      .expect(200);
    const { people } = (await agent.get('/api/training')).body;
    const of = (id: string) => people.find((one: { id: string }) => one.id === id);
    expect(of(trainee.id).cases).toBeNull();
    expect(of(here.people.recruiter.id).cases).toBe(0);
    expect((await placeOf(trainee)).missing).toEqual([{ kind: 'reverse_shadow', count: 1, all: true }]);
  });

  it('warns whoever staffs a round of people who are not there yet, and stops nobody', async () => {
    const loop = await here.world.loop(here.requisition, { state: 'collecting' });
    const path = `/api/applications/${loop.applicationId}/rounds/R1`;
    const agent = await recruiter();
    const { people } = (await agent.get(`${path}/readiness`).expect(200)).body;
    expect(people).toContainEqual(expect.objectContaining({ personId: trainee.id, step: 'reverse_shadow' }));
    await agent.put(`${path}/panel`, { personIds: [trainee.id] }).expect(200);
    await (await app.as(trainee)).get(`${path}/readiness`).expect(404);
  });

  it('lets practice be taken back before its card is in', async () => {
    const loop = await here.world.loop(here.requisition, { state: 'planned' });
    const agent = await recruiter();
    const path = `/api/applications/${loop.applicationId}`;
    const body = { personId: here.people.stranger.id, seat: 'reverse_shadow' };
    const added = (await agent.post(`${path}/rounds/R2/practice`, body).expect(201)).body;
    const [seat] = added.rounds.find(({ roundId }: { roundId: string }) => roundId === 'R2').practice;
    const after = (await agent.delete(`/api/assignments/${seat.id}/practice`).expect(200)).body;
    expect(JSON.stringify(after.rounds)).not.toContain(here.people.stranger.id);
    // And be asked again, on the panel as well.
    await agent.put(`${path}/rounds/R2/panel`, { personIds: [here.people.stranger.id] }).expect(200);
    await agent.delete(`/api/assignments/${seat.id}/practice`).expect(404);
  });
});
