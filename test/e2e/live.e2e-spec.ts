import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type TestApp, startTestApp } from '../support/app.js';
import { debriefWorld, type DebriefWorld } from '../support/debrief-world.js';
import { cookieOf, LiveClient, waitUntil } from '../support/live-client.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app.close();
});

type Name = keyof DebriefWorld['people'];
const VOTE = { choice: 'hire', level: 'senior', confidence: 'high', note: 'Owns the suite.' };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const at = (of: DebriefWorld, rest: string) => `/api/applications/${of.loop.applicationId}${rest}`;

async function connect(of: DebriefWorld, who: Name): Promise<LiveClient> {
  const client = LiveClient.of(app, await cookieOf(app, of.people[who]), of.loop.applicationId);
  expect(await client.connect()).toBe(200);
  await waitUntil('the first event', () => client.events.length > 0);
  return client;
}

const castVote = async (of: DebriefWorld, who: Name, phase: 'pre' | 'final'): Promise<void> => {
  const answer = await (await app.as(of.people[who])).put(at(of, `/votes/${phase}`), VOTE).set('If-Match', '"0"');
  expect(answer.status).toBe(200);
};
const move = async (of: DebriefWorld, name: string, reason = 'Two raters are enough here.'): Promise<void> => {
  const answer = await (await app.as(of.people.facilitator)).post(at(of, '/moves'), { move: name, reason });
  expect(answer.status).toBe(200);
};
const numbersOf = (client: LiveClient) => client.events.map((one) => Number(one.id.split('-')[1]));

describe('the live channel of a debrief', () => {
  it("tells of a pre-vote its voter's other windows and nobody else, and of the reveal everybody", async () => {
    const of = await debriefWorld(app, { state: 'pre_read' });
    const [chair, member] = [await connect(of, 'chair'), await connect(of, 'member')];
    const [facilitator, recruiter] = [await connect(of, 'facilitator'), await connect(of, 'recruiter')];
    const all = [chair, member, facilitator, recruiter];
    await castVote(of, 'member', 'pre');
    await waitUntil('the own window', () => member.events.length === 2);
    await pause(50);
    expect(all.map((one) => one.names.slice(1))).toEqual([[], ['debrief'], [], []]);
    await castVote(of, 'chair', 'pre');
    await move(of, 'reveal');
    for (const client of all) await waitUntil('the phase', () => client.names.includes('phase'));
    // The number is the recipient's own: the votes of others have left no gap in it.
    for (const client of all) expect(numbersOf(client)).toEqual(client.events.map((_, index) => index));
    for (const client of all) client.cut();
  });

  it('has no stream for whoever has no debrief, and none for HEAD', async () => {
    const of = await debriefWorld(app, { state: 'pre_read' });
    for (const who of ['marit', 'manager', 'stranger'] as const) {
      const agent = await app.as(of.people[who]);
      expect((await agent.get(at(of, '/debrief/events'))).status).toBe(404);
      expect((await agent.get(at(of, '/debrief/presence'))).status).toBe(404);
    }
    expect((await app.anonymous.get(at(of, '/debrief/events'))).status).toBe(401);
    const head = await (await app.as(of.people.chair)).send('HEAD', at(of, '/debrief/events'));
    expect(head.status).toBe(200);
  });

  it('resumes after a cut with what was missed, once; after too long, or with an id of elsewhere, in one step', async () => {
    const of = await debriefWorld(app, { state: 'revealed' });
    const chair = await connect(of, 'chair');
    await move(of, 'discuss');
    await waitUntil('the phase', () => chair.names.includes('phase'));
    chair.cut();
    await move(of, 'call_final_vote');
    await castVote(of, 'member', 'final'); // closed ballots: no event for the chair
    await pause(50);
    await chair.connect();
    await waitUntil('the missed phase', () => chair.names.filter((name) => name === 'phase').length === 2);
    await pause(50);
    expect(numbersOf(chair)).toEqual(chair.events.map((_, index) => index));
    chair.cut();
    const before = chair.events.length;
    await chair.connect('0123456789ab-7');
    await waitUntil('a snapshot', () => chair.events.length > before);
    expect(chair.names.at(-1)).toBe('snapshot');
    chair.cut();
  });

  it('brings whoever was away for ten minutes up to date in one step, and goes on from there', async () => {
    const of = await debriefWorld(app, { state: 'revealed' });
    const chair = await connect(of, 'chair');
    chair.cut();
    await pause(50);
    const now = Date.now.bind(Date);
    const later = jest.spyOn(Date, 'now').mockImplementation(() => now() + 10 * 60_000);
    try {
      for (const name of ['discuss', 'call_final_vote']) await move(of, name);
      await pause(1_200); // two looks: the mailbox is forgotten
      await chair.connect();
      await waitUntil('the step', () => chair.events.length > 1);
      await move(of, 'withdraw');
      await waitUntil('what comes after it', () => chair.events.length > 2);
      expect(chair.names.filter((name) => name !== 'presence').slice(1)).toEqual(['snapshot', 'phase']);
    } finally {
      later.mockRestore();
      chair.cut();
    }
  });

  it('cuts at once whoever is recused, signs out, or is removed, and admits nobody of them again', async () => {
    const of = await debriefWorld(app, { state: 'revealed' });
    const cut = async (client: LiveClient, act: () => Promise<unknown>): Promise<void> => {
      const startedAt = performance.now();
      await act();
      await waitUntil('the cut', () => !client.isOpen, 1_000);
      expect(performance.now() - startedAt).toBeLessThan(1_000);
    };
    const [marit, seun, member, chair] = [
      await connect(of, 'marit'),
      await connect(of, 'seun'),
      await connect(of, 'member'),
      await connect(of, 'chair'),
    ];
    const facilitator = await app.as(of.people.facilitator);
    await cut(marit, () =>
      facilitator.post(at(of, '/recusals'), { personId: of.people.marit.id, reason: 'Her brother applied.' }),
    );
    expect(await marit.connect()).toBe(404);
    const admin = await app.as(of.world.admin);
    await cut(seun, () =>
      admin.patch(`/api/people/${of.people.seun.id}`, { status: 'removed' }).set('If-Match', '"1"'),
    );
    await cut(member, () => member.signOut());
    expect(chair.isOpen).toBe(true);
    app.clock.advanceMs(31 * 60_000); // no commit tells of the end of an idle session
    await waitUntil('the idle session is cut', () => !chair.isOpen, 1_500);
  });

  it('shows who is in the room from the reveal on, to those who may see it, and keeps their sessions', async () => {
    const of = await debriefWorld(app, { state: 'pre_read' });
    const [chair, facilitator] = [await connect(of, 'chair'), await connect(of, 'facilitator')];
    await pause(1_200);
    const runs = await app.as(of.people.facilitator);
    expect((await runs.get(at(of, '/debrief/presence'))).status).toBe(404);
    await move(of, 'reveal');
    const names = async (): Promise<string[]> => {
      const { body } = await runs.get(at(of, '/debrief/presence'));
      return (body as { people: { name: string }[] }).people.map((one) => one.name);
    };
    await waitUntil('both are present', async () => (await names()).length === 2);
    expect(await names()).toEqual(['Lukas Brandt', 'Rafael Ortega']);
    await waitUntil('they are told', () => chair.names.includes('presence'));
    facilitator.cut();
    chair.cut();
    await waitUntil('both are gone after the grace', async () => (await names()).length === 0, 9_000);
  });
});
