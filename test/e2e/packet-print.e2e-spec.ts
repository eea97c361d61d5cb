import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail, EvalArtifactEntity, LoopArtifactEntity } from '@app/persistence';
import { pdfText } from '../../libs/reports/src/testing/pdf-text.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { debriefWorld, type DebriefWorld, putInto, vote } from '../support/debrief-world.js';

let app: TestApp;
let here: DebriefWorld;
const pageUrl = (): string => `/api/applications/${here.loop.applicationId}/debrief`;
const printUrl = (): string => `/api/applications/${here.loop.applicationId}/packet/print`;
const print = async (name: keyof DebriefWorld['people']) =>
  (await app.as(here.people[name])).get(printUrl()).buffer(true);
const wordsOf = (body: unknown): string => pdfText(body as Buffer).replaceAll('\n', ' ');

const SUMMARY = {
  ...{ cases: 120, passed: 102, failed: 18, errors: 0, duplicates: 0, toolVersion: null, evaluatedAt: null },
  overall: { passed: 102, cases: 120, rate: 0.85, interval: [0.7753, 0.9029], verdict: 'met' },
  ...{ threshold: 0.75, slices: [], metrics: [], judges: [], sources: [], warnings: [] },
};
const fileRow = (fileName: string) => ({
  ...{ applicationId: here.loop.applicationId, fileName, sha256: 'a'.repeat(64), size: 2, format: 'promptfoo-json' },
  ...{ uploadedBy: here.people.marit.id, uploadedAt: app.clock.now(), summary: SUMMARY },
});

beforeAll(async () => {
  app = await startTestApp();
  here = await debriefWorld(app, { state: 'pre_read' });
  const { world, loop, people, cards } = here;
  await world.screenCard(loop, people.recruiter, {
    ...{ expectationLow: 98_761, expectationHigh: 98_763, note: 'Canary of the screen card.' },
  });
  await world.insert(EvalArtifactEntity, { ...fileRow('on-the-card.json'), scorecardId: cards[0] });
  const place = { roundId: null, criterionId: null };
  await world.insert(LoopArtifactEntity, { ...fileRow('sent.json'), ...place, safeForPanel: true });
  await vote(here, people.chair, 'pre', 'hold', 'Canary of a ballot.');
  await world.rebuildScores(loop.applicationId);
});
afterAll(() => app.close());

describe('the packet as a file', () => {
  it('holds what its reader sees of cards and files, no ballot and nothing of pay; and it is logged', async () => {
    const answer = await print('chair');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="debrief-packet-${here.loop.applicationId}.pdf"`,
    );
    const words = wordsOf(answer.body);
    for (const said of ['Marit Olsen', 'Panel matrix', 'on-the-card.json', 'sent.json', 'Printed by Rafael Ortega'])
      expect(words).toContain(said);
    expect(words).toContain('85 % (95 % interval 77.5 % to 90.3 %) of 120 cases judged, threshold 75 %, threshold met');
    expect(words).not.toMatch(/Canary|98[ ,.]?76/);
    const { organisationId } = here.world;
    const entries = await app.get(AuditTrail).findByObject(organisationId, 'application', here.loop.applicationId);
    expect(entries[0]).toMatchObject({ action: 'packet.print', actorId: here.people.chair.id });
  });

  it.each(['pre_read', 'revealed', 'discussing', 'comp_open'] as const)(
    'is open in %s to exactly those whose page shows them the cards',
    async (state) => {
      await putInto(app, here.loop, state);
      const opened: Record<string, readonly [boolean, number]> = {};
      for (const name of Object.keys(here.people) as (keyof DebriefWorld['people'])[]) {
        const page = await (await app.as(here.people[name])).get(pageUrl());
        opened[name] = [page.body.cards !== undefined, (await print(name)).status];
      }
      for (const [name, [isShown, status]] of Object.entries(opened))
        expect([name, status]).toEqual([name, isShown ? 200 : 404]);
      expect(opened['chair']).toEqual([true, 200]);
      expect(opened['stranger']).toEqual([false, 404]);
      if (state === 'pre_read') expect(opened['marit']).toEqual([false, 404]);
      if (state === 'comp_open') expect(wordsOf((await print('chair')).body)).not.toMatch(/98[ ,.]?76|band fit:/i);
    },
  );

  it('is refused when it can not be logged', async () => {
    const audit = app.get(AuditTrail);
    const record = audit.record;
    audit.record = () => Promise.reject(new Error('no room'));
    try {
      const answer = await print('chair');
      expect(answer.status).toBe(500);
    } finally {
      audit.record = record;
    }
  });

  it('goes with the reader’s recusal', async () => {
    await putInto(app, here.loop, 'revealed');
    await here.world.recuse(here.loop, here.people.member);
    expect((await print('member')).status).toBe(404);
    const words = wordsOf((await print('chair')).body);
    expect(words).toContain('Marit Olsen');
  });
});
