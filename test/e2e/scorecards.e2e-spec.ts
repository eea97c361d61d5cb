import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { InterviewKitView } from '@app/contracts';
import { EMPTY_CONTENT, LIMITS, type ScorecardContent } from '@app/domain';
import {
  ApplicationEntity,
  ApplicationScoreEntity,
  AssignmentEntity,
  AuditTrail,
  LoopEventEntity,
  PanelScoreEntity,
  RatingEntity,
  ReadDatabase,
  RubricRepository,
  ScorecardEntity,
  ScorecardRepository,
  TransactionRunner,
} from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { fullContent } from '../support/card-content.js';
import {
  World,
  type WorldAssignment,
  type WorldLoop,
  type WorldPerson,
  type WorldRequisition,
} from '../support/world.js';

let app: TestApp;
let world: World;
let marit: WorldPerson;
let seun: WorldPerson;
let requisition: WorldRequisition;

beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  marit = await world.person('Marit Olsen');
  seun = await world.person('Seun Adeyemi');
  requisition = await world.requisition({ panel: { R1: [marit, seun] } });
});
afterAll(() => app.close());

interface Opened {
  readonly loop: WorldLoop;
  readonly assignment: WorldAssignment;
  readonly agent: Agent;
  readonly id: string;
}

/** A loop in which Marit has accepted her card of the suite review through the API. */
async function openCard(of: WorldRequisition = requisition, person: WorldPerson = marit): Promise<Opened> {
  const loop = await world.loop(of);
  const assignment = await world.assign(loop, person, 'R1', { status: 'assigned' });
  const agent = await app.as(person);
  const answer = await agent.post(`/api/assignments/${assignment.id}/answer`, { answer: 'accept' }).expect(200);
  return { loop, assignment, agent, id: answer.body.scorecardId };
}

const complete = (): ScorecardContent => fullContent(world.rubric, 'R1', 3);
const save = (agent: Agent, id: string, content: unknown, version: number) =>
  agent.put(`/api/scorecards/${id}/draft`, { content: content as object }).set('If-Match', `"${version}"`);
const submit = (agent: Agent, id: string, version: number, key: string = randomUUID()) =>
  agent.post(`/api/scorecards/${id}/submission`).set('If-Match', `"${version}"`).set('Idempotency-Key', key);
const rows = <T extends object>(entity: new () => T, where: object): Promise<T[]> =>
  app.get(ReadDatabase).manager.findBy(entity, where);

