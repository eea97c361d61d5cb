import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChainCheckView, DecisionRecordFile } from '@app/contracts';
import { LIMITS, verifyChainFile, verifyRecordFile } from '@app/domain';
import {
  AuditEntryEntity,
  AuditPayloadEntity,
  DecisionPayloadEntity,
  DecisionRecordEntity,
  LoopEventEntity,
  sha256,
} from '@app/persistence';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../support/app.js';
import { testEngine } from '../support/database.js';
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
import { sealedWorld } from '../support/sealed-world.js';

let app: TestApp;
let here: DebriefWorld;

const check = async (): Promise<ChainCheckView> =>
  (await (await app.as(here.world.admin)).get('/api/audit/chains').expect(200)).body as ChainCheckView;

const writer = (): DataSource => app.nest.get<DataSource>(getDataSourceToken('writer'), { strict: false });

/** As somebody with the database in their hands: the triggers are taken away first. */
async function tampered(table: string, statement: string): Promise<void> {
  if (testEngine() === 'postgres') await writer().query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  else for (const name of ['no_update', 'no_delete']) await writer().query(`DROP TRIGGER IF EXISTS "${table}_${name}"`);
  await writer().query(statement);
}

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('the chains of an organisation', () => {
  beforeAll(async () => {
    here = await sealedWorld(app);
  });

  it('are whole after a seal; the check tells no number', async () => {
    const view = await check();
    expect(view).toEqual({
      checkedAt: app.clock.now(),
      decisions: { verdict: 'whole', reason: null, position: null, erased: false },
      audit: { verdict: 'whole', reason: null, position: null, erased: false },
      mayExport: true,
    });
  });

  it('are for admins alone, and an export is logged', async () => {
    for (const who of ['recruiter', 'chair', 'facilitator', 'marit'] as const) {
      const agent = await app.as(here.people[who]);
      expect((await agent.get('/api/audit/chains')).status).toBe(404);
      expect((await agent.get('/api/audit/decision-chain')).status).toBe(404);
    }
    const file = await (await app.as(here.world.admin)).get('/api/audit/decision-chain').expect(200);
    const [record] = await rowsOf(app, DecisionRecordEntity, { applicationId: here.loop.applicationId });
    const verdict = verifyChainFile(sha256, file.text);
    expect(verdict).toMatchObject({ ok: true, links: 1 });
    expect(verdict.ok && verdict.recordHashes.has(record!.hash)).toBe(true);
    expect(file.text).not.toMatch(/Catalina|candidate|2026/);
  });

  it('tell an admin who is recused, or still rates, neither a number nor the file', async () => {
    const { world, loop, people } = here;
    const agent = await app.as(world.admin);
    const other = await world.loop(here.requisition, { state: 'sealed' });
    await world.recuse(other, world.admin);
    expect(await check()).toMatchObject({ mayExport: false });
    const refused = await agent.get('/api/audit/decision-chain');
    expect(refused).toMatchObject({ status: 409, body: { type: 'urn:plumbline:error:CHAIN.TAKES_PART' } });
    expect([loop.applicationId, people.chair.id].some((id) => refused.text.includes(id))).toBe(false);
  });

  it('say erased, not tampered, when texts were erased', async () => {
    const { organisationId } = here.world;
    const erased = await sealedWorld(app);
    here = erased;
    const [row] = await rowsOf(app, DecisionRecordEntity, { applicationId: erased.loop.applicationId });
    await writer().manager.delete(DecisionPayloadEntity, { id: row!.id });
    await writer().manager.delete(AuditPayloadEntity, { organisationId: erased.world.organisationId });
    expect(organisationId).not.toBe(erased.world.organisationId);
    expect(await check()).toMatchObject({
      decisions: { verdict: 'whole', erased: true },
      audit: { verdict: 'whole', erased: true },
    });
  });
});

