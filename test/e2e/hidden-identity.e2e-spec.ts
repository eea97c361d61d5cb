// A requisition may hide who its candidates are from panel and committee until the reveal. Who sees what in every route is the
// matrix's to prove (test/matrix); here is what people do with it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { candidateLabel } from '@app/domain';
import {
  ApplicationEntity,
  createDataSource,
  DocumentEntity,
  migrate,
  openWriter,
  RequisitionEntity,
} from '@app/persistence';
import { DataSource } from 'typeorm';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { createEmptyDatabase } from '../support/database.js';
import { rowsOf } from '../support/rows-of.js';
import { World, type WorldLoop, type WorldPerson, type WorldRequisition } from '../support/world.js';

let app: TestApp;
let world: World;
let recruiter: WorldPerson;
let marit: WorldPerson;
let chen: WorldPerson;
let hidden: WorldRequisition;
let asRecruiter: Agent;
beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  recruiter = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
  marit = await world.person('Marit Olsen');
  chen = await world.person('Chen Wei');
  hidden = await world.requisition({
    members: { committee: [chen] },
    panel: { R1: [marit] },
    row: { identity: 'hidden_from_panel' },
  });
  asRecruiter = await app.as(recruiter);
});
afterAll(() => app.close());

const asMarit = (): Promise<Agent> => app.as(marit);
const addLink = (loop: WorldLoop, title: string) =>
  asRecruiter
    .post(`/api/applications/${loop.applicationId}/documents/links`, { title, url: 'https://example.org/suite' })
    .expect(201);

describe('a candidate who is hidden', () => {
  it('has the same label everywhere for the panel, and a name for the recruiter; the reveal tells', async () => {
    const loop = await world.loop(hidden, { candidate: { name: 'Ada Lovelace', headline: 'Analyst at Engines' } });
    const assignment = await world.assign(loop, marit, 'R1');
    await world.card(assignment, { status: 'draft' });
    const label = candidateLabel(loop.applicationId);
    const agent = await asMarit();
    const at = `/api/applications/${loop.applicationId}`;
    const page = await agent.get(at).expect(200);
    expect(page.body).toMatchObject({
      hidesIdentity: true,
      candidate: { id: loop.applicationId, name: label, headline: '' },
    });
    const work = await agent.get('/api/my-work').expect(200);
    expect(work.body.cards[0].candidate).toBe(label);
    const board = await agent.get(`/api/requisitions/${hidden.id}/board?q=lovelace`).expect(200);
    expect(board.body.total).toBe(0);
    const found = await agent.get(`/api/requisitions/${hidden.id}/board?q=${label.slice(-4)}`).expect(200);
    expect(found.body.rows[0].candidate.name).toBe(label);
    for (const answer of [page, work, board, found]) expect(answer.text).not.toMatch(/Lovelace|Engines|@example/);
    const seen = await asRecruiter.get(at).expect(200);
    expect(seen.body.candidate).toMatchObject({ name: 'Ada Lovelace', email: 'catalina@example.org' });
    await world.update(ApplicationEntity, { id: loop.applicationId }, { state: 'revealed' });
    expect((await agent.get(at).expect(200)).body.candidate.name).toBe('Ada Lovelace');
  });

  it('shows the panel only documents that are marked, which nobody but the arranging can do', async () => {
    const loop = await world.loop(hidden);
    await world.assign(loop, marit, 'R1');
    const { body: suite } = await addLink(loop, 'Redacted suite');
    await addLink(loop, 'CV');
    const read = async () =>
      (await (await asMarit()).get(`/api/applications/${loop.applicationId}`).expect(200)).body.documents;
    expect(await read()).toEqual([]);
    const mark = (agent: Agent, body: object) => agent.put(`/api/documents/${suite.id}/mark`, body);
    await mark(await asMarit(), { safeForPanel: true }).expect(404);
    await mark(await app.as(chen), { safeForPanel: true }).expect(404);
    expect((await mark(asRecruiter, {}).expect(422)).body.errors).toMatchObject([{ path: '/safeForPanel' }]);
    expect((await mark(asRecruiter, { safeForPanel: true }).expect(200)).body.safeForPanel).toBe(true);
    expect(await read()).toMatchObject([{ title: 'Redacted suite' }]);
    expect((await read())[0]).not.toHaveProperty('safeForPanel');
    const own = (await asRecruiter.get(`/api/applications/${loop.applicationId}`).expect(200)).body.documents;
    expect(own.map((one: { safeForPanel: boolean }) => one.safeForPanel)).toEqual([true, false]);
    await mark(asRecruiter, { safeForPanel: false }).expect(200);
    expect(await read()).toEqual([]);
    await asRecruiter.put('/api/documents/nothing/mark', { safeForPanel: true }).expect(404);
  });

  it('is added by a recruiter who neither rates nor votes', async () => {
    const rating = await world.person('Rita Rates', { roles: ['recruiter'] });
    const requisition = await world.requisition({ panel: { R1: [rating] }, row: { identity: 'hidden_from_panel' } });
    const agent = await app.as(rating);
    const path = `/api/requisitions/${requisition.id}`;
    const somebody = { name: 'Ada', email: 'ada@example.org', headline: '' };
    expect((await agent.get(path).expect(200)).body.can).toMatchObject({ manage: true, addCandidates: false });
    await agent.post(`${path}/candidates`, somebody).expect(404);
    await agent.post(`${path}/candidates/imports/preview`, { csv: 'name,email\nAda,ada@example.org' }).expect(404);
    await asRecruiter.post(`${path}/candidates`, somebody).expect(201);
  });
});