describe('accepting an assignment', () => {
  it('opens one draft, pinned to the rubric version of the requisition, however often it is accepted', async () => {
    const { agent, assignment, id } = await openCard();
    const again = await agent.post(`/api/assignments/${assignment.id}/answer`, { answer: 'accept' }).expect(200);
    expect(again.body).toEqual({ assignmentId: assignment.id, status: 'accepted', scorecardId: id });
    const [card] = await rows(ScorecardEntity, { id });
    expect(card).toMatchObject({
      status: 'draft',
      rubricVersionId: world.rubricVersionId,
      content: EMPTY_CONTENT,
      version: 1,
    });
  });

  it('is for the person who was asked, and for nobody else', async () => {
    const { assignment } = await openCard();
    for (const other of [seun, world.admin]) {
      const agent = await app.as(other);
      await agent.post(`/api/assignments/${assignment.id}/answer`, { answer: 'accept' }).expect(404);
    }
    await app.anonymous.post(`/api/assignments/${assignment.id}/answer`, { answer: 'accept' }).expect(401);
  });

  it.each([
    ['no answer', {}, '/answer'],
    ['an unknown answer', { answer: 'maybe' }, '/answer'],
    ['a conflict without its reason', { answer: 'conflict' }, '/reason'],
    ['a conflict with spaces for a reason', { answer: 'conflict', reason: '   ' }, '/reason'],
    ['a reason that is too long', { answer: 'conflict', reason: 'x'.repeat(LIMITS.reason + 1) }, '/reason'],
    ['a reason that is no text', { answer: 'conflict', reason: 7 }, '/reason'],
    ['null for a reason', { answer: 'conflict', reason: null }, '/reason'],
    ['an unknown field', { answer: 'accept', salary: 1 }, '/salary'],
  ])('is refused with %s, naming the field', async (_, body, path) => {
    const { agent, assignment } = await openCard();
    const { body: problem } = await agent.post(`/api/assignments/${assignment.id}/answer`, body).expect(422);
    expect(problem.errors.map((one: { path: string }) => one.path)).toEqual([path]);
  });

  it('is refused once the card was excused', async () => {
    const loop = await world.loop(requisition);
    const assignment = await world.assign(loop, marit, 'R1', { status: 'excused', reason: 'Ill.' });
    const agent = await app.as(marit);
    const { body } = await agent.post(`/api/assignments/${assignment.id}/answer`, { answer: 'accept' }).expect(409);
    expect(body.type).toBe('urn:plumbline:error:ASSIGNMENT.CLOSED');
  });

  it('presets a criterion about agents as not in role where the role has none', async () => {
    const without = await world.requisition({ row: { hasAgents: false } });
    const loop = await world.loop(without);
    const assignment = await world.assign(loop, marit, 'R3', { status: 'assigned' });
    const agent = await app.as(marit);
    const { body } = await agent.post(`/api/assignments/${assignment.id}/answer`, { answer: 'accept' }).expect(200);
    const card = await agent.get(`/api/scorecards/${body.scorecardId}`).expect(200);
    expect(card.body.kit.exemptCriterionIds).toEqual(['C4']);
    expect(card.body.content.ratings).toEqual({ C4: { level: null, notAssessed: 'not_in_role', confidence: null } });
    expect(card.body.missing.map((one: { path: string }) => one.path)).not.toContain('/ratings/C4');
  });

  it('brings the work samples of its round, and a pack for agents always asks about agents', async () => {
    const versions = await app.get(RubricRepository).list(world.organisationId);
    const rubricVersionId = versions.find(({ packId }) => packId === 'agentic-ai-pm')!.id;
    const agents = await world.requisition({ row: { rubricVersionId, hasAgents: false } });
    const kitOf = async (roundId: string) => {
      const assignment = await world.assign(await world.loop(agents), marit, roundId, { status: 'assigned' });
      const agent = await app.as(marit);
      const { body } = await agent.post(`/api/assignments/${assignment.id}/answer`, { answer: 'accept' }).expect(200);
      return (await agent.get(`/api/scorecards/${body.scorecardId}`).expect(200)).body.kit as InterviewKitView;
    };
    const kit = await kitOf('R3');
    expect(kit.workSamples.map(({ name, anchors }) => [name, anchors.length])).toEqual([
      ['Behaviour spec', 4],
      ['Risk assessment', 4],
    ]);
    expect(kit.exemptCriterionIds).toEqual([]);
    expect((await kitOf('R5')).workSamples).toEqual([]);
  });
});

describe('a declared conflict of interest', () => {
  it('blocks, and takes the loop and the begun card out of sight', async () => {
    const { agent, assignment, id } = await openCard();
    await save(agent, id, complete(), 1).expect(200);
    const reason = 'We worked together until last year.';
    const { body } = await agent
      .post(`/api/assignments/${assignment.id}/answer`, { answer: 'conflict', reason })
      .expect(200);
    expect(body).toEqual({ assignmentId: assignment.id, status: 'conflict', scorecardId: null });
    await agent.get(`/api/scorecards/${id}`).expect(404);
    await save(agent, id, complete(), 2).expect(404);
    await submit(agent, id, 2).expect(404);
    await agent.post(`/api/assignments/${assignment.id}/answer`, { answer: 'accept' }).expect(404);
    const work = await agent.get('/api/my-work').expect(200);
    expect(JSON.stringify(work.body)).not.toContain(assignment.id);
    expect(await rows(AssignmentEntity, { id: assignment.id })).toMatchObject([{ status: 'conflict', reason }]);
  });

  it('completes the packet when no other card is open', async () => {
    const { agent, loop, assignment } = await openCard();
    await world.card(await world.assign(loop, seun, 'R1'));
    await agent
      .post(`/api/assignments/${assignment.id}/answer`, { answer: 'conflict', reason: 'A cousin.' })
      .expect(200);
    expect(await rows(ApplicationEntity, { id: loop.applicationId })).toMatchObject([{ state: 'packet_ready' }]);
  });

  it('can not be declared over a card that is sealed', async () => {
    const loop = await world.loop(requisition);
    const assignment = await world.assign(loop, marit, 'R1');
    await world.card(assignment);
    const agent = await app.as(marit);
    await agent
      .post(`/api/assignments/${assignment.id}/answer`, { answer: 'conflict', reason: 'A cousin.' })
      .expect(409);
  });
});

