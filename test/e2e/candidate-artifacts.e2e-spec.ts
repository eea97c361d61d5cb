import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { EMPTY_CONTENT, type LoopState, type ScorecardContent } from '@app/domain';
import { ApplicationEntity, AuditEntryEntity, LoopArtifactEntity, ReadDatabase } from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { World, type WorldAssignment, type WorldLoop, type WorldPerson } from '../support/world.js';

// A real promptfoo run; see test/fixtures/evals.
const SUITE = readFileSync(new URL('../fixtures/evals/promptfoo-v3-support-agent.json', import.meta.url));
/** The same cases with another model, three of which go the other way. */
const NEXT = Buffer.from(nextModel(SUITE.toString('utf8')));

function nextModel(text: string): string {
  const file = JSON.parse(text) as { results: { results: Record<string, unknown>[]; stats: unknown } };
  delete (file.results as { stats?: unknown }).stats;
  for (const [index, result] of file.results.results.entries()) {
    result['provider'] = { id: 'next-model' };
    const test = result['testCase'] as { metadata: Record<string, string> };
    if (test.metadata['slice'] === 'prompt_injection') test.metadata['severity'] = 'critical';
    const turned = index === 0 || test.metadata['slice'] === 'prompt_injection';
    if (turned && result['success'] === true) Object.assign(result, { success: false, failureReason: 1 });
  }
  return JSON.stringify(file);
}

let app: TestApp;
let world: World;
let recruiter: WorldPerson;
let manager: WorldPerson;
let marit: WorldPerson;
let seun: WorldPerson;
let member: WorldPerson;
let loop: WorldLoop;
/** Of Marit in the suite review. */
let seat: WorldAssignment;
const as: Record<string, Agent> = {};

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  recruiter = await world.person('Rosa Recruiter');
  manager = await world.person('Hanna Manager');
  marit = await world.person('Marit Olsen');
  seun = await world.person('Seun Adeyemi');
  member = await world.person('Cem Committee');
  for (const [name, person] of Object.entries({ recruiter, manager, marit, member, admin: world.admin }))
    as[name] = await app.as(person);
});
afterAll(() => app.close());
beforeEach(async () => {
  loop = await newLoop({});
});

async function newLoop(row: object, state: LoopState = 'collecting'): Promise<WorldLoop> {
  const members = { recruiter: [recruiter], hiring_manager: [manager], committee: [member] };
  const made = await world.loop(await world.requisition({ members, row }), { state });
  seat = await world.assign(made, marit, 'R1');
  return made;
}

const path = (of = loop): string => `/api/applications/${of.applicationId}/artifacts`;
const attach = (who: Agent, place: Record<string, string> = {}, bytes = SUITE, name = 'results.json') =>
  Object.entries(place)
    .reduce((request, [key, value]) => request.field(key, value), who.post(path()))
    .attach('file', bytes, name);
