import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ScorecardContent } from '@app/domain';
import { ScorecardEntity } from '@app/persistence';
import { CardWorld, save, submit } from '../support/card-world.js';
import { rowsOf } from '../support/rows-of.js';
import type { WorldPerson, WorldRequisition } from '../support/world.js';

let here: CardWorld;
let app: CardWorld['app'];
let world: CardWorld['world'];
let marit: CardWorld['marit'];
let seun: CardWorld['seun'];

beforeAll(async () => {
  here = await CardWorld.create();
  ({ app, world, marit, seun } = here);
});
afterAll(() => app.close());

const openCard = (of?: WorldRequisition, person?: WorldPerson) => here.openCard(of, person);
const complete = (): ScorecardContent => here.complete();
const rows = <T extends object>(entity: new () => T, where: object) => rowsOf(app, entity, where);

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
