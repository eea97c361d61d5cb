// What a stream tells must not differ between two worlds that differ in a hidden act; and twelve screens with bad connections
// must end alike, none of them ever having held a hidden value.
import { describe, expect, it } from '@jest/globals';
import type { DebriefView } from '@app/contracts';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { debriefWorld, type DebriefWorld } from '../support/debrief-world.js';
import { cookieOf, LiveClient, waitUntil } from '../support/live-client.js';

type Name = keyof DebriefWorld['people'];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const at = (of: DebriefWorld, rest: string) => `/api/applications/${of.loop.applicationId}${rest}`;

async function castBallot(agent: Agent, of: DebriefWorld, phase: 'pre' | 'final', note: string): Promise<void> {
  const ballot = { choice: 'hire', level: 'senior', confidence: 'high', note };
  expect((await agent.put(at(of, `/votes/${phase}`), ballot).set('If-Match', '"0"')).status).toBe(200);
}
async function castVote(
  app: TestApp,
  of: DebriefWorld,
  who: Name,
  phase: 'pre' | 'final',
  note: string,
): Promise<void> {
  await castBallot(await app.as(of.people[who]), of, phase, note);
}
async function move(app: TestApp, of: DebriefWorld, name: string): Promise<void> {
  const body = { move: name, reason: 'Two raters are enough here.' };
  expect((await (await app.as(of.people.facilitator)).post(at(of, '/moves'), body)).status).toBe(200);
}

/** Everything that the blind of a world receive, byte for byte, around an act that one of the worlds has. */
async function everyStream(somebodyVotes: boolean): Promise<string[]> {
  const app = await startTestApp();
  try {
    const of = await debriefWorld(app, { state: 'pre_read' });
    const clients: LiveClient[] = [];
    for (const who of ['chair', 'facilitator', 'recruiter'] as const) {
      const client = LiveClient.of(app, await cookieOf(app, of.people[who]), of.loop.applicationId);
      expect(await client.connect()).toBe(200);
      await waitUntil('the first event', () => client.events.length === 1);
      clients.push(client);
    }
    const voter = await app.as(of.people.member); // in both worlds: it takes a secret
    if (somebodyVotes) await castBallot(voter, of, 'pre', 'Hidden.');
    await pause(700);
    const admin = await app.as(of.world.admin);
    const change = { title: 'AI product manager, agents' };
    expect((await admin.patch(`/api/requisitions/${of.requisition.id}`, change).set('If-Match', '"1"')).status).toBe(
      200,
    );
    for (const client of clients) await waitUntil('the change that all may know', () => client.events.length === 2);
    const texts = clients.map((client) => client.received.replace(/"date":"[^"]*",?/, ''));
    for (const client of clients) client.cut();
    return texts;
  } finally {
    await app.close();
  }
}

describe('the streams of two worlds', () => {
  it('are the same bytes for everybody blind, whether or not somebody has voted', async () => {
    expect(await everyStream(true)).toEqual(await everyStream(false));
  }, 120_000);

  it('twelve screens with random cuts end alike, and none ever held a hidden value', async () => {
    const app = await startTestApp();
    try {
      const of = await debriefWorld(app, { state: 'pre_read', row: { debriefMode: 'committee', quorum: 2 } });
      const screens = await openScreens(app, of);
      const stop = cutAtRandom(screens);
      const canaries = ['canary-pre-member', 'canary-pre-chair'];
      await castVote(app, of, 'member', 'pre', canaries[0]!);
      await castVote(app, of, 'chair', 'pre', canaries[1]!);
      await pause(300);
      for (const screen of screens.filter((one) => one.who !== 'member' && one.who !== 'chair'))
        for (const canary of canaries) expect(screen.held()).not.toContain(canary);
      for (const name of ['reveal', 'discuss', 'call_final_vote']) {
        await move(app, of, name);
        await pause(250);
      }
      await castVote(app, of, 'member', 'final', 'canary-final-member');
      await pause(250);
      for (const screen of screens.filter((one) => one.who !== 'member'))
        expect(screen.held()).not.toContain('canary-final-member');
      await castVote(app, of, 'chair', 'final', 'Agreed.');
      stop();
      for (const screen of screens) await screen.come();
      for (const screen of screens)
        await waitUntil(`the end, for ${screen.who}`, async () => screen.shows() === (await screen.truth()));
      for (const screen of screens) {
        const { client } = screen;
        // Snapshots repeat the number they stand at; every other event has the next one.
        const numbers = client.events
          .filter((one) => one.name !== 'snapshot')
          .map((one) => Number(one.id.split('-')[1]));
        expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
        expect(client.received).not.toContain('canary');
        client.cut();
      }
    } finally {
      await app.close();
    }
  }, 120_000);
});

interface Screen {
  readonly who: Name;
  readonly client: LiveClient;
  /** What it shows now, as it last asked for it. */
  shows(): string;
  /** Everything it ever held. */
  held(): string;
  truth(): Promise<string>;
  come(): Promise<unknown>;
}

/** Two screens each for six people, each of which asks again for the debrief whenever it is told that something changed. */
async function openScreens(app: TestApp, of: DebriefWorld): Promise<Screen[]> {
  const screens: Screen[] = [];
  for (const who of ['chair', 'member', 'facilitator', 'recruiter', 'chair', 'member'] as const)
    for (let copy = 0; copy < 2; copy += 1) screens.push(await openScreen(app, of, who));
  expect(screens).toHaveLength(12);
  return screens;
}

async function openScreen(app: TestApp, of: DebriefWorld, who: Name): Promise<Screen> {
  const client = LiveClient.of(app, await cookieOf(app, of.people[who]), of.loop.applicationId);
  const agent = await app.as(of.people[who]);
  let [all, last] = ['', ''];
  let coming: Promise<unknown> | undefined;
  const ask = async (): Promise<string> => {
    const { text } = await agent.get(at(of, '/debrief'));
    expect((JSON.parse(text) as DebriefView).applicationId).toBe(of.loop.applicationId);
    return text;
  };
  client.onEvent = () =>
    void ask().then((text) => {
      [all, last] = [all + text, text];
    });
  // One connection at a time, as a browser keeps it.
  const come = async (): Promise<void> => {
    if (client.isOpen) return;
    coming ??= client.connect().finally(() => (coming = undefined));
    await coming;
  };
  await come();
  return { who, client, shows: () => last, held: () => all, truth: ask, come };
}

/** Cuts one after another and lets them come back, until told to stop. A fixed seed: the same cuts every time. */
function cutAtRandom(screens: readonly Screen[]): () => void {
  let seed = 7;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const timer = setInterval(() => {
    const screen = screens[Math.floor(random() * screens.length)]!;
    if (!screen.client.isOpen) return void screen.come().catch(() => undefined);
    screen.client.cut();
    setTimeout(() => void screen.come().catch(() => undefined), random() * 120);
  }, 25);
  return () => clearInterval(timer);
}
