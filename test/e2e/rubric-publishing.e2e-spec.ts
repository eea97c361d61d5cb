import { beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { AuditTrail, RequisitionEntity, RubricPublicationEntity, RubricVersionEntity } from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { rowsOf } from '../support/rows-of.js';
import { packFile, packText } from '../support/rubric-text.js';
import { World } from '../support/world.js';

const PACK = '/api/rubric-packs/ai-pm';
const HIGHER = ['version: 1.0.1', 'version: 1.1.0'] as const;
const WEIGHT = ['    weight: 1\n', '    weight: 3\n'] as const;
const ANCHOR = ['Accepts the metric that was handed over.', 'Accepts any metric that was handed over.'] as const;

let app: TestApp;
let world: World;
let admin: Agent;
let baseHash: string;
let keys = 0;

beforeEach(async () => {
  app = await startTestApp();
  world = await World.create(app);
  admin = await app.as(world.admin);
  baseHash = (await admin.get(PACK)).body.head.contentHash;
});
afterEach(() => app.close());

const bodyOf = (sourceText: string, change: object = {}) => ({
  ...{ sourceText, reason: 'Anchors were read differently.', baseHash, moveRequisitionIds: [] },
  ...change,
});
const publish = (body: object, who = admin) =>
  who.post(`${PACK}/versions`, body).set('Idempotency-Key', `publish-${(keys += 1)}`);
const next = () => packText('ai-pm', HIGHER, WEIGHT, ANCHOR);

describe('a version of the organisation', () => {
  it('is current from then on; the one of the server stands beside it, and who, when and why are told', async () => {
    app.clock.advanceHours(1);
    admin = await app.as(world.admin); // the session of an hour ago has ended
    const published = await publish(bodyOf(next()));
    expect(published.status).toBe(201);
    const { rubricVersionId } = published.body;
    expect(published.body).toEqual({ rubricVersionId, version: '1.1.0', moved: [] });
    const member = await app.as(await world.person('Ivo'));
    const pack = (await member.get(PACK)).body;
    expect(pack).toMatchObject({ name: 'AI product manager', highestVersion: '1.1.0', head: { id: rubricVersionId } });
    const [own, server] = pack.versions;
    expect(own).toMatchObject({
      ...{ id: rubricVersionId, version: '1.1.0', current: true, line: 'own', onServer: false },
      ...{ publishedBy: { id: world.admin.id, name: 'Ada Admin' }, basedOn: world.rubricVersionId },
      ...{ reason: 'Anchors were read differently.', publishedAt: app.clock.now() },
    });
    expect(server).toMatchObject({ id: world.rubricVersionId, current: false, line: 'server', onServer: true });
    expect(server.publishedBy).toBeNull();
    const { rubric } = (await member.get(`/api/rubrics/${rubricVersionId}`)).body;
    expect(rubric.criteria[0].weight).toBe(3);
    expect((await admin.get(`/api/rubrics/${rubricVersionId}/source`)).body.sourceText).toBe(next());
  });

  it('is compared by meaning with the one before', async () => {
    const { rubricVersionId } = (await publish(bodyOf(next()))).body;
    const { body } = await admin.get(`/api/rubrics/${rubricVersionId}/changes?since=${world.rubricVersionId}`);
    expect(body.from.version).toBe('1.0.1');
    expect(body.to.version).toBe('1.1.0');
    expect(body.changes).toEqual([
      { area: 'criteria', id: 'C1', name: expect.any(String), kind: 'set', field: 'weight', from: 1, to: 3 },
      expect.objectContaining({ area: 'criteria', id: 'C2', kind: 'reworded', field: 'anchors', part: '1' }),
    ]);
    expect(body.lostComparability).toEqual([{ criterionId: 'C2', name: expect.any(String), because: 'reanchored' }]);
    const [agents] = (await admin.get('/api/rubric-packs/agentic-ai-pm')).body.versions;
    const across = await admin.get(`/api/rubrics/${rubricVersionId}/changes?since=${agents.id}`);
    expect(across.status).toBe(404);
  });

  it('is in the log with its reason, and nothing is without it', async () => {
    const { rubricVersionId } = (await publish(bodyOf(next()))).body;
    expect(await rowsOf(app, RubricPublicationEntity)).toEqual([
      { organisationId: world.organisationId, id: rubricVersionId, packId: 'ai-pm', basedOnId: world.rubricVersionId },
    ]);
    const failing = await publish({
      ...bodyOf(packText('ai-pm', ['version: 1.0.1', 'version: 1.2.0'], WEIGHT)),
      moveRequisitionIds: ['nobodys'],
    });
    expect(failing.status).toBe(412);
    expect(await app.get(AuditTrail).verify(world.organisationId)).toMatchObject({ ok: true });
  });

  it('is published once, however often it is sent', async () => {
    const send = () => admin.post(`${PACK}/versions`, bodyOf(next())).set('Idempotency-Key', 'once');
    const [one, two] = [await send(), await send()];
    expect(two.body).toEqual(one.body);
    expect((await rowsOf(app, RubricVersionEntity)).filter((row) => row.packId === 'ai-pm')).toHaveLength(2);
    expect((await admin.post(`${PACK}/versions`, bodyOf(next()))).status).toBe(400);
  });

  it('is refused when somebody published meanwhile, with what is there now', async () => {
    const { rubricVersionId } = (await publish(bodyOf(next()))).body;
    const late = await publish(bodyOf(packText('ai-pm', ['version: 1.0.1', 'version: 1.2.0'], WEIGHT)));
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ type: 'urn:plumbline:error:RUBRIC.STALE', current: { id: rubricVersionId } });
    expect(late.body.detail).toContain('Version 1.1.0 is there now');
  });

  it('of two who publish at the same moment is one', async () => {
    const texts = ['1.1.0', '1.2.0', '1.3.0', '1.4.0'].map((to) =>
      packText('ai-pm', ['version: 1.0.1', `version: ${to}`], WEIGHT),
    );
    const answers = await Promise.all(texts.map((text) => publish(bodyOf(text))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412, 412, 412]);
    expect(await rowsOf(app, RubricPublicationEntity)).toHaveLength(1);
  });

  it('says in which line and column it can not be one', async () => {
    const same = await publish(bodyOf(packText('ai-pm', WEIGHT)));
    expect(same.status).toBe(422);
    expect(same.body.errors).toEqual([
      {
        path: '/sourceText',
        message: expect.stringMatching(/^ai-pm\/rubric\.yaml:7:10: The version must be higher than 1\.0\.1/),
      },
    ]);
    const heavy = await publish(bodyOf(packText('ai-pm', HIGHER, ['    weight: 1\n', '    weight: heavy\n'])));
    expect(heavy.body.problems).toEqual([
      expect.objectContaining({ file: null, line: expect.any(Number), column: 13, code: 'invalid-value' }),
    ]);
    const other = await publish(bodyOf(packText('ai-pm', HIGHER, WEIGHT, ['pack: ai-pm', 'pack: my-pm'])));
    expect(other.body.problems).toEqual([expect.objectContaining({ line: 5, column: 7, code: 'other-pack' })]);
    const empty = await publish(bodyOf(next(), { reason: '  ' }));
    expect(empty.body.errors).toEqual([{ path: '/reason', message: 'The reason needs 1 to 1000 characters.' }]);
    expect(await rowsOf(app, RubricPublicationEntity)).toHaveLength(0);
  });

  it('that differs in its number, comments and layout alone is none', async () => {
    const answer = await publish(bodyOf(`# no change\n${packText('ai-pm', HIGHER)}`));
    expect(answer.status).toBe(409);
    expect(answer.body.type).toBe('urn:plumbline:error:RUBRIC.UNCHANGED');
  });

  it('is for admins; for everybody else there is nothing there', async () => {
    const recruiter = await app.as(await world.person('Rosa', { roles: ['recruiter'] }));
    expect((await publish(bodyOf(next()), recruiter)).status).toBe(404);
    expect((await recruiter.post(`${PACK}/checks`, { sourceText: next() })).status).toBe(404);
    expect((await recruiter.get(`${PACK}/impact`)).status).toBe(404);
    expect((await recruiter.get(`/api/rubrics/${world.rubricVersionId}/source`)).status).toBe(404);
    const stranger = await app.as((await World.create(app, { name: 'Other' })).admin);
    expect((await stranger.get(`/api/rubrics/${world.rubricVersionId}/source`)).status).toBe(404);
    expect((await admin.get('/api/rubric-packs/no-such-pack')).status).toBe(404);
  });

  it('of a pack that extends another is its own file, resolved on what the organisation has of the other', async () => {
    await publish(bodyOf(next()));
    const path = '/api/rubric-packs/agentic-ai-pm';
    const { head } = (await admin.get(path)).body;
    const sourceText = packText('agentic-ai-pm', HIGHER);
    const { difference, problems } = (await admin.post(`${path}/checks`, { sourceText })).body;
    expect(problems).toEqual([]);
    expect(difference.changes.map(({ id, kind }: { id: string; kind: string }) => `${id} ${kind}`)).toEqual([
      'C1 set',
      'C2 reworded',
    ]);
    const sent = { sourceText, reason: 'Follows ours.', baseHash: head.contentHash, moveRequisitionIds: [] };
    const published = await admin.post(`${path}/versions`, sent).set('Idempotency-Key', 'agents');
    expect(published.status).toBe(201);
  });
});