describe('the own card', () => {
  it('comes with its kit from the pinned rubric version and says what is missing', async () => {
    const { agent, id } = await openCard();
    const { body, headers } = await agent.get(`/api/scorecards/${id}`).expect(200);
    expect(headers.etag).toBe('"1"');
    expect(body.kit.criteria.map((one: { id: string }) => one.id)).toEqual(['C1', 'C2', 'C3', 'C11']);
    expect(body.kit.criteria[0].anchors).toHaveLength(4);
    expect(body.kit.questions.every((one: { roundId: string }) => one.roundId === 'R1')).toBe(true);
    expect(body.kit.indicators).toHaveLength(6);
    expect(body.missing[0]).toEqual({
      path: '/ratings/C1',
      message: "Choose a level for 'Owns the eval suite as the spec', or mark it not assessed and say why.",
    });
    expect(body.visibility).toBe('Only you can see this card. You will see the other cards at the reveal.');
  });

  it("is its author's alone: colleague, admin and nobody get the answer of a card that does not exist", async () => {
    const { id, loop } = await openCard();
    await world.assign(loop, seun, 'R1');
    const missing = await (await app.as(marit)).get(`/api/scorecards/${randomUUID()}`).expect(404);
    for (const other of [seun, world.admin]) {
      const agent = await app.as(other);
      expect((await agent.get(`/api/scorecards/${id}`).expect(404)).body).toEqual(missing.body);
      expect((await save(agent, id, complete(), 1).expect(404)).body).toEqual(missing.body);
      expect((await submit(agent, id, 1).expect(404)).body).toEqual(missing.body);
    }
    await app.anonymous.get(`/api/scorecards/${id}`).expect(401);
  });

  it('vanishes when its author is recused', async () => {
    const { id, agent, loop } = await openCard();
    await world.recuse(loop, marit);
    await agent.get(`/api/scorecards/${id}`).expect(404);
  });
});

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

describe('text hints waved away', () => {
  const dismissedHints = ['culture-fit:0a1b2c3d'];

  it("are kept with the draft, as its author's alone, and are gone from the sealed card", async () => {
    const { agent, id } = await openCard();
    await save(agent, id, { ...complete(), dismissedHints }, 1).expect(200);
    expect((await agent.get(`/api/scorecards/${id}`).expect(200)).body.content.dismissedHints).toEqual(dismissedHints);
    for (const other of [seun, world.admin]) await (await app.as(other)).get(`/api/scorecards/${id}`).expect(404);
    await submit(agent, id, 2).expect(200);
    const [sealed] = await rows(ScorecardEntity, { id });
    expect(sealed?.content).not.toHaveProperty('dismissedHints');
  });

  it('are refused by name where they are more than a rule and a hash, and nothing is stored', async () => {
    const { agent, id } = await openCard();
    const { body } = await save(agent, id, { ...complete(), dismissedHints: ['adjective:smart'] }, 1).expect(422);
    expect(body.errors.map((one: { path: string }) => one.path)).toEqual(['/dismissedHints/0']);
    expect((await rows(ScorecardEntity, { id }))[0]?.version).toBe(1);
  });

  it('reach nobody in the debrief, not even from a row that holds them', async () => {
    const here = await world.requisition({ panel: { R1: [marit, seun] } });
    const loop = await world.loop(here, { state: 'revealed' });
    const assignment = await world.assign(loop, marit, 'R1', { status: 'accepted' });
    await world.card(assignment, { content: { ...complete(), dismissedHints } });
    await world.card(await world.assign(loop, seun, 'R1', { status: 'accepted' }));
    for (const reader of [marit, seun]) {
      const { body } = await (await app.as(reader)).get(`/api/applications/${loop.applicationId}/debrief`).expect(200);
      expect(body.cards).toHaveLength(2);
      expect(JSON.stringify(body)).not.toContain('dismissedHints');
    }
  });
});

