import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { EMPTY_CONTENT, type ScorecardContent } from '@app/domain';
import {
  ApplicationEntity,
  ApplicationScoreEntity,
  AuditTrail,
  LoopEventEntity,
  PanelScoreEntity,
  RatingEntity,
  ScorecardEntity,
  ScorecardRepository,
  TransactionRunner,
} from '@app/persistence';
import { fullContent } from '../support/card-content.js';
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

  it.each(['withdrawn', 'decided'] as const)('is refused when the loop is %s; the draft stays', async (state) => {
    const loop = await world.loop(requisition, { state });
    const id = await world.card(await world.assign(loop, marit, 'R1'), { status: 'draft' });
    await submit(await app.as(marit), id, 1).expect(409);
    expect(await rows(ScorecardEntity, { id })).toMatchObject([{ status: 'draft', version: 1 }]);
  });
});
