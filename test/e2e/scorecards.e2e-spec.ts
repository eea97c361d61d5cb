import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { InterviewKitView } from '@app/contracts';
import { EMPTY_CONTENT, LIMITS, type ScorecardContent } from '@app/domain';
import { ApplicationEntity, AssignmentEntity, RubricRepository, ScorecardEntity } from '@app/persistence';
import { CardWorld, save, submit } from '../support/card-world.js';
import { rowsOf } from '../support/rows-of.js';
import type { WorldPerson, WorldRequisition } from '../support/world.js';

let here: CardWorld;
let app: CardWorld['app'];
let world: CardWorld['world'];
let marit: CardWorld['marit'];
let seun: CardWorld['seun'];
let requisition: CardWorld['requisition'];

beforeAll(async () => {
  here = await CardWorld.create();
  ({ app, world, marit, seun, requisition } = here);
});
afterAll(() => app.close());

const openCard = (of?: WorldRequisition, person?: WorldPerson) => here.openCard(of, person);
const complete = (): ScorecardContent => here.complete();
const rows = <T extends object>(entity: new () => T, where: object) => rowsOf(app, entity, where);

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
