import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionRecordFile } from '@app/contracts';
import { LOOP_PATH, verifyRecordFile } from '@app/domain';
import {
  AuditTrail,
  DecisionPayloadEntity,
  DecisionRecordEntity,
  EvalArtifactEntity,
  LoopArtifactEntity,
  sha256,
  TransactionRunner,
} from '@app/persistence';
import { getDataSourceToken } from '@nestjs/typeorm';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { pdfText } from '../../libs/reports/src/testing/pdf-text.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { decisionOf } from '../support/decision-content.js';
import {
  closeVote,
  debriefWorld,
  type DebriefPeople,
  type DebriefWorld,
  putInto,
  vote,
} from '../support/debrief-world.js';
import { rowsOf } from '../support/rows-of.js';

let app: TestApp;
let here: DebriefWorld;
let text: string;

const recordUrl = ({ loop }: DebriefWorld): string => `/api/applications/${loop.applicationId}/record`;

const FIGURES = {
  overall: { passed: 102, cases: 120, rate: 0.85, interval: [0.7753, 0.9029], verdict: 'met' },
  threshold: 0.75,
};
const RECORDED = {
  ...{ sha256: 'a'.repeat(64), cases: 120, passed: 102, failed: 18, errors: 0, format: 'promptfoo-json' },
  ...{ passRate: 0.85, passRateInterval: [0.7753, 0.9029], threshold: 0.75, verdict: 'met' },
};

/** Through the product: voted, decided, sealed; with a recused author, an eval log and a screen card around it. */
async function sealedLoop(on: TestApp): Promise<DebriefWorld> {
  const it = await debriefWorld(on, { state: 'pre_read' });
  const { world, people, loop, cards } = it;
  await world.screenCard(loop, people.recruiter, {
    expectationLow: 98_761,
    expectationHigh: 98_763,
    note: 'Canary of the screen card.',
  });
  await world.insert(EvalArtifactEntity, {
    ...{
      scorecardId: cards[0],
      applicationId: loop.applicationId,
      fileName: 'suite.json',
      sha256: 'a'.repeat(64),
      size: 2,
    },
    ...{ format: 'promptfoo-json', uploadedBy: people.marit.id, uploadedAt: on.clock.now() },
    summary: {
      cases: 120,
      passed: 102,
      failed: 18,
      errors: 0,
      ...FIGURES,
      slices: [],
      metrics: [],
      judges: [],
      sources: [],
      warnings: [],
    },
  });
  await world.insert(LoopArtifactEntity, {
    ...{ applicationId: loop.applicationId, roundId: null, criterionId: 'C1', safeForPanel: false },
    ...{ fileName: 'sent.json', sha256: 'a'.repeat(64), size: 2, format: 'promptfoo-json' },
    ...{ uploadedBy: people.recruiter.id, uploadedAt: on.clock.now() },
    summary: {
      ...{ cases: 120, passed: 102, failed: 18, errors: 0, ...FIGURES },
      more: { suite: 'gate', models: ['echo'], partial: 0, unscored: 0, failing: [{ label: 'a failing case' }] },
    },
  });
  await world.recuse(loop, people.yuki);
  await world.rebuildScores(loop.applicationId);
  await vote(it, people.chair, 'pre', 'hold', 'Wanted the suite first.');
  await putInto(on, loop, 'final_vote');
  await vote(it, people.chair, 'final', 'hire', 'Saw the suite: “good” – 👍.');
  await vote(it, people.member, 'final', 'hire');
  await closeVote(it);
  const agent = await on.as(people.facilitator);
  const url = `/api/applications/${loop.applicationId}`;
  const body = decisionOf({ dissent: [{ personId: people.member.id, text: 'One launch is thin.' }] });
  await agent.put(`${url}/decision`, body).set('If-Match', '"0"').expect(200);
  await agent.post(`${url}/seal`).set('If-Match', '"1"').expect(200);
  return it;
}

/** As `plumbline verify` reads it: what is not UTF-8 is no record. */
function isVerified(bytes: Uint8Array): boolean {
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return false;
  }
  return verifyRecordFile(sha256, decoded).ok;
}

