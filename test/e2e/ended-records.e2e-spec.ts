// A loop that ends after a decision of it was sealed: who could prove the decision still can, and nothing else opens.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DebriefView } from '@app/contracts';
import { type LoopMove, verifyRecordFile } from '@app/domain';
import { sha256 } from '@app/persistence';
import { startTestApp, type TestApp } from '../support/app.js';
import type { DebriefPeople, DebriefWorld } from '../support/debrief-world.js';
import { putInto } from '../support/debrief-world.js';
import { sealedWorld } from '../support/sealed-world.js';

let app: TestApp;

const KEEPERS = ['chair', 'member', 'facilitator', 'manager', 'recruiter'] as const;
const OTHERS = ['marit', 'seun', 'yuki', 'stranger'] as const;
const REASON = 'Took another offer.';

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const get = async ({ loop, people }: DebriefWorld, who: keyof DebriefPeople, path = '') =>
  (await app.as(people[who])).get(`/api/applications/${loop.applicationId}${path}`);
const move = async ({ loop, people }: DebriefWorld, name: LoopMove): Promise<void> => {
  const agent = await app.as(people.facilitator);
  await agent.post(`/api/applications/${loop.applicationId}/moves`, { move: name, reason: REASON }).expect(200);
};

describe.each(['withdraw', 'cancel'] as const)('a loop that is sealed and then ends: %s', (ending) => {
  let here: DebriefWorld;
  let first: string;

  beforeAll(async () => {
    here = await sealedWorld(app);
    first = (await get(here, 'chair', '/record')).text;
    await move(here, ending);
  });

  it('keeps its record, byte for byte, for whom it was open to at the seal; it still verifies, and prints', async () => {
    for (const who of KEEPERS) {
      const file = await get(here, who, '/record');
      expect([who, file.status, file.text === first]).toEqual([who, 200, true]);
      expect([who, (await get(here, who, '/record/print')).status]).toEqual([who, 200]);
    }
    expect(verifyRecordFile(sha256, first)).toMatchObject({ ok: true, decisionVersion: 1 });
    for (const who of OTHERS) expect([who, (await get(here, who, '/record')).status]).toEqual([who, 404]);
  });

  it('shows them the decision with its hash, and no card, figure, vote or note beside it', async () => {
    for (const who of KEEPERS) {
      const view = (await get(here, who, '/debrief')).body as DebriefView;
      const { state, moves, mayVote, can, decision } = view;
      expect([who, state, moves, mayVote]).toEqual([who, ending === 'withdraw' ? 'withdrawn' : 'cancelled', [], null]);
      expect(can).toMatchObject({ decide: false, exportRecord: true, dissent: false });
      expect(decision).toMatchObject({ outcome: 'hire', sealed: { hash: JSON.parse(first).proof.hash } });
      for (const part of ['cards', 'scores', 'agenda', 'votes', 'myVotes', 'tally', 'bandFit', 'carrying'])
        expect([who, Object.keys(view)]).not.toEqual([who, expect.arrayContaining([part])]);
    }
    for (const who of OTHERS) expect([who, (await get(here, who, '/debrief')).status]).toEqual([who, 404]);
    const { visible } = (await get(here, 'manager')).body;
    expect(visible).toEqual(['loop', 'identity', 'documents', 'safe_documents', 'record', 'earlier_decisions']);
  });

  it('does not exist for whoever is recused from it since', async () => {
    await here.world.recuse(here.loop, here.people.member);
    for (const path of ['', '/debrief', '/record', '/record/print'])
      expect([path, (await get(here, 'member', path)).status]).toEqual([path, 404]);
  });
});

describe('a loop that was opened again and is then withdrawn', () => {
  it('at the table: what was sealed stays with them as an earlier version; what was being decided does not', async () => {
    const here = await sealedWorld(app);
    const first = (await get(here, 'chair', '/record')).text;
    await move(here, 'reopen');
    await move(here, 'withdraw');
    for (const who of KEEPERS) {
      expect([who, (await get(here, who, '/record')).status]).toEqual([who, 404]);
      expect([who, (await get(here, who, '/record?decisionVersion=1')).text === first]).toEqual([who, true]);
      const view = (await get(here, who, '/debrief')).body as DebriefView;
      expect([
        who,
        view.earlierDecisions?.map(({ decisionVersion, sealed }) => [decisionVersion, sealed?.hash]),
      ]).toEqual([who, [[1, JSON.parse(first).proof.hash]]]);
      expect(view).not.toHaveProperty('decision');
      expect(view).not.toHaveProperty('cards');
    }
    for (const who of OTHERS)
      expect([who, (await get(here, who, '/record?decisionVersion=1')).status]).toEqual([who, 404]);
  });

  it('while a new panel was blind: the record held every rating, was closed, and stays closed', async () => {
    const here = await sealedWorld(app);
    await move(here, 'reopen');
    await putInto(app, here.loop, 'collecting');
    await move(here, 'withdraw');
    for (const who of [...KEEPERS, ...OTHERS])
      expect([who, (await get(here, who, '/record?decisionVersion=1')).status]).toEqual([who, 404]);
    expect((await get(here, 'manager', '/debrief')).status).toBe(404);
    expect((await get(here, 'chair', '/debrief')).body).not.toHaveProperty('earlierDecisions');
  });
});
