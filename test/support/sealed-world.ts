import { RoomNoteEntity } from '@app/persistence';
import type { TestApp } from './app.js';
import { closeVote, debriefWorld, type DebriefWorld, vote } from './debrief-world.js';
import { decisionOf } from './decision-content.js';

async function decideAndSeal(app: TestApp, world: DebriefWorld): Promise<void> {
  const agent = await app.as(world.people.facilitator);
  const url = `/api/applications/${world.loop.applicationId}`;
  await agent.put(`${url}/decision`, decisionOf()).set('If-Match', '"0"').expect(200);
  await agent.post(`${url}/seal`).set('If-Match', '"1"').expect(200);
}

/** A loop through vote, decision and seal, in an organisation of its own. */
export async function sealedWorld(app: TestApp, note?: string): Promise<DebriefWorld> {
  const it = await debriefWorld(app, { state: 'final_vote' });
  if (note !== undefined)
    await it.world.insert(RoomNoteEntity, {
      ...{ applicationId: it.loop.applicationId, decisionVersion: 1, noteKey: 'C1', authorId: it.people.marit.id },
      ...{ text: note, savedAt: app.clock.now(), version: 1 },
    });
  await it.world.rebuildScores(it.loop.applicationId);
  for (const voter of [it.people.chair, it.people.member]) await vote(it, voter, 'final', 'hire');
  await closeVote(it);
  await decideAndSeal(app, it);
  return it;
}