describe('submitting', () => {
  it('lists what is missing in the order of the form and keeps the draft', async () => {
    const { agent, id } = await openCard();
    const { body } = await submit(agent, id, 1).expect(422);
    expect(body).toMatchObject({
      type: 'urn:plumbline:error:SCORECARD.INCOMPLETE',
      detail: '6 things are missing. Your draft is saved.',
    });
    expect(body.errors.map((one: { path: string }) => one.path)).toEqual([
      '/ratings/C1',
      '/ratings/C2',
      '/ratings/C3',
      '/ratings/C11',
      '/recommendation',
      '/summary',
    ]);
    expect(await rows(ScorecardEntity, { id })).toMatchObject([{ status: 'draft', version: 1 }]);
  });

  it('refuses a tentative level: a level without evidence', async () => {
    const { agent, id } = await openCard();
    const content = complete();
    await save(agent, id, { ...content, evidence: content.evidence.slice(1) }, 1).expect(200);
    const { body } = await submit(agent, id, 2).expect(422);
    expect(body.errors).toEqual([
      {
        path: '/evidence/C1',
        message: "Add at least one piece of evidence for 'Owns the eval suite as the spec', or mark it not assessed.",
      },
    ]);
  });

  it('seals the card with its ratings, the read models and the audit entry in one go', async () => {
    const { agent, id, loop } = await openCard();
    await world.assign(loop, seun, 'R1');
    await save(agent, id, complete(), 1).expect(200);
    const { body } = await submit(agent, id, 2).expect(200);
    expect(body).toMatchObject({ id, version: 3, submittedAt: app.clock.now() });
    const { applicationId } = loop;
    expect(await rows(ScorecardEntity, { id })).toMatchObject([
      { status: 'submitted', overall: 'yes', independent: true },
    ]);
    const ratings = await rows(RatingEntity, { scorecardId: id });
    expect(ratings.map((one) => [one.criterionId, one.level]).sort()).toEqual([
      ['C1', 3],
      ['C11', 3],
      ['C2', 3],
      ['C3', 3],
    ]);
    expect(await rows(PanelScoreEntity, { applicationId, criterionId: 'C1' })).toMatchObject([
      { raters: 1, level3: 1, sum: 3 },
    ]);
    expect(await rows(ApplicationScoreEntity, { applicationId })).toMatchObject([
      { cards: 1, ratedCriteria: 0, weightedMean: null },
    ]);
    const audit = await app.get(AuditTrail).findByObject(world.organisationId, 'scorecard', id);
    expect(audit.map((one) => one.action)).toEqual(['scorecard.submit', 'scorecard.open']);
  });

  it('leaves the loop collecting while another card is open, and completes the packet with the last', async () => {
    const { agent, id, loop } = await openCard();
    const other = await world.assign(loop, seun, 'R1', { status: 'assigned' });
    await save(agent, id, complete(), 1).expect(200);
    await submit(agent, id, 2).expect(200);
    expect(await rows(ApplicationEntity, { id: loop.applicationId })).toMatchObject([
      { state: 'collecting', version: 1 },
    ]);
    const second = await app.as(seun);
    const { body } = await second.post(`/api/assignments/${other.id}/answer`, { answer: 'accept' }).expect(200);
    await save(second, body.scorecardId, fullContent(world.rubric, 'R1', 1), 1).expect(200);
    await submit(second, body.scorecardId, 2).expect(200);
    expect(await rows(ApplicationEntity, { id: loop.applicationId })).toMatchObject([
      { state: 'packet_ready', version: 2 },
    ]);
    expect(await rows(LoopEventEntity, { applicationId: loop.applicationId })).toMatchObject([
      { fromState: 'collecting', toState: 'packet_ready', actorId: seun.id },
    ]);
    expect(await rows(PanelScoreEntity, { applicationId: loop.applicationId, criterionId: 'C2' })).toMatchObject([
      { raters: 2, level1: 1, level3: 1, sum: 4 },
    ]);
    const [score] = await rows(ApplicationScoreEntity, { applicationId: loop.applicationId });
    expect(score).toMatchObject({ cards: 2, ratedCriteria: 4, weightedMean: 2 });
  });

  it('completes the packet also when the last two cards arrive together', async () => {
    const { agent, id, loop } = await openCard();
    const other = await world.assign(loop, seun, 'R1', { status: 'assigned' });
    const second = await app.as(seun);
    const { body } = await second.post(`/api/assignments/${other.id}/answer`, { answer: 'accept' }).expect(200);
    await save(agent, id, complete(), 1).expect(200);
    await save(second, body.scorecardId, complete(), 1).expect(200);
    const answers = await Promise.all([submit(agent, id, 2), submit(second, body.scorecardId, 2)]);
    expect(answers.map((one) => one.status)).toEqual([200, 200]);
    expect(await rows(ApplicationEntity, { id: loop.applicationId })).toMatchObject([{ state: 'packet_ready' }]);
    expect(await rows(PanelScoreEntity, { applicationId: loop.applicationId, criterionId: 'C1' })).toMatchObject([
      { raters: 2, sum: 6 },
    ]);
  });

  it('counts somebody who rates a criterion in two rounds as one rater', async () => {
    const { agent, id, loop } = await openCard();
    const again = await world.assign(loop, marit, 'R4');
    const second = await world.card(again, { status: 'draft', content: fullContent(world.rubric, 'R4', 1) });
    await save(agent, id, complete(), 1).expect(200);
    await submit(agent, id, 2).expect(200);
    await submit(agent, second, 1).expect(200);
    const { applicationId } = loop;
    expect(await rows(PanelScoreEntity, { applicationId, criterionId: 'C1' })).toMatchObject([
      { raters: 1, level3: 1 },
    ]);
    expect(await rows(ApplicationScoreEntity, { applicationId })).toMatchObject([
      { cards: 2, ratedCriteria: 0, weightedMean: null },
    ]);
  });

  it('has one effect however often it is sent', async () => {
    const { agent, id, loop } = await openCard();
    await save(agent, id, complete(), 1).expect(200);
    const key = randomUUID();
    const first = await submit(agent, id, 2, key).expect(200);
    const again = await submit(agent, id, 2, key).expect(200);
    expect(again.body).toEqual(first.body);
    expect(await rows(PanelScoreEntity, { applicationId: loop.applicationId, criterionId: 'C1' })).toMatchObject([
      { raters: 1 },
    ]);
    const { body } = await submit(agent, id, 3).expect(409);
    expect(body.type).toBe('urn:plumbline:error:SCORECARD.ALREADY_SUBMITTED');
  });

  it('needs a key and a version, and refuses an older version with the stored one', async () => {
    const { agent, id } = await openCard();
    await save(agent, id, complete(), 1).expect(200);
    await agent.post(`/api/scorecards/${id}/submission`).set('If-Match', '"2"').expect(400);
    await agent.post(`/api/scorecards/${id}/submission`).set('Idempotency-Key', randomUUID()).expect(428);
    const { body } = await submit(agent, id, 1).expect(412);
    expect(body.current).toMatchObject({ version: 2, content: complete() });
    expect(await rows(RatingEntity, { scorecardId: id })).toEqual([]);
  });

  it('seals: nothing can be saved afterwards, and the card says what happens next', async () => {
    const { agent, id, loop } = await openCard();
    await world.assign(loop, seun, 'R1');
    await save(agent, id, complete(), 1).expect(200);
    await submit(agent, id, 2).expect(200);
    await save(agent, id, EMPTY_CONTENT, 3).expect(409);
    const { body } = await agent.get(`/api/scorecards/${id}`).expect(200);
    expect(body).toMatchObject({ status: 'submitted', missing: [], content: complete() });
    expect(body.visibility).toContain('you and the panel see all cards together at the reveal');
  });

  it('seals against a save that was on its way, guessing the version the seal would give', async () => {
    const { agent, id, loop } = await openCard();
    await world.assign(loop, seun, 'R1');
    await save(agent, id, complete(), 1).expect(200);
    await submit(agent, id, 2).expect(200);
    // As the service writes it when it looked at the card just before the seal.
    const key = { organisationId: world.organisationId, id, version: 3 };
    const late = app
      .get(TransactionRunner)
      .run((tx) => app.get(ScorecardRepository).saveDraft(tx, key, EMPTY_CONTENT, app.clock.now()));
    await expect(late).rejects.toMatchObject({ code: 'SCORECARD.STALE' });
    expect(await rows(ScorecardEntity, { id })).toMatchObject([{ version: 3, content: complete() }]);
  });

  it('never seals what it read over a save that landed in between', async () => {
    const { agent, id } = await openCard();
    const [read] = await rows(ScorecardEntity, { id });
    await save(agent, id, complete(), 1).expect(200);
    const at = app.clock.now();
    const sealed = Object.assign(read!, { status: 'submitted', submittedAt: at, independent: true } as const);
    const key = { organisationId: world.organisationId, id, version: 2 };
    const over = app.get(TransactionRunner).run((tx) => app.get(ScorecardRepository).saveSubmitted(tx, key, sealed));
    await expect(over).rejects.toMatchObject({ code: 'SCORECARD.STALE' });
    expect(await rows(ScorecardEntity, { id })).toMatchObject([{ status: 'draft', version: 2, content: complete() }]);
  });

  it('of a card that comes after the reveal is kept and marked not independent', async () => {
    const { agent, id, loop } = await openCard();
    await save(agent, id, complete(), 1).expect(200);
    await world.insert(LoopEventEntity, {
      applicationId: loop.applicationId,
      seq: 1,
      fromState: 'packet_ready',
      toState: 'revealed',
      actorId: null,
      reason: 'One card will come late.',
      at: app.clock.now(),
      decisionVersion: 1,
    });
    await submit(agent, id, 2).expect(200);
    expect(await rows(ScorecardEntity, { id })).toMatchObject([{ independent: false }]);
    expect((await rows(RatingEntity, { scorecardId: id })).every((one) => !one.independent)).toBe(true);
  });

  it('of somebody who was excused is not independent where an own card had opened the others', async () => {
    const open = await world.requisition({ row: { blindness: 'after_own_submit' } });
    const { agent, id, loop } = await openCard(open);
    await world.assign(loop, seun, 'R2');
    const excused = await world.assign(loop, marit, 'R4', { status: 'excused', reason: 'No time.' });
    const content = fullContent(world.rubric, 'R4', 2);
    const second = await world.card(excused, { status: 'draft', content });
    app.clock.advanceMs(60_000);
    await save(agent, id, complete(), 1).expect(200);
    await submit(agent, id, 2).expect(200);
    await agent.get(`/api/applications/${loop.applicationId}/debrief`).expect(200);
    await submit(agent, second, 1).expect(200);
    expect(await rows(ScorecardEntity, { id: second })).toMatchObject([{ independent: false }]);
  });

  it('of somebody who was excused before a hold and is asked again after it is not independent', async () => {
    const recruiter = await world.person('Rosa Recruiter', { roles: ['recruiter'] });
    const loop = await world.loop(requisition, { state: 'collecting', row: { decisionVersion: 2 } });
    await world.card(await world.assign(loop, seun, 'R1'));
    const assignment = await world.assign(loop, marit, 'R1', { status: 'excused', reason: 'Ill.' });
    app.clock.advanceMs(60_000);
    await world.insert(LoopEventEntity, {
      ...{ applicationId: loop.applicationId, seq: 1, fromState: 'pre_read', toState: 'revealed', actorId: null },
      ...{ reason: '', at: app.clock.now(), decisionVersion: 1 },
    });
    app.clock.advanceMs(60_000);
    const newcomer = await world.person('Nora Newcomer');
    const panel = `/api/applications/${loop.applicationId}/rounds/R1/panel`;
    const personIds = [seun.id, marit.id, newcomer.id];
    await (await app.as(recruiter)).put(panel, { personIds }).expect(200);
    const independence = async (person: WorldPerson, assignmentId: string): Promise<boolean | null> => {
      const agent = await app.as(person);
      const path = `/api/assignments/${assignmentId}/answer`;
      const { scorecardId } = (await agent.post(path, { answer: 'accept' }).expect(200)).body;
      await save(agent, scorecardId, complete(), 1).expect(200);
      await submit(agent, scorecardId, 2).expect(200);
      return (await rows(ScorecardEntity, { id: scorecardId }))[0]!.independent;
    };
    const [fresh] = await rows(AssignmentEntity, { applicationId: loop.applicationId, personId: newcomer.id });
    expect(await independence(newcomer, fresh!.id)).toBe(true);
    expect(await independence(marit, assignment.id)).toBe(false);
  });

  it.each(['withdrawn', 'decided'] as const)('is refused when the loop is %s; the draft stays', async (state) => {
    const loop = await world.loop(requisition, { state });
    const id = await world.card(await world.assign(loop, marit, 'R1'), { status: 'draft' });
    await submit(await app.as(marit), id, 1).expect(409);
    expect(await rows(ScorecardEntity, { id })).toMatchObject([{ status: 'draft', version: 1 }]);
  });
});