beforeAll(async () => {
  app = await startTestApp();
  here = await sealedLoop(app);
  text = (await (await app.as(here.people.facilitator)).get(recordUrl(here)).expect(200)).text;
});
afterAll(() => app.close());

describe('an exported record', () => {
  it('is a file to keep, laid out for people', async () => {
    const answer = await (await app.as(here.people.chair)).get(recordUrl(here)).expect(200);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="decision-record-${here.loop.applicationId}-v1.json"`,
    );
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text).toBe(text);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  it('holds everything the decision rests on', () => {
    const { format, record } = JSON.parse(text) as DecisionRecordFile;
    expect(format).toBe('plumbline.decision-record/1');
    expect(record).toMatchObject({
      organisation: 'Northwind Labs',
      candidate: { id: here.loop.candidateId, name: 'Catalina Duarte' },
      decisionVersion: 1,
      rubric: { packId: 'ai-pm', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      decision: {
        outcome: 'hire',
        level: 'senior',
        decidedBy: { name: 'Lukas Brandt' },
        dissent: [{ text: 'One launch is thin.' }],
      },
      roleDistinction: { sentences: expect.arrayContaining([expect.stringMatching(/^2 raters answered 6 role/)]) },
      sealedBy: { id: here.people.facilitator.id, name: 'Lukas Brandt' },
    });
    expect(record.cards.map((card) => [card.author.name, card.excluded])).toEqual([
      ['Marit Olsen', false],
      ['Seun Adeyemi', false],
      ['Yuki Tanaka', true],
    ]);
    expect(record.cards[0]?.artifacts).toEqual([{ ...RECORDED, fileName: 'suite.json' }]);
    expect(record.candidateArtifacts).toEqual([
      {
        ...RECORDED,
        fileName: 'sent.json',
        suite: 'gate',
        models: ['echo'],
        partial: 0,
        unscored: 0,
        roundId: null,
        criterionId: 'C1',
      },
    ]);
    expect(text).not.toContain('a failing case');
    expect(record.ratings.filter((one) => one.criterionId === 'C1').map((one) => one.level)).toEqual([3, 3]);
    expect(record.scores.find((one) => one.criterionId === 'C1')).toMatchObject({
      n: 2,
      counts: [0, 0, 2, 0],
      gate: 'met',
    });
    expect(record.votes).toEqual({ pre: { hire: 0, noHire: 0, hold: 1 }, final: { hire: 2, noHire: 0, hold: 0 } });
    expect(record.history.map((one) => one.to)).toEqual(['collecting', 'final_vote', 'decided', 'sealed']);
  });

  it('says nothing of compensation and nothing that counts the organisation', () => {
    expect(text).not.toMatch(/98761|98763|Canary of the screen card|expectation|compa|bandFit/i);
    expect(text).not.toMatch(/"seq"/);
    expect(text).not.toContain(here.world.organisationId);
  });

  it('verifies offline', () => {
    expect(verifyRecordFile(sha256, text)).toMatchObject({
      ok: true,
      candidate: 'Catalina Duarte',
      decisionVersion: 1,
    });
  });

  it('fails with one byte flipped, wherever that is', () => {
    const bytes = Buffer.from(text, 'utf8');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (position, flip) => {
        const changed = Uint8Array.from(bytes);
        changed[position]! ^= flip;
        return !isVerified(changed);
      }),
      { numRuns: 300 },
    );
    expect(isVerified(bytes)).toBe(true);
  });

  it('is open from sealed on to who decided and who keeps the file, and to nobody else', async () => {
    const other = await sealedLoop(app);
    await other.world.recuse(other.loop, other.people.member);
    for (const state of [...LOOP_PATH, 'withdrawn'] as const) {
      await putInto(app, other.loop, state);
      const status = async (who: keyof DebriefPeople) =>
        (await (await app.as(other.people[who])).get(recordUrl(other))).status;
      const open = ['sealed', 'comp_open', 'closed'].includes(state) ? 200 : 404;
      for (const who of ['chair', 'facilitator', 'manager', 'recruiter'] as const)
        expect([state, who, await status(who)]).toEqual([state, who, open]);
      expect([state, (await (await app.as(other.people.marit)).get(`${recordUrl(other)}/print`)).status]).toEqual([
        state,
        404,
      ]);
      expect([state, (await (await app.as(other.people.chair)).get(`${recordUrl(other)}/print`)).status]).toEqual([
        state,
        open,
      ]);
      for (const who of ['marit', 'yuki', 'member', 'stranger'] as const)
        expect([state, who, await status(who)]).toEqual([state, who, 404]);
      expect((await (await app.as(other.world.admin)).get(recordUrl(other))).status).toBe(404);
    }
  });

  it('is written into the audit before it is handed out; without that there is no export', async () => {
    const [entry] = await app
      .get(AuditTrail)
      .findByObject(here.world.organisationId, 'application', here.loop.applicationId);
    expect(entry).toMatchObject({ action: 'record.export', payload: JSON.stringify({ decisionVersion: 1 }) });
    const audit = app.get(AuditTrail);
    const record = audit.record.bind(audit);
    audit.record = () => Promise.reject(new Error('the audit can not be written'));
    try {
      const answer = await (await app.as(here.people.chair)).get(recordUrl(here));
      expect(answer.status).toBe(500);
      expect(answer.text).not.toContain('Catalina');
    } finally {
      audit.record = record;
    }
    expect((await (await app.as(here.people.chair)).get(recordUrl(here))).status).toBe(200);
  });

  it('is printed for people: the same hash, names instead of ids, who was kept out; and that is logged too', async () => {
    const agent = await app.as(here.people.chair);
    const answer = await agent
      .get(`${recordUrl(here)}/print`)
      .buffer(true)
      .expect(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="decision-record-${here.loop.applicationId}-v1.pdf"`,
    );
    const words = pdfText(answer.body as Buffer).replaceAll('\n', ' ');
    const { record, proof } = JSON.parse(text) as DecisionRecordFile;
    for (const said of [proof.hash, 'Catalina Duarte', 'One launch is thin.', record.names!.criteria[0]!.name])
      expect(words).toContain(said);
    expect(record.recused).toEqual([{ id: here.people.yuki.id, name: 'Yuki Tanaka' }]);
    expect(words).not.toMatch(/98[ ,.]?761|Canary of the screen card/);
    const { organisationId } = here.world;
    const [entry] = await app.get(AuditTrail).findByObject(organisationId, 'application', here.loop.applicationId);
    expect(entry).toMatchObject({ action: 'record.print', payload: JSON.stringify({ decisionVersion: 1 }) });
  });

  it('knows its versions', async () => {
    const agent = await app.as(here.people.chair);
    expect((await agent.get(`${recordUrl(here)}?decisionVersion=1`)).text).toBe(text);
    expect((await agent.get(`${recordUrl(here)}?decisionVersion=2`)).status).toBe(404);
    expect((await agent.get(`${recordUrl(here)}?decisionVersion=last`)).status).toBe(422);
    expect((await agent.get(`${recordUrl(here)}?version=1`)).status).toBe(422);
  });
});

/** What the erasure of a candidate will do. */
const erase = (id: string): Promise<unknown> =>
  app
    .get(TransactionRunner)
    .run(() =>
      app.nest
        .get<DataSource>(getDataSourceToken('writer'), { strict: false })
        .manager.delete(DecisionPayloadEntity, { id }),
    );

describe('a stored record', () => {
  it('can be neither changed nor deleted, but its text can be erased: then it says so', async () => {
    const gone = await sealedLoop(app);
    const { applicationId } = gone.loop;
    await expect(
      gone.world.update(DecisionRecordEntity, { applicationId }, { hash: '0'.repeat(64) }),
    ).rejects.toThrow();
    const [row] = await rowsOf(app, DecisionRecordEntity, { applicationId });
    await erase(row!.id);
    const answer = await (await app.as(gone.people.chair)).get(recordUrl(gone));
    expect(answer).toMatchObject({ status: 409, body: { type: 'urn:plumbline:error:RECORD.ERASED' } });
  });
});
