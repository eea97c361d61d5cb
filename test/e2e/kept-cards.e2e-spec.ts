// No note is ever lost: whoever is no longer asked keeps what they wrote, and learns nothing else of the loop.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignmentEntity, ScorecardEntity } from '@app/persistence';
import { startTestApp, type TestApp } from '../support/app.js';
import { fullContent } from '../support/card-content.js';
import { rowsOf } from '../support/rows-of.js';
import { World, type WorldLoop, type WorldPerson } from '../support/world.js';

let app: TestApp;
let world: World;
let marit: WorldPerson;
beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  marit = await world.person('Marit Olsen');
});
afterAll(() => app.close());

/** A draft with a sentence in it, saved over HTTP, whose assignment is then taken back. */
async function takenBack(): Promise<{ loop: WorldLoop; id: string; content: ReturnType<typeof fullContent> }> {
  const loop = await world.loop(await world.requisition());
  const assignment = await world.assign(loop, marit, 'R1');
  const id = await world.card(assignment, { status: 'draft' });
  const content = { ...fullContent(world.rubric, 'R1', 3), summary: 'Asked for the false positives first.' };
  await (await app.as(marit)).put(`/api/scorecards/${id}/draft`, { content }).set('If-Match', '"1"').expect(200);
  await world.update(AssignmentEntity, { id: assignment.id }, { status: 'removed' });
  return { loop, id, content };
}

describe('a draft whose assignment was taken back', () => {
  it('opens to its author as it was saved, without a word of candidate or loop', async () => {
    const { id, content, loop } = await takenBack();
    const { body, text } = await (await app.as(marit)).get(`/api/scorecards/${id}`).expect(200);
    expect(body).toMatchObject({ id, status: 'kept', content, version: 2 });
    expect(Object.keys(body).sort()).toEqual(['artifacts', 'content', 'id', 'kit', 'savedAt', 'status', 'version']);
    for (const hidden of [loop.applicationId, loop.candidateId, 'Catalina']) expect(text).not.toContain(hidden);
    await (await app.as(marit)).get(`/api/applications/${loop.applicationId}`).expect(404);
    await (await app.as(marit)).get(`/api/applications/${loop.applicationId}/debrief`).expect(404);
    await (await app.as(world.admin)).get(`/api/scorecards/${id}`).expect(404);
  });

  it('takes no change and no submit: a typed refusal, and what was saved stays', async () => {
    const { id, content } = await takenBack();
    const agent = await app.as(marit);
    const later = { content: { ...content, summary: 'Typed later.' } };
    const save = await agent.put(`/api/scorecards/${id}/draft`, later).set('If-Match', '"2"').expect(409);
    expect(save.body.type).toBe('urn:plumbline:error:ASSIGNMENT.CLOSED');
    const submit = agent.post(`/api/scorecards/${id}/submission`).set('If-Match', '"2"').set('Idempotency-Key', id);
    expect((await submit.expect(409)).body.type).toBe('urn:plumbline:error:ASSIGNMENT.CLOSED');
    expect(await rowsOf(app, ScorecardEntity, { id })).toMatchObject([{ content, status: 'draft', version: 2 }]);
  });

  it('takes no change either from an author who has another card in the loop', async () => {
    const { id, loop } = await takenBack();
    await world.card(await world.assign(loop, marit, 'R2'));
    const agent = await app.as(marit);
    expect((await agent.get(`/api/scorecards/${id}`).expect(200)).body.status).toBe('kept');
    const submit = agent.post(`/api/scorecards/${id}/submission`).set('If-Match', '"2"').set('Idempotency-Key', id);
    await submit.expect(409);
  });

  it('stands under my work, apart from what is asked', async () => {
    const { id } = await takenBack();
    const { body } = await (await app.as(marit)).get('/api/my-work').expect(200);
    const row = body.kept.find((one: { scorecardId: string }) => one.scorecardId === id);
    expect(row).toEqual({ scorecardId: id, round: 'Suite review', savedAt: expect.any(String), reason: '' });
    expect(JSON.stringify(body.cards)).not.toContain(id);
  });

  it('does not exist for an author who was recused', async () => {
    const { id, loop } = await takenBack();
    await world.recuse(loop, marit);
    const agent = await app.as(marit);
    await agent.get(`/api/scorecards/${id}`).expect(404);
    await agent.put(`/api/scorecards/${id}/draft`, { content: {} }).set('If-Match', '"2"').expect(404);
    expect(JSON.stringify((await agent.get('/api/my-work')).body)).not.toContain(id);
  });
});