describe('a decision that is opened again', () => {
  const url = (path = ''): string => `/api/applications/${here.loop.applicationId}${path}`;
  const get = async (who: keyof DebriefPeople, path: string) => (await app.as(here.people[who])).get(url(path));
  const move = async (who: keyof DebriefPeople, body: object) =>
    (await app.as(here.people[who])).post(url('/moves'), body);
  const fresh = { reason: 'A reference contradicts the record on C1.' };
  let first: string;

  beforeAll(async () => {
    here = await sealedWorld(app, 'Marit: not their suite.');
    await here.world.insert(LoopEventEntity, {
      ...{ applicationId: here.loop.applicationId, seq: 40, fromState: 'pre_read', toState: 'revealed', actorId: null },
      ...{ reason: '', at: app.clock.now(), decisionVersion: 1 },
    });
    app.clock.advanceHours(14 * 24);
    await putInto(app, here.loop, 'comp_open');
    first = (await get('chair', '/record')).text;
  });

  it('is one for whoever runs the debrief, with a reason, and goes back to the discussion as a new version', async () => {
    for (const who of ['member', 'manager', 'recruiter', 'marit', 'stranger'] as const)
      expect([who, (await move(who, { move: 'reopen', ...fresh })).status]).toEqual([who, 404]);
    const bare = await move('facilitator', { move: 'reopen' });
    expect([bare.status, bare.body.errors[0].path]).toEqual([422, '/reason']);
    expect((await move('facilitator', { move: 'reopen', ...fresh })).status).toBe(200);
    const view = (await get('chair', '/debrief')).body;
    expect(view).toMatchObject({ state: 'discussing', decisionVersion: 2 });
    // The meeting of the first version is over: its time does not run on in the second.
    expect((await get('chair', '/room')).body.clock).toMatchObject({
      ...{ phase: 'discussing', span: { startedAt: app.clock.now(), minutes: 25 } },
      together: { startedAt: app.clock.now(), minutes: 40 },
    });
    expect(view).not.toHaveProperty('decision');
    expect(view.earlierDecisions).toMatchObject([
      {
        ...{ decisionVersion: 1, outcome: 'hire', sealed: { hash: JSON.parse(first).proof.hash } },
        reopened: { ...fresh, from: 'comp_open', to: 'discussing', by: { name: 'Lukas Brandt' } },
        room: { notes: [{ key: 'C1', text: 'Marit: not their suite.' }], parked: [], order: { basis: 'seniority' } },
      },
    ]);
  });

  it('keeps what was sealed, byte for byte, for whom it was open; the panel reads neither', async () => {
    for (const who of ['chair', 'facilitator', 'manager', 'recruiter'] as const) {
      expect([who, (await get(who, '/record')).status]).toEqual([who, 404]);
      const old = await get(who, '/record?decisionVersion=1');
      expect([who, old.status, old.text === first]).toEqual([who, 200, true]);
    }
    expect((await get('marit', '/record?decisionVersion=1')).status).toBe(404);
    expect((await get('marit', '/debrief')).body).not.toHaveProperty('earlierDecisions');
    expect(verifyRecordFile(sha256, first)).toMatchObject({ ok: true, decisionVersion: 1 });
    // Back before the reveal, as after a hold: the earlier record holds every rating, and closes with the cards.
    await putInto(app, here.loop, 'collecting');
    expect((await get('recruiter', '/record?decisionVersion=1')).status).toBe(404);
    await putInto(app, here.loop, 'discussing');
  });

  it('is voted on anew, sealed over the first, and names it with the reason; the chain goes on', async () => {
    expect((await move('facilitator', { move: 'call_final_vote' })).status).toBe(200);
    const ballot = { choice: 'no_hire', level: null, confidence: 'high', note: '' };
    for (const who of ['chair', 'member'] as const)
      await (await app.as(here.people[who])).put(url('/votes/final'), ballot).set('If-Match', '"0"').expect(200);
    await move('facilitator', { move: 'close_final_vote', reason: 'The interviewers stand by the first.' });
    const agent = await app.as(here.people.facilitator);
    const other = decisionOf({ outcome: 'no_hire', level: null });
    await agent.put(url('/decision'), other).set('If-Match', '"0"').expect(200);
    await agent.post(url('/seal')).set('If-Match', '"1"').expect(200);
    const second = (await get('chair', '/record')).text;
    const { record, proof } = JSON.parse(second) as DecisionRecordFile;
    expect(proof.previousHash).toBe(JSON.parse(first).proof.hash);
    expect(record.earlier).toMatchObject([{ decisionVersion: 1, hash: proof.previousHash, reopened: fresh }]);
    for (const text of [first, second]) expect(verifyRecordFile(sha256, text).ok).toBe(true);
    expect((await get('chair', '/record?decisionVersion=1')).text).toBe(first);
    expect(await check()).toMatchObject({ decisions: { verdict: 'whole' }, audit: { verdict: 'whole' } });
    expect((await get('manager', '/record/print?decisionVersion=1')).status).toBe(200);
  });
});

describe('where the interviewers vote', () => {
  it('a voter reads the decision before it is sealed, and dissents in own words; whoever has no vote does not', async () => {
    here = await debriefWorld(app, { state: 'final_vote', row: { debriefMode: 'panel' } });
    const { marit, seun, yuki } = here.people;
    for (const voter of [marit, seun]) await vote(here, voter, 'final', 'hire');
    await vote(here, yuki, 'final', 'no_hire');
    await closeVote(here);
    const url = `/api/applications/${here.loop.applicationId}`;
    const decision = decisionOf({ overrideReason: 'Two of three, and the third has their say.' });
    await (await app.as(here.people.chair)).put(`${url}/decision`, decision).set('If-Match', '"0"').expect(200);
    const agent = await app.as(yuki);
    const view = (await agent.get(`${url}/debrief`)).body;
    expect(view).toMatchObject({ state: 'decided', decision: { outcome: 'hire' }, can: { dissent: true } });
    expect(view).not.toHaveProperty('tally');
    const text = 'Nobody saw a suite that they own.';
    const said = await agent.put(`${url}/dissent`, { text }).set('If-Match', '"1"');
    expect(said.body.dissent).toMatchObject([{ person: { id: yuki.id }, text, own: true }]);
    const long = await agent.put(`${url}/dissent`, { text: 'x'.repeat(LIMITS.rationale + 1) }).set('If-Match', '"2"');
    expect([long.status, long.body.errors[0].path]).toEqual([422, '/text']);
    const member = (await (await app.as(here.people.member)).get(`${url}/debrief`)).body;
    expect(member.can.dissent).toBe(false);
    await here.world.recuse(here.loop, yuki);
    expect((await agent.put(`${url}/dissent`, { text: '' }).set('If-Match', '"2"')).status).toBe(404);
  });
});