const stored = () => app.get(ReadDatabase).manager.findBy(LoopArtifactEntity, { applicationId: loop.applicationId });
const files = (): string[] => {
  const folder = join(app.config.dataDir, 'eval-artifacts');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('an eval log attached to the candidate', () => {
  it('is seen with its figures by whoever may see the documents, and tells nobody who attached it', async () => {
    const { body } = await attach(as['recruiter']!, { criterionId: 'C1', threshold: '0.8' }).expect(201);
    expect(body).toMatchObject({ cases: 120, passed: 102, criterionId: 'C1', roundId: null, threshold: 0.8 });
    for (const who of ['manager', 'marit', 'member']) {
      const { body: shelf } = await as[who]!.get(path()).expect(200);
      expect([who, shelf.artifacts.length, shelf.cardArtifacts]).toEqual([who, 1, []]);
      expect(JSON.stringify(shelf)).not.toContain(recruiter.id);
    }
    const { body: closed } = await as['admin']!.get(path()).expect(200);
    expect(closed).toMatchObject({ artifacts: [], cardArtifacts: [], attachAt: [] });
    expect(files()).toContain(body.id);
  });

  it('may come from the hiring manager everywhere, and from an interviewer at the own round alone', async () => {
    await attach(as['manager']!).expect(201);
    const { body } = await attach(as['marit']!, { roundId: 'R1', criterionId: 'C1' }).expect(201);
    expect(body).toMatchObject({ roundId: 'R1', criterionId: 'C1', mayRemove: true });
    await attach(as['marit']!).expect(404);
    await attach(as['marit']!, { roundId: 'R2' }).expect(404);
    await attach(as['member']!, { roundId: 'R1' }).expect(404);
    await attach(as['admin']!).expect(404);
    const { body: shelf } = await as['marit']!.get(path()).expect(200);
    expect(shelf.attachAt).toEqual(['R1']);
    expect(shelf.artifacts.map((one: { mayRemove: boolean }) => one.mayRemove)).toEqual([false, true]);
    expect(await stored()).toHaveLength(2);
  });

  it.each([
    [{ roundId: 'R99' }, '/roundId'],
    [{ criterionId: 'C99' }, '/criterionId'],
    [{ threshold: '80' }, '/threshold'],
  ])('names the field that is wrong in %j', async (place, field) => {
    const { body } = await attach(as['recruiter']!, place as Record<string, string>).expect(422);
    expect(body.errors).toMatchObject([{ path: field }]);
    expect(await stored()).toEqual([]);
  });

  it('is refused with the reason when it is no eval log, and nothing is kept', async () => {
    const before = files();
    const { body } = await attach(as['recruiter']!, {}, Buffer.from('PK\u0003\u0004')).expect(415);
    expect(body.errors).toMatchObject([{ path: '/file' }]);
    expect(await stored()).toEqual([]);
    expect(files()).toEqual(before);
  });

  it('has one effect however often it is sent with one key', async () => {
    const key = randomUUID();
    const first = await attach(as['recruiter']!).set('Idempotency-Key', key).expect(201);
    const again = await attach(as['recruiter']!).set('Idempotency-Key', key);
    expect(again.body).toEqual(first.body);
    expect(await stored()).toHaveLength(1);
  });

  it('goes with its file, by who arranges the loop or who attached it, and is in the audit with its hash', async () => {
    const { body: one } = await attach(as['recruiter']!).expect(201);
    const { body: own } = await attach(as['marit']!, { roundId: 'R1' }).expect(201);
    await as['marit']!.delete(`${path()}/${one.id}`).expect(404);
    await as['member']!.delete(`${path()}/${one.id}`).expect(404);
    await as['marit']!.delete(`${path()}/${own.id}`).expect(204);
    await as['manager']!.delete(`${path()}/${one.id}`).expect(204);
    await as['manager']!.delete(`${path()}/${one.id}`).expect(404);
    expect(await stored()).toEqual([]);
    expect(files()).not.toContain(one.id);
    const actions = JSON.stringify(await app.get(ReadDatabase).manager.find(AuditEntryEntity));
    expect(actions).toContain('evidence.attach_to_candidate');
    expect(actions).toContain('evidence.detach_from_candidate');
  });

  it('is taken and let go of no more once the loop is decided', async () => {
    const { body } = await attach(as['recruiter']!).expect(201);
    await world.update(ApplicationEntity, { id: loop.applicationId }, { state: 'decided' });
    await attach(as['recruiter']!).expect(409);
    await as['recruiter']!.delete(`${path()}/${body.id}`).expect(409);
    const { body: shelf } = await as['recruiter']!.get(path()).expect(200);
    expect(shelf).toMatchObject({ attachAt: [], artifacts: [{ mayRemove: false }] });
  });
});

describe('a piece of evidence that points at an eval log of the candidate', () => {
  let card: string;
  const piece = (artifactId: string) => ({
    ...{ id: randomUUID(), kind: 'eval_suite', direction: 'for', text: 'Walked through it.', timeMarkSeconds: null },
    ...{ criterionIds: ['C1'], suite: null, artifactId },
  });
  const save = async (artifactId: string) => {
    const { body } = await as['marit']!.get(`/api/scorecards/${card}`).expect(200);
    return as['marit']!.put(`/api/scorecards/${card}/draft`, {
      content: { ...EMPTY_CONTENT, evidence: [piece(artifactId)] },
    }).set('If-Match', `"${body.version}"`);
  };
  const shown = async () => (await as['marit']!.get(`/api/scorecards/${card}`).expect(200)).body.artifacts;
  const openCard = async () => {
    card = await world.card(seat, { status: 'draft', content: EMPTY_CONTENT });
  };

  it('shows its figures on the card, if it speaks to the round and the author may read it', async () => {
    await openCard();
    const { body: file } = await attach(as['recruiter']!, { criterionId: 'C1' }).expect(201);
    const { body: elsewhere } = await attach(as['recruiter']!, { roundId: 'R2' }).expect(201);
    expect((await save(file.id)).status).toBe(200);
    expect(await shown()).toMatchObject([{ id: file.id, ofCandidate: true, cases: 120, passed: 102 }]);
    const refused = [await save(elsewhere.id), await save(randomUUID())];
    expect(refused.map(({ status, body }) => [status, body.errors])).toEqual(
      refused.map(() => [422, [expect.objectContaining({ path: '/evidence/0/artifactId' })]]),
    );
  });

  it('keeps its words when the file is taken off the candidate, which tells nobody that a draft points at it', async () => {
    await openCard();
    const { body: file } = await attach(as['recruiter']!).expect(201);
    await save(file.id);
    await as['recruiter']!.delete(`${path()}/${file.id}`).expect(204);
    expect((await save(file.id)).status).toBe(200);
    expect(await shown()).toEqual([]);
  });

  it('can not name a file that is hidden from the panel, and loses sight of one that is hidden again', async () => {
    loop = await newLoop({ identity: 'hidden_from_panel' });
    await openCard();
    const { body: file } = await attach(as['manager']!, {}, SUITE, 'jane-doe-suite.json').expect(201);
    expect((await save(file.id)).body.errors).toEqual((await save(randomUUID())).body.errors);
    const mark = (safeForPanel: boolean) =>
      as['manager']!.put(`${path()}/${file.id}/mark`, { safeForPanel }).expect(200);
    await mark(true);
    expect((await save(file.id)).status).toBe(200);
    expect(await shown()).toMatchObject([{ fileName: 'document.json' }]);
    await mark(false);
    expect(await shown()).toEqual([]);
  });

  it('is read in the debrief with the figures, and then the file stays', async () => {
    const { body: file } = await attach(as['recruiter']!).expect(201);
    const content = { ...EMPTY_CONTENT, evidence: [piece(file.id)] } as ScorecardContent;
    await world.card(await world.assign(loop, seun, 'R1'), { status: 'submitted', content });
    await as['recruiter']!.delete(`${path()}/${randomUUID()}`).expect(404);
    await world.update(ApplicationEntity, { id: loop.applicationId }, { state: 'revealed' });
    const { body } = await as['member']!.get(`/api/applications/${loop.applicationId}/debrief`).expect(200);
    expect(body.cards[0].artifacts).toMatchObject([{ id: file.id, ofCandidate: true, cases: 120 }]);
    expect((await as['manager']!.delete(`${path()}/${file.id}`).expect(409)).body.type).toContain('FILE_IN_USE');
    expect(await stored()).toHaveLength(1);
  });
});

describe('where the requisition hides who the candidate is', () => {
  it('an eval log reaches the panel once it is marked, without the name of its file', async () => {
    loop = await newLoop({ identity: 'hidden_from_panel' });
    const { body } = await attach(as['manager']!, {}, SUITE, 'jane-doe-suite.json').expect(201);
    expect(body.safeForPanel).toBe(false);
    const panel = async () => (await as['marit']!.get(path()).expect(200)).body;
    expect(await panel()).toMatchObject({ artifacts: [], attachAt: [] });
    await attach(as['marit']!, { roundId: 'R1' }).expect(404);
    await as['marit']!.put(`${path()}/${body.id}/mark`, { safeForPanel: true }).expect(404);
    await as['manager']!.put(`${path()}/${body.id}/mark`, { safeForPanel: true }).expect(200);
    const [shown] = (await panel()).artifacts;
    expect(shown).toMatchObject({ id: body.id, fileName: 'document.json', cases: 120 });
    expect(shown).not.toHaveProperty('safeForPanel');
  });
});

describe('two eval logs of one candidate', () => {
  const compare = (who: Agent, before: string, after: string, more = '') =>
    who.get(`${path()}/comparison${more}?before=${before}&after=${after}`);

  it('say case by case what a change of the base model made worse, with slices and those never to fail', async () => {
    const { body: before } = await attach(as['recruiter']!, {}, SUITE, 'before.json').expect(201);
    const { body: after } = await attach(as['marit']!, { roundId: 'R1' }, NEXT, 'after.json').expect(201);
    const { body } = await compare(as['member']!, before.id, after.id).expect(200);
    expect(body).toMatchObject({ compared: 120, better: 0, isModelChange: true, sliceKey: 'slice' });
    expect(body.before).toEqual({ id: before.id, fileName: 'before.json', models: ['echo'] });
    expect(body.worse).toBe(body.changed.length);
    const injection = body.slices.find((one: { value: string }) => one.value === 'prompt_injection');
    expect(injection.worse).toBe(body.worse - 1);
    expect(body.unforgivable).toMatchObject({ compared: 20, worse: injection.worse });
    // Two-sided exact McNemar with nothing better: 2 * (1/2)^worse.
    expect(body.p).toBeCloseTo(2 * 0.5 ** body.worse, 10);
    const { body: bySource } = await as['member']!.get(
      `${path()}/comparison?before=${before.id}&after=${after.id}&slice=source`,
    ).expect(200);
    expect(bySource.slices).toHaveLength(4);
  });

  it('are handed out as JSON and as CSV, each with its line in the audit', async () => {
    const { body: before } = await attach(as['recruiter']!).expect(201);
    const { body: after } = await attach(as['recruiter']!, {}, NEXT).expect(201);
    const query = `before=${before.id}&after=${after.id}`;
    const json = await as['manager']!.get(`${path()}/comparison/file?${query}&format=json`).expect(200);
    expect(json.headers['content-disposition']).toBe('attachment; filename="eval-comparison.json"');
    const csv = await as['manager']!.get(`${path()}/comparison/file?${query}&format=csv`).expect(200);
    expect(csv.text).toContain('all,,compared,120');
    await as['manager']!.get(`${path()}/comparison/file?${query}&format=pdf`).expect(422);
    const actions = JSON.stringify(await app.get(ReadDatabase).manager.find(AuditEntryEntity));
    expect(actions.split('evidence.export_comparison')).toHaveLength(3);
  });

  it('must both be open to who asks: one on a sealed card of a colleague is not before the reveal', async () => {
    const { body: shared } = await attach(as['recruiter']!).expect(201);
    const card = await world.card(await world.assign(loop, marit, 'R2'), { status: 'draft', content: EMPTY_CONTENT });
    const { body: own } = await as['marit']!.post(`/api/scorecards/${card}/artifacts`)
      .attach('file', NEXT, 'own.json')
      .expect(201);
    await compare(as['marit']!, shared.id, own.id).expect(200);
    for (const who of ['recruiter', 'manager', 'member']) await compare(as[who]!, shared.id, own.id).expect(404);
    await compare(as['recruiter']!, shared.id, randomUUID()).expect(404);
    await compare(as['recruiter']!, shared.id, shared.id).expect(422);
  });

  it('need their files: figures alone say so instead of an empty comparison', async () => {
    const { body: before } = await attach(as['recruiter']!, {}, SUITE, 'gone.json').expect(201);
    const { body: after } = await attach(as['recruiter']!, {}, NEXT).expect(201);
    rmSync(join(app.config.dataDir, 'eval-artifacts', before.id));
    const { body } = await compare(as['recruiter']!, before.id, after.id).expect(409);
    expect(body.detail).toContain('gone.json');
  });
});
