// What a stream tells must not differ between two worlds that differ in a hidden act; and twelve screens with bad connections
// must end alike, none of them ever having held a hidden value.
import { describe, expect, it } from '@jest/globals';
import type { DebriefView } from '@app/contracts';
import type { LoopState } from '@app/domain';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { fullContent } from '../support/card-content.js';
import { debriefWorld, type DebriefWorld, putInto } from '../support/debrief-world.js';
import { cookieOf, LiveClient, portOf, waitUntil } from '../support/live-client.js';

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

interface Hidden {
  readonly what: string;
  readonly state: LoopState;
  readonly who: Name;
  /** Whoever has a stream and must not know of it. */
  readonly from: readonly (Name | 'projector')[];
  /** @param other the second world does something else where the act itself may be known and its content may not */
  act(agent: Agent, of: DebriefWorld, other: boolean): Promise<unknown>;
  /** In both worlds, with another content. */
  readonly inBoth?: boolean;
}
const PAY = { component: 'base', currency: 'EUR', expectationLow: 95_000, expectationHigh: 105_000, attested: true };
const VOTERS = ['chair', 'member'] as const;
const HIDDEN: readonly Hidden[] = [
  {
    ...{ what: 'a vote before the reveal', state: 'pre_read', who: 'member' },
    from: ['chair', 'facilitator', 'recruiter', 'projector'],
    act: (agent, of) => castBallot(agent, of, 'pre', 'Hidden.'),
  },
  {
    ...{ what: 'that somebody has opened the packet', state: 'pre_read', who: 'member' },
    from: ['recruiter', 'projector'],
    act: (agent, of) => agent.post(at(of, '/room/packet-openings')).expect(204),
  },
  {
    ...{ what: 'a draft of a card', state: 'pre_read', who: 'yuki' },
    from: [...VOTERS, 'facilitator', 'recruiter', 'projector'],
    act: (agent, { world, cards }) =>
      agent
        .put(`/api/scorecards/${cards[2]}/draft`, { content: fullContent(world.rubric, 'R2', 2) })
        .set('If-Match', '"1"')
        .expect(200),
  },
  {
    ...{ what: 'a card that is handed in', state: 'pre_read', who: 'yuki', from: ['projector'] },
    act: async (agent, { world, cards }) => {
      const url = `/api/scorecards/${cards[2]}`;
      const { body } = await agent.get(url);
      const version = `"${(body as { version: number }).version}"`;
      const sent = agent.post(`${url}/submission`, { activeSeconds: 60 }).set('If-Match', version);
      return sent.set('Idempotency-Key', `submit-${world.organisationId}`).expect(200);
    },
  },
  {
    ...{ what: 'an expectation of pay', state: 'revealed', who: 'recruiter' },
    from: [...VOTERS, 'marit', 'facilitator', 'manager', 'projector'],
    act: (agent, of) =>
      agent
        .put(at(of, '/screen-card'), { ...PAY, level: '', note: '' })
        .set('If-Match', '"0"')
        .expect(200),
  },
  {
    ...{ what: 'what is written to the author of a card', state: 'revealed', who: 'facilitator' },
    from: [...VOTERS, 'seun', 'manager', 'projector'],
    act: (agent, of) =>
      agent
        .put(at(of, `/feedback/${of.cards[0]}`), { helped: 'The quotes.', more: 'Say what you asked.' })
        .set('If-Match', '"0"')
        .expect(200),
  },
  {
    ...{ what: 'why somebody is recused', state: 'revealed', who: 'facilitator', inBoth: true },
    from: [...VOTERS, 'seun', 'manager', 'recruiter', 'projector'],
    act: (agent, of, other) =>
      agent
        .post(at(of, '/recusals'), {
          personId: of.people.marit.id,
          reason: other ? 'Kin.' : 'They shared a flat in 2019.',
        })
        .expect(204),
  },
  {
    ...{ what: 'a ballot of the final vote under way', state: 'final_vote', who: 'member' },
    from: ['chair', 'seun', 'manager', 'recruiter', 'projector'],
    act: (agent, of) => castBallot(agent, of, 'final', 'Hidden.'),
  },
];