describe('the setting', () => {
  const policy = {
    ...{ debriefMode: 'both', blindness: 'strict', quorum: 2, decisionRule: 'majority' },
    ...{ compOpensAt: 'comp_open', cardDueHours: 24 },
  } as const;
  const change = (id: string, version: number, identity?: string) =>
    asRecruiter
      .patch(`/api/requisitions/${id}`, { policy: { ...policy, ...(identity ? { identity } : {}) } })
      .set('If-Match', `"${version}"`);

  it('can be changed until a loop opens or a card is begun, and is left alone by whoever does not send it', async () => {
    const { id, row } = await world.requisition();
    expect((await change(id, 1, 'hidden_from_panel').expect(200)).body.policy.identity).toBe('hidden_from_panel');
    expect((await change(id, 2).expect(200)).body.policy.identity).toBe('hidden_from_panel');
    expect((await change(id, 3, 'half').expect(422)).body.errors).toMatchObject([{ path: '/policy/identity' }]);
    const planned = await world.loop({ id, row }, { state: 'planned', row: { openedAt: null } });
    await change(id, 3, 'shown').expect(200);
    await world.card(await world.assign(planned, marit, 'R1'), { status: 'draft' });
    const begun = await change(id, 4, 'hidden_from_panel').expect(409);
    expect(begun.body).toMatchObject({ errors: [{ path: '/policy/identity' }] });
    await change(id, 4, 'shown').expect(200);
    const opened = await world.requisition();
    await world.loop(opened);
    await change(opened.id, 1, 'hidden_from_panel').expect(409);
  });

  it('is "shown" for requisitions that were there before it, and their documents are not marked', async () => {
    const { config, remove } = await createEmptyDatabase();
    const { options } = createDataSource(config, 'writer');
    const all = Array.isArray(options.migrations) ? options.migrations : [];
    const before = await openWriter(new DataSource({ ...options, migrations: all.slice(0, 2) }));
    await migrate(before);
    await before.query(
      `INSERT INTO "organisations" ("id", "name", "kind", "created_at") VALUES ('o', 'O', 'real', '2026-09-01T09:00:00.000Z')`,
    );
    await before.query(
      `INSERT INTO "people" VALUES ('o', 'p', 'p@example.org', 'P', 'PM', 3, 'active', NULL, '2026-09-01T09:00:00.000Z', 1)`,
    );
    const hash = '0'.repeat(64);
    await before.query(
      `INSERT INTO "rubric_versions" VALUES ('o', 'v', 'ai-pm', 'AI PM', '1', '${hash}', 'x', '{}', '2026-09-01T09:00:00.000Z', NULL, 'first')`,
    );
    await before.query(
      `INSERT INTO "requisitions" VALUES ('o', 'r', 'PM', 'senior', 'Oslo', true, 'open', 'v', 'panel', 'strict', 2,
        'consensus', 'comp_open', 48, '', '{}', NULL, NULL, NULL, '', 'p', '2026-09-01T09:00:00.000Z', 1)`,
    );
    await before.destroy();
    const after = await openWriter(new DataSource(options));
    try {
      expect((await migrate(after)).ran).toContain('HideCandidateIdentity1795402000000');
      expect(await after.getRepository(RequisitionEntity).find()).toMatchObject([{ id: 'r', identity: 'shown' }]);
      await expect(after.query(`UPDATE "requisitions" SET "identity" = 'half'`)).rejects.toThrow(/CHECK|check/);
    } finally {
      await after.destroy();
      await remove();
    }
    expect(await rowsOf(app, DocumentEntity, { safeForPanel: true })).toEqual([]);
  });
});
