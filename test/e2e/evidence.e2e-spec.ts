import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { EMPTY_CONTENT, LIMITS } from '@app/domain';
import { EvalArtifactEntity, ReadDatabase } from '@app/persistence';
import { ArtifactSweep } from '../../apps/api/src/evidence/artifact-sweep.js';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { World, type WorldPerson } from '../support/world.js';

// A real promptfoo run; see test/fixtures/evals.
const FILE = new URL('../fixtures/evals/promptfoo-v3-support-agent.json', import.meta.url);
const SUITE = readFileSync(FILE);

let app: TestApp;
let world: World;
let marit: WorldPerson;
let seun: WorldPerson;
let agent: Agent;
let cardId: string;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  marit = await world.person('Marit Olsen');
  seun = await world.person('Seun Adeyemi');
  agent = await app.as(marit);
});
afterAll(() => app.close());
beforeEach(async () => {
  const loop = await world.loop(await world.requisition());
  cardId = await world.card(await world.assign(loop, marit, 'R1'), { status: 'draft', content: EMPTY_CONTENT });
});

const attach = (who: Agent, bytes: Buffer | string, name = 'results.json', card = cardId) =>
  who.post(`/api/scorecards/${card}/artifacts`).attach('file', Buffer.from(bytes), name);
const stored = () => app.get(ReadDatabase).manager.findBy(EvalArtifactEntity, { scorecardId: cardId });
const files = () =>
  existsSync(join(app.config.dataDir, 'eval-artifacts')) ? readdirSync(join(app.config.dataDir, 'eval-artifacts')) : [];