describe('whoever changes the database', () => {
  const broken = async (part: 'decisions' | 'audit', reason: string, position: number): Promise<void> =>
    expect((await check())[part]).toEqual({ verdict: 'broken', reason, position, erased: false });
  const ofHere = (): string => `"organisation_id" = '${here.world.organisationId}'`;

  it('is named by the first broken link: a record', async () => {
    here = await sealedWorld(app);
    await tampered('decision_records', `UPDATE "decision_records" SET "decision_version" = 7 WHERE ${ofHere()}`);
    await broken('decisions', 'record', 1);
  });

  it('is named by the first broken link: the text of a record', async () => {
    here = await sealedWorld(app);
    await writer().query(`UPDATE "decision_payloads" SET "payload" = '{}' WHERE ${ofHere()}`);
    await broken('decisions', 'payload', 1);
  });

  it('is named by the first broken link: a link that was taken away with its record still there', async () => {
    here = await sealedWorld(app);
    await tampered('decision_links', `DELETE FROM "decision_links" WHERE ${ofHere()}`);
    await broken('decisions', 'end', 1);
  });

  it('is named by the first broken link: an entry of the log', async () => {
    here = await sealedWorld(app);
    await tampered(
      'audit_entries',
      `UPDATE "audit_entries" SET "action" = 'nothing.happened' WHERE ${ofHere()} AND "seq" = 1`,
    );
    await broken('audit', 'hash', 1);
  });

  it('is named by the first broken link: an entry that is gone', async () => {
    here = await sealedWorld(app);
    await writer().query(`DELETE FROM "audit_payloads" WHERE ${ofHere()}`);
    await tampered('audit_entries', `DELETE FROM "audit_entries" WHERE ${ofHere()} AND "seq" = 1`);
    await broken('audit', 'order', 1);
  });

  const entries = async (): Promise<number> =>
    (await rowsOf(app, AuditEntryEntity, { organisationId: here.world.organisationId })).length;
  const cutLog = async (after: number): Promise<void> => {
    const gone = `SELECT "id" FROM "audit_entries" WHERE ${ofHere()} AND "seq" > ${after}`;
    await writer().query(`DELETE FROM "audit_payloads" WHERE ${ofHere()} AND "id" IN (${gone})`);
    await tampered('audit_entries', `DELETE FROM "audit_entries" WHERE ${ofHere()} AND "seq" > ${after}`);
  };

  it('is noticed when the last entries of the log are gone, or all of them', async () => {
    here = await sealedWorld(app);
    const left = (await entries()) - 2;
    await cutLog(left);
    await broken('audit', 'end', left + 1);
    await cutLog(0);
    await broken('audit', 'end', 1);
  });

  it('is noticed when a record is gone with its link and every entry that tells of it', async () => {
    here = await sealedWorld(app);
    await tampered('decision_links', `DELETE FROM "decision_links" WHERE ${ofHere()}`);
    await writer().query(`DELETE FROM "decision_payloads" WHERE ${ofHere()}`);
    await tampered('decision_records', `DELETE FROM "decision_records" WHERE ${ofHere()}`);
    await cutLog(0);
    await broken('decisions', 'end', 1);
  });

  it('can not put the noted end back past the database, and is not noticed once its guard is taken away too', async () => {
    here = await sealedWorld(app);
    const left = (await entries()) - 1;
    const earlier = `(SELECT "hash" FROM "audit_entries" WHERE ${ofHere()} AND "seq" = ${left})`;
    const back = `UPDATE "chain_heads" SET "length" = ${left}, "hash" = ${earlier} WHERE ${ofHere()} AND "id" = 'audit'`;
    await expect(writer().query(back)).rejects.toThrow('chain_heads only move on');
    const away = `DELETE FROM "chain_heads" WHERE ${ofHere()}`;
    await expect(writer().query(away)).rejects.toThrow('chain_heads only move on');
    await tampered('chain_heads', back);
    await cutLog(left);
    // What the page says of itself: chain and note rewritten together look whole.
    expect((await check()).audit.verdict).toBe('whole');
    await tampered('chain_heads', away);
    await broken('audit', 'end', left + 1);
  });
});