/** The stream of the paired screen. */
async function screenOf(app: TestApp, of: DebriefWorld): Promise<LiveClient> {
  const answer = await app.anonymous.post('/api/projector/code').expect(200);
  const [cookie = ''] = String(answer.headers['set-cookie']).split(';');
  const { code } = answer.body as { code: string };
  await (await app.as(of.people.facilitator)).put(at(of, '/projector'), { code }).expect(200);
  return new LiveClient(portOf(app), cookie, '/api/projector/events');
}

/** What those who must not know it receive around a hidden act, byte for byte; without it in a world that does not have it. */
async function around(app: TestApp, of: DebriefWorld, hidden: Hidden, has: boolean): Promise<object[]> {
  await putInto(app, of.loop, hidden.state);
  const agent = await app.as(of.people[hidden.who]); // in both worlds: it takes a secret
  const clients: LiveClient[] = [];
  for (const who of hidden.from) {
    const client =
      who === 'projector'
        ? await screenOf(app, of)
        : LiveClient.of(app, await cookieOf(app, of.people[who]), of.loop.applicationId);
    expect([who, await client.connect()]).toEqual([who, 200]);
    await waitUntil('the first event', () => client.events.length > 0);
    clients.push(client);
  }
  // From the reveal on, who comes is told: when, is the tick's. What counts from here on begins when all are there.
  if (hidden.state !== 'pre_read') await pause(1_700);
  const marks = clients.map((client) => [client.received.length, client.events.length] as const);
  if (has || hidden.inBoth) await hidden.act(agent, of, has);
  await pause(350);
  const admin = await app.as(of.world.admin);
  const { body } = await admin.get(`/api/requisitions/${of.requisition.id}`);
  const change = { title: `AI product manager, ${hidden.what.length}` };
  const version = `"${(body as { version: number }).version}"`;
  expect((await admin.patch(`/api/requisitions/${of.requisition.id}`, change).set('If-Match', version)).status).toBe(
    200,
  );
  const expected = hidden.inBoth ? 2 : 1;
  for (const [index, client] of clients.entries())
    await waitUntil(
      `${hidden.what}: what ${hidden.from[index]!} may know`,
      () => client.events.length >= marks[index]![1] + expected,
    );
  const heard = clients.map((client, index) => {
    const [length, count] = marks[index]!;
    const all = hidden.state === 'pre_read' ? client.received.replace(/"date":"[^"]*",?/, '') : '';
    const first = Number(client.events[count - 1]!.id.split('-')[1]);
    const since = client.received
      .slice(length)
      .replaceAll(
        /^id: (\w+)-(\d+)$/gm,
        (_, epoch: string, number: string) =>
          `id: ${hidden.state === 'pre_read' ? epoch : 'own'}-${Number(number) - first}`,
      );
    return { who: hidden.from[index]!, all, since };
  });
  for (const client of clients) client.cut();
  return heard;
}

async function everyStream(has: boolean): Promise<Map<string, object[]>> {
  const app = await startTestApp();
  try {
    const heard = new Map<string, object[]>();
    for (const hidden of HIDDEN) {
      const of = await debriefWorld(app, { state: hidden.state, yukiWrites: hidden.who === 'yuki' });
      heard.set(hidden.what, await around(app, of, hidden, has));
    }
    return heard;
  } finally {
    await app.close();
  }
}

describe('the streams of two worlds', () => {
  it('are the same bytes for everybody who must not know it, whether or not it has happened', async () => {
    const [one, other] = [await everyStream(true), await everyStream(false)];
    for (const { what } of HIDDEN) expect({ what, heard: one.get(what) }).toEqual({ what, heard: other.get(what) });
  }, 180_000);

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