describe('an attached eval log', () => {
  it('is parsed into cases, pass rate with its interval, slices and judges', async () => {
    const { body } = await attach(agent, SUITE).expect(201);
    expect(body).toMatchObject({
      fileName: 'results.json',
      format: 'promptfoo-json',
      cases: 120,
      passed: 102,
      failed: 18,
      errors: 0,
      threshold: null,
    });
    expect(body.overall).toMatchObject({ passed: 102, cases: 120, rate: 0.85, verdict: null });
    // Wilson 95 %: 102 of 120
    expect(body.overall.interval[0]).toBeCloseTo(0.7753, 3);
    expect(body.overall.interval[1]).toBeCloseTo(0.9029, 3);
    expect(body.slices.length).toBeGreaterThan(1);
    expect(body.slices.reduce((sum: number, slice: { cases: number }) => sum + slice.cases, 0)).toBe(120);
    expect(body.judges.length).toBeGreaterThan(0);
    const { body: card } = await agent.get(`/api/scorecards/${cardId}`).expect(200);
    expect(card.artifacts).toEqual([body]);
    expect(files()).toContain(body.id);
  });

  it.each([
    ['0.75', 'met'],
    ['0.95', 'below'],
    ['0.86', 'too_few'],
  ])('is judged against the threshold %s by its interval: %s', async (threshold, verdict) => {
    const { body } = await agent
      .post(`/api/scorecards/${cardId}/artifacts`)
      .field('threshold', threshold)
      .attach('file', SUITE, 'r.json')
      .expect(201);
    expect(body.threshold).toBe(Number(threshold));
    expect(body.overall.verdict).toBe(verdict);
  });

  it('can be pointed at by evidence, and then not be removed before the evidence lets go', async () => {
    const { body } = await attach(agent, SUITE).expect(201);
    const piece = {
      id: randomUUID(),
      kind: 'eval_suite',
      direction: 'for',
      text: '',
      timeMarkSeconds: null,
      criterionIds: ['C1'],
      artifactId: body.id,
      suite: null,
    };
    const put = (content: object, version: number) =>
      agent.put(`/api/scorecards/${cardId}/draft`, { content }).set('If-Match', `"${version}"`);
    await put({ ...EMPTY_CONTENT, evidence: [piece] }, 1).expect(200);
    await agent.delete(`/api/scorecards/${cardId}/artifacts/${body.id}`).expect(409);
    await put(EMPTY_CONTENT, 2).expect(200);
    await agent.delete(`/api/scorecards/${cardId}/artifacts/${body.id}`).expect(204);
    expect(await stored()).toEqual([]);
    expect(files()).not.toContain(body.id);
    await agent.delete(`/api/scorecards/${cardId}/artifacts/${body.id}`).expect(404);
  });

  it("is the author's alone", async () => {
    const { body } = await attach(agent, SUITE).expect(201);
    for (const other of [seun, world.admin]) {
      const stranger = await app.as(other);
      await attach(stranger, SUITE).expect(404);
      await stranger.delete(`/api/scorecards/${cardId}/artifacts/${body.id}`).expect(404);
    }
    expect(await stored()).toHaveLength(1);
  });

  it('is not taken by a sealed card', async () => {
    const loop = await world.loop(await world.requisition());
    const sealed = await world.card(await world.assign(loop, marit, 'R1'));
    await attach(agent, SUITE, 'r.json', sealed).expect(409);
    await agent.delete(`/api/scorecards/${sealed}/artifacts/${randomUUID()}`).expect(409);
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 415],
    ['a zip', 'PK\u0003\u0004', 415],
    ['a table of something else', 'name,age\nx,3\n', 415],
    ['an open quote in a table', 'question,verdict\n"a,pass\n', 415],
    ['endless nesting', `{"a":${'['.repeat(5000)}`, 422],
    ['another kind of JSON', '{"hello":"world"}', 415],
    ['JSON that is cut off', SUITE.subarray(0, 5000), 415],
    ['an empty file', '', 422],
  ])('is refused when it is %s, naming the field, and nothing is kept', async (_, bytes, status) => {
    const before = files();
    const { body } = await attach(agent, bytes).expect(status);
    expect(body.errors).toMatchObject([{ path: '/file' }]);
    expect(body.errors[0].message.length).toBeGreaterThan(20);
    expect(await stored()).toEqual([]);
    expect(files()).toEqual(before);
  });

  it.each([
    ['inspect-popularity.eval', { format: 'inspect-eval', cases: 10, passed: 0, more: { unscored: 10 } }],
    ['inspect-zstd-frames.eval', { format: 'inspect-eval', cases: 40, passed: 20, more: { partial: 10, epochs: 2 } }],
    ['inspect-security-guide.json', { format: 'inspect-json', more: { judgeModels: ['openai/gpt-4o-mini'] } }],
  ])('may be the Inspect log %s', async (name, shown) => {
    const bytes = readFileSync(new URL(`../fixtures/evals/${name}`, import.meta.url));
    const { body } = await attach(agent, bytes, name).expect(201);
    expect(body).toMatchObject(shown);
    expect(body.more.unknown).toContain('caseSources');
  });

  it('is refused when it is too large, naming the field', async () => {
    const { body } = await attach(agent, Buffer.alloc(LIMITS.fileBytes + 1, 32)).expect(413);
    expect(body.errors).toEqual([{ path: '/file', message: 'Choose a file of at most 20 MB.' }]);
  });

  it('needs the file', async () => {
    const { body } = await agent.post(`/api/scorecards/${cardId}/artifacts`).field('threshold', '0.9').expect(422);
    expect(body.errors).toMatchObject([{ path: '/file' }]);
  });

  it.each(['1.5', '-1', 'ninety', 'NaN'])('refuses the threshold %s, naming the field', async (threshold) => {
    const { body } = await agent
      .post(`/api/scorecards/${cardId}/artifacts`)
      .field('threshold', threshold)
      .attach('file', SUITE, 'r.json')
      .expect(422);
    expect(body.errors).toMatchObject([{ path: '/threshold' }]);
  });

  it('has one effect however often it is sent with one key', async () => {
    const key = randomUUID();
    const first = await attach(agent, SUITE).set('Idempotency-Key', key).expect(201);
    const again = await attach(agent, SUITE).set('Idempotency-Key', key);
    expect(again.body).toEqual(first.body);
    expect(await stored()).toHaveLength(1);
  });

  it('keeps only the last part of its name', async () => {
    const { body } = await attach(agent, SUITE, '../../etc/rés\u0007ults.json').expect(201);
    expect(body.fileName).toBe('résults.json');
  });
});

describe('a file that a crash caught between its row and its name', () => {
  const folder = () => join(app.config.dataDir, 'eval-artifacts');

  it('is kept at the next start if the row is there, deleted if not, and no other file is touched', async () => {
    const { body: kept } = await attach(agent, SUITE).expect(201);
    const { body: other } = await attach(agent, SUITE).expect(201);
    renameSync(join(folder(), kept.id), join(folder(), `${kept.id}.doubt`));
    const [orphan, half, stranger] = [randomUUID(), randomUUID(), randomUUID()];
    writeFileSync(join(folder(), `${orphan}.doubt`), SUITE);
    writeFileSync(join(folder(), `${half}.part`), 'ha');
    writeFileSync(join(folder(), stranger), SUITE);
    await app.get(ArtifactSweep).start();
    expect(files()).toEqual(expect.arrayContaining([kept.id, other.id, stranger]));
    expect(files().join(' ')).not.toMatch(/doubt|part/);
    expect(files()).not.toContain(orphan);
  });

  it('is in doubt only while its row is written: afterwards it has its name', async () => {
    const { body } = await attach(agent, SUITE).expect(201);
    expect(files()).toContain(body.id);
    await agent.delete(`/api/scorecards/${cardId}/artifacts/${body.id}`).expect(204);
    expect(files().join(' ')).not.toContain(body.id);
  });
});
