import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { EMPTY_CONTENT, LIMITS, type ScorecardContent } from '@app/domain';
import { ScorecardEntity } from '@app/persistence';
import { CardWorld, save } from '../support/card-world.js';
import { rowsOf } from '../support/rows-of.js';
import type { WorldPerson, WorldRequisition } from '../support/world.js';

let here: CardWorld;
let app: CardWorld['app'];

beforeAll(async () => {
  here = await CardWorld.create();
  ({ app } = here);
});
afterAll(() => app.close());

const openCard = (of?: WorldRequisition, person?: WorldPerson) => here.openCard(of, person);
const complete = (): ScorecardContent => here.complete();
const rows = <T extends object>(entity: new () => T, where: object) => rowsOf(app, entity, where);

describe('autosave', () => {
  it('stores the draft and answers with the new version, the time and what is missing', async () => {
    const { agent, id } = await openCard();
    app.clock.advanceMs(1000);
    const content = { ...complete(), summary: '' };
    const { body, headers } = await save(agent, id, content, 1).expect(200);
    expect(body).toEqual({
      version: 2,
      savedAt: app.clock.now(),
      missing: [{ path: '/summary', message: 'Say in one sentence what your recommendation rests on.' }],
    });
    expect(headers.etag).toBe('"2"');
    expect((await agent.get(`/api/scorecards/${id}`)).body.content).toEqual(content);
  });

  it('never overwrites a newer version: the refusal carries both', async () => {
    const { agent, id } = await openCard();
    const first = { ...EMPTY_CONTENT, summary: 'Written on the laptop.' };
    await save(agent, id, first, 1).expect(200);
    const { body } = await save(agent, id, { ...EMPTY_CONTENT, summary: 'Written on the phone.' }, 1).expect(412);
    expect(body).toMatchObject({
      type: 'urn:plumbline:error:SCORECARD.STALE',
      current: { version: 2, content: first },
    });
    expect((await agent.get(`/api/scorecards/${id}`)).body.content).toEqual(first);
  });

  it('lets exactly one of twenty writers of the same version win', async () => {
    const { agent, id } = await openCard();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => save(agent, id, { ...EMPTY_CONTENT, summary: `Writer ${n}` }, 1)),
    );
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1);
    expect(answers.filter((one) => one.status === 412)).toHaveLength(19);
  });

  it('needs the version', async () => {
    const { agent, id } = await openCard();
    const { body } = await agent.put(`/api/scorecards/${id}/draft`, { content: EMPTY_CONTENT }).expect(428);
    expect(body.detail).toContain('If-Match');
  });

  it.each<[string, unknown, string]>([
    ['no content', undefined, '/content'],
    ['content as text', 'all good', '/content'],
    ['an unknown field in it', { ...EMPTY_CONTENT, salary: 1 }, '/salary'],
    [
      'an unknown level',
      { ...EMPTY_CONTENT, ratings: { C1: { level: 5, notAssessed: null, confidence: null } } },
      '/ratings/C1/level',
    ],
    [
      "another version's criterion",
      { ...EMPTY_CONTENT, ratings: { C99: { level: 3, notAssessed: null, confidence: null } } },
      '/ratings/C99',
    ],
    ['a text that is too long', { ...EMPTY_CONTENT, summary: 'x'.repeat(LIMITS.summary + 1) }, '/summary'],
    ['a wrong type', { ...EMPTY_CONTENT, evidence: 'none' }, '/evidence'],
  ])('refuses %s, naming the field, and stores nothing', async (_, content, path) => {
    const { agent, id } = await openCard();
    const body = content === undefined ? {} : { content: content as object };
    const answer = await agent.put(`/api/scorecards/${id}/draft`, body).set('If-Match', '"1"').expect(422);
    expect(answer.body.errors.map((one: { path: string }) => one.path)).toEqual([path]);
    expect(await rows(ScorecardEntity, { id })).toMatchObject([{ version: 1, content: EMPTY_CONTENT }]);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'refuses the id %s, which every object inherits, wherever ids are keys',
    async (id) => {
      const { agent, id: card } = await openCard();
      const keyed = JSON.parse(`{"${id}": {"level": 3, "notAssessed": null, "confidence": null}}`) as object;
      const [piece] = complete().evidence;
      const contents: [object, string][] = [
        [{ ...EMPTY_CONTENT, ratings: keyed }, '/content/ratings'],
        [{ ...EMPTY_CONTENT, indicators: keyed }, '/content/indicators'],
        [{ ...EMPTY_CONTENT, evidence: [{ ...piece!, suite: keyed }] }, '/content/evidence/0/suite'],
      ];
      for (const [content, path] of contents) {
        const { body } = await save(agent, card, content, 1).expect(422);
        expect(body.errors).toEqual([{ path: `${path}/${id}`, message: expect.stringContaining(`'${id}'`) }]);
      }
      expect(await rows(ScorecardEntity, { id: card })).toMatchObject([{ version: 1, content: EMPTY_CONTENT }]);
    },
  );

  it('refuses an unknown field beside the content', async () => {
    const { agent, id } = await openCard();
    const body = { content: EMPTY_CONTENT, status: 'submitted' };
    await agent.put(`/api/scorecards/${id}/draft`, body).set('If-Match', '"1"').expect(422);
  });

  it('refuses evidence that points at a file of no card of its author', async () => {
    const { agent, id } = await openCard();
    const [piece] = complete().evidence;
    const content = { ...EMPTY_CONTENT, evidence: [{ ...piece!, artifactId: randomUUID() }] };
    const { body } = await save(agent, id, content, 1).expect(422);
    expect(body.errors).toMatchObject([{ path: '/evidence/0/artifactId' }]);
  });

  it('refuses a card that is larger than a card can be', async () => {
    const { agent, id } = await openCard();
    const [piece] = complete().evidence;
    const huge = Array.from({ length: 60 }, () => ({ ...piece!, id: randomUUID(), text: 'x'.repeat(8000) }));
    await save(agent, id, { ...EMPTY_CONTENT, evidence: huge }, 1).expect(413);
  });
});
