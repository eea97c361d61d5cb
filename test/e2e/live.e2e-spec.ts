import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProjectorRepository, RecusalRepository, RoomPresenceRepository } from '@app/persistence';
import { type TestApp, startTestApp } from '../support/app.js';
import { removeTemplateDatabase } from '../support/database.js';
import { debriefWorld, type DebriefWorld, putInto } from '../support/debrief-world.js';
import { cookieOf, LiveClient, waitUntil } from '../support/live-client.js';
import { rowsOf } from '../support/rows-of.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app.close();
  await removeTemplateDatabase();
});

const VOTE = { choice: 'hire', level: 'senior', confidence: 'high', note: 'Owns the suite.' };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function connect(of: DebriefWorld, who: keyof DebriefWorld['people']): Promise<LiveClient> {
  const client = LiveClient.of(app, await cookieOf(app, of.people[who]), of.loop.applicationId);
  expect(await client.connect()).toBe(200);
  await waitUntil('the first event', () => client.events.length > 0);
  return client;
}

const votePath = (of: DebriefWorld, phase: 'pre' | 'final') => `/api/applications/${of.loop.applicationId}/votes/${phase}`;
const castVote = async (of: DebriefWorld, who: keyof DebriefWorld['people'], phase: 'pre' | 'final'): Promise<void> => {
  const answer = await (await app.as(of.people[who])).put(votePath(of, phase), VOTE).set('If-Match', '"0"');
  expect(answer.status).toBe(200);
};
const move = async (of: DebriefWorld, name: string, reason = ''): Promise<void> => {
  const path = `/api/applications/${of.loop.applicationId}/moves`;
  const answer = await (await app.as(of.people.facilitator)).post(path, { move: name, reason });
  expect([200, 201]).toContain(answer.status);
};

describe('the live channel of a debrief', () => {
  it("tells of a pre-vote its voter's other windows and nobody else, and of the reveal everybody at once", async () => {
    const of = await debriefWorld(app, { state: 'pre_read' });
    const [chair, member, facilitator] = [await connect(of, 'chair'), await connect(of, 'member'), await connect(of, 'facilitator')];
    await castVote(of, 'member', 'pre');
    await waitUntil('the own window', () => member.events.length === 2);
    await pause(50);
    expect([chair.names, facilitator.names, member.names]).toEqual([['snapshot'], ['snapshot'], ['snapshot', 'debrief']]);
    await castVote(of, 'chair', 'pre');
    await move(of, 'reveal');
    for (const client of [chair, member, facilitator]) await waitUntil('the phase', () => client.names.includes('phase'));
    const numbers = (client: LiveClient) => client.events.map((one) => Number(one.id.split('-')[1]));
    for (const client of [chair, member, facilitator]) expect(numbers(client)).toEqual(client.events.map((_, at) => at));
    for (const client of [chair, member, facilitator]) client.cut();
  });
});