describe('a check', () => {
  it('keeps nothing, and says problems with their places or the difference', async () => {
    const broken = await admin.post(`${PACK}/checks`, { sourceText: 'pack: [' });
    expect(broken.status).toBe(200);
    expect(broken.body.difference).toBeNull();
    expect(broken.body.problems[0]).toMatchObject({ file: null, code: 'yaml-syntax' });
    const same = (await admin.post(`${PACK}/checks`, { sourceText: packFile('ai-pm') })).body;
    expect(same.problems.map(({ code }: { code: string }) => code)).toEqual(['version-not-higher']);
    expect(same.difference).toEqual({ changes: [], lostComparability: [] });
    expect(await rowsOf(app, RubricVersionEntity)).toHaveLength(3);
  });
});

describe('running requisitions', () => {
  const rowOf = async (id: string) => (await rowsOf(app, RequisitionEntity, { id }))[0]!;

  it('keep their version; one without an opened loop changes over when it is named', async () => {
    const [stays, moves] = [await world.requisition(), await world.requisition({ row: { title: 'Not begun' } })];
    await world.loop(stays);
    await world.loop(moves, { state: 'planned', row: { openedAt: null } });
    const impact = (await admin.get(`${PACK}/impact`)).body.requisitions;
    const canMove = Object.fromEntries(
      impact.map((one: { requisitionId: string; canMove: boolean }) => [one.requisitionId, one.canMove]),
    );
    expect(canMove).toEqual({ [stays.id]: false, [moves.id]: true });
    const answer = await publish(bodyOf(next(), { moveRequisitionIds: [moves.id] }));
    expect(answer.body.moved).toEqual([{ requisitionId: moves.id, title: 'Not begun', barToConfirm: false }]);
    expect((await rowOf(moves.id)).rubricVersionId).toBe(answer.body.rubricVersionId);
    expect(await rowOf(stays.id)).toMatchObject({ rubricVersionId: world.rubricVersionId, version: 1 });
  });

  it('with an opened loop are refused by name, and then nothing is published', async () => {
    const stays = await world.requisition({ row: { title: 'Under way' } });
    await world.loop(stays);
    const answer = await publish(bodyOf(next(), { moveRequisitionIds: [stays.id] }));
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      { path: '/moveRequisitionIds/0', message: expect.stringContaining('‘Under way’ has opened its first loop') },
    ]);
    expect(await rowsOf(app, RubricPublicationEntity)).toHaveLength(0);
    expect((await publish(bodyOf(next(), { moveRequisitionIds: ['no-such'] }))).status).toBe(404);
  });

  it('whose bar does not fit any more are drafts until it is confirmed anew', async () => {
    const moves = await world.requisition();
    const bar = { ...moves.row.bar!, atLeast: [{ criterionId: 'C99', level: 4 }] } as const;
    await world.update(RequisitionEntity, { id: moves.id }, { bar });
    const answer = await publish(bodyOf(next(), { moveRequisitionIds: [moves.id] }));
    expect(answer.body.moved[0].barToConfirm).toBe(true);
    expect(await rowOf(moves.id)).toMatchObject({ bar: null, barConfirmedAt: null, status: 'draft', version: 2 });
  });

  it('are told with counts of cards only where the policy opens the status of every card', async () => {
    const requisition = await world.requisition();
    const loop = await world.loop(requisition);
    const [one, two] = [await world.person('One'), await world.person('Two')];
    await world.card(await world.assign(loop, one, 'R1'), { status: 'submitted' });
    await world.assign(loop, two, 'R1');
    const [told] = (await admin.get(`${PACK}/impact`)).body.requisitions;
    expect(told).toMatchObject({ loops: { planned: 0, begun: 1 }, cards: null });
    const both = await app.as(await world.person('Rosa', { roles: ['admin', 'recruiter'] }));
    const [counted] = (await both.get(`${PACK}/impact`)).body.requisitions;
    expect(counted.cards).toEqual({ submitted: 1, waiting: 1 });
    const rates = await world.person('Rae', { roles: ['admin', 'recruiter'] });
    await world.assign(loop, rates, 'R2');
    const [blind] = (await (await app.as(rates)).get(`${PACK}/impact`)).body.requisitions;
    expect(blind.cards).toBeNull();
  });

  it('leave out a loop that does not exist for the viewer, and closed requisitions', async () => {
    await world.requisition({ row: { status: 'closed' } });
    const loop = await world.loop(await world.requisition());
    const recused = await world.person('Rhea', { roles: ['admin'] });
    await world.recuse(loop, recused);
    const { requisitions } = (await (await app.as(recused)).get(`${PACK}/impact`)).body;
    expect(requisitions).toHaveLength(1);
    expect(requisitions[0].loops).toEqual({ planned: 0, begun: 0 });
  });
});
