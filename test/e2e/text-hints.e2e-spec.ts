import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ScorecardContent } from '@app/domain';
import { ReadDatabase, ScorecardEntity } from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { fullContent } from '../support/card-content.js';
import {
  World,
  type WorldAssignment,
  type WorldLoop,
  type WorldPerson,
  type WorldRequisition,
} from '../support/world.js';

let app: TestApp;
let world: World;
let marit: WorldPerson;
let seun: WorldPerson;
let requisition: WorldRequisition;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  marit = await world.person('Marit Olsen');
  seun = await world.person('Seun Adeyemi');
  requisition = await world.requisition({ panel: { R1: [marit, seun] } });
});
afterAll(() => app.close());

interface Opened {
  readonly loop: WorldLoop;
  readonly assignment: WorldAssignment;
  readonly agent: Agent;
  readonly id: string;
}

/** A loop in which Marit has accepted her card of the suite review through the API. */
async function openCard(of: WorldRequisition = requisition, person: WorldPerson = marit): Promise<Opened> {
  const loop = await world.loop(of);
  const assignment = await world.assign(loop, person, 'R1', { status: 'assigned' });
  const agent = await app.as(person);
  const answer = await agent.post(`/api/assignments/${assignment.id}/answer`, { answer: 'accept' }).expect(200);
  return { loop, assignment, agent, id: answer.body.scorecardId };
}

const complete = (): ScorecardContent => fullContent(world.rubric, 'R1', 3);
const save = (agent: Agent, id: string, content: unknown, version: number) =>
  agent.put(`/api/scorecards/${id}/draft`, { content: content as object }).set('If-Match', `"${version}"`);
const submit = (agent: Agent, id: string, version: number, key: string = randomUUID()) =>
  agent.post(`/api/scorecards/${id}/submission`).set('If-Match', `"${version}"`).set('Idempotency-Key', key);
const rows = <T extends object>(entity: new () => T, where: object): Promise<T[]> =>
  app.get(ReadDatabase).manager.findBy(entity, where);

describe('text hints waved away', () => {
  const dismissedHints = ['culture-fit:0a1b2c3d'];

  it("are kept with the draft, as its author's alone, and are gone from the sealed card", async () => {
    const { agent, id } = await openCard();
    await save(agent, id, { ...complete(), dismissedHints }, 1).expect(200);
    expect((await agent.get(`/api/scorecards/${id}`).expect(200)).body.content.dismissedHints).toEqual(dismissedHints);
    for (const other of [seun, world.admin]) await (await app.as(other)).get(`/api/scorecards/${id}`).expect(404);
    await submit(agent, id, 2).expect(200);
    const [sealed] = await rows(ScorecardEntity, { id });
    expect(sealed?.content).not.toHaveProperty('dismissedHints');
  });

  it('are refused by name where they are more than a rule and a hash, and nothing is stored', async () => {
    const { agent, id } = await openCard();
    const { body } = await save(agent, id, { ...complete(), dismissedHints: ['adjective:smart'] }, 1).expect(422);
    expect(body.errors.map((one: { path: string }) => one.path)).toEqual(['/dismissedHints/0']);
    expect((await rows(ScorecardEntity, { id }))[0]?.version).toBe(1);
  });

  it('reach nobody in the debrief, not even from a row that holds them', async () => {
    const here = await world.requisition({ panel: { R1: [marit, seun] } });
    const loop = await world.loop(here, { state: 'revealed' });
    const assignment = await world.assign(loop, marit, 'R1', { status: 'accepted' });
    await world.card(assignment, { content: { ...complete(), dismissedHints } });
    await world.card(await world.assign(loop, seun, 'R1', { status: 'accepted' }));
    for (const reader of [marit, seun]) {
      const { body } = await (await app.as(reader)).get(`/api/applications/${loop.applicationId}/debrief`).expect(200);
      expect(body.cards).toHaveLength(2);
      expect(JSON.stringify(body)).not.toContain('dismissedHints');
    }
  });
});
