// A card after the submit: revised with a reason. The original stays, and a figure counts the last text that was written blind.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { LoopState, ScorecardContent } from '@app/domain';
import {
  ApplicationEntity,
  AuditTrail,
  LoopEventEntity,
  PanelScoreEntity,
  RatingEntity,
  RevisionRatingEntity,
  ScorecardEntity,
  ScorecardRevisionEntity,
} from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { fullContent } from '../support/card-content.js';
import { debriefWorld, type DebriefWorld } from '../support/debrief-world.js';
import { RatedWorld } from '../support/rated-world.js';
import { rowsOf } from '../support/rows-of.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const rows = <T extends object>(entity: new () => T, where: object) => rowsOf(app, entity, where);
const REASON = 'I had mixed up two answers in my notes.';

const revise = (
  agent: Agent,
  id: string,
  content: object,
  version: number,
  reason = REASON,
  key: string = randomUUID(),
) =>
  agent
    .post(`/api/scorecards/${id}/revisions`, { content, reason })
    .set('If-Match', `"${version}"`)
    .set('Idempotency-Key', key);

/** Marit's card at another level, with another sentence. */
const otherwise = ({ world }: DebriefWorld, level: 1 | 2 | 3 | 4): ScorecardContent => ({
  ...fullContent(world.rubric, 'R1', level),
  summary: `Read again: level ${level}.`,
});

const scoreOf = async ({ loop }: DebriefWorld) =>
  (await rows(PanelScoreEntity, { applicationId: loop.applicationId, criterionId: 'C1' }))[0];

async function reveal(here: DebriefWorld): Promise<void> {
  const facilitator = await app.as(here.people.facilitator);
  const url = `/api/applications/${here.loop.applicationId}/moves`;
  await facilitator.post(url, { move: 'reveal', reason: 'The room has met.' }).expect(200);
}

describe('a revision before anything else was seen', () => {
  it('counts: the original row stays, the read model and the report follow, the audit says so', async () => {
    const here = await debriefWorld(app, { state: 'packet_ready', levels: [4, 2, 3] });
    const [id] = here.cards;
    const [original] = await rows(ScorecardEntity, { id });
    const ratings = await rows(RatingEntity, { scorecardId: id });
    const { body } = await revise(await app.as(here.people.marit), id, otherwise(here, 2), 1).expect(200);
    expect(body).toMatchObject({ id, version: 2, revision: { number: 1, reason: REASON, counts: true } });
    expect(await rows(ScorecardEntity, { id })).toEqual([original]);
    expect(await rows(RatingEntity, { scorecardId: id })).toEqual(ratings);
    expect(await rows(RevisionRatingEntity, { scorecardId: id })).toHaveLength(ratings.length);
    expect(await scoreOf(here)).toMatchObject({ raters: 2, level2: 2, level4: 0, sum: 4 });
    const audit = await app.get(AuditTrail).findByObject(here.world.organisationId, 'scorecard', id);
    expect(audit.map((one) => one.action)).toContain('scorecard.revise');
  });

  it('is read by its author as the newest text, with the original kept', async () => {
    const here = await debriefWorld(app, { state: 'collecting' });
    const [id] = here.cards;
    const marit = await app.as(here.people.marit);
    await revise(marit, id, otherwise(here, 2), 1).expect(200);
    const second = await revise(marit, id, otherwise(here, 1), 2, 'And a second look at the metric.').expect(200);
    expect(second.body.revision).toMatchObject({ number: 2, counts: true });
    const { body } = await marit.get(`/api/scorecards/${id}`).expect(200);
    expect(body).toMatchObject({ status: 'submitted', version: 3, content: otherwise(here, 1) });
    expect(body.sealed).toMatchObject({
      mayRevise: true,
      revisionCounts: true,
      original: fullContent(here.world.rubric, 'R1', 3),
    });
    expect(body.sealed.revisions.map((one: { number: number }) => one.number)).toEqual([1, 2]);
    expect(await scoreOf(here)).toMatchObject({ raters: 2, level1: 1, level3: 1 });
  });

  it('has one effect however often it is sent, and none on an older version', async () => {
    const here = await debriefWorld(app, { state: 'collecting' });
    const [id] = here.cards;
    const marit = await app.as(here.people.marit);
    const key = randomUUID();
    const first = await revise(marit, id, otherwise(here, 2), 1, REASON, key).expect(200);
    expect((await revise(marit, id, otherwise(here, 2), 1, REASON, key).expect(200)).body).toEqual(first.body);
    const { body } = await revise(marit, id, otherwise(here, 1), 1).expect(412);
    expect(body.current).toMatchObject({ version: 2, content: otherwise(here, 2) });
    expect(await rows(ScorecardRevisionEntity, { scorecardId: id })).toHaveLength(1);
    await marit
      .post(`/api/scorecards/${id}/revisions`, { content: {}, reason: REASON })
      .set('If-Match', '"2"')
      .expect(400);
  });
});

describe('a revision after seeing others', () => {
  it('is kept and shown, marked, and no figure follows it', async () => {
    const here = await debriefWorld(app, { state: 'packet_ready', levels: [4, 2, 3] });
    const [id] = here.cards;
    const before = await scoreOf(here);
    await reveal(here);
    const marit = await app.as(here.people.marit);
    const { body } = await revise(marit, id, otherwise(here, 1), 1).expect(200);
    expect(body.revision.counts).toBe(false);
    expect(await scoreOf(here)).toEqual(before);
    expect(await rows(RevisionRatingEntity, { scorecardId: id })).toEqual([]);
    const debrief = (
      await (await app.as(here.people.chair)).get(`/api/applications/${here.loop.applicationId}/debrief`)
    ).body;
    const card = debrief.cards.find((one: { scorecardId: string }) => one.scorecardId === id);
    expect(card.content).toEqual(otherwise(here, 1));
    expect(card.revised).toMatchObject({
      original: fullContent(here.world.rubric, 'R1', 4),
      revisions: [{ number: 1, reason: REASON, independent: false }],
      counted: 0,
    });
    expect(debrief.scores.find((one: { criterionId: string }) => one.criterionId === 'C1').counts).toEqual([
      0, 1, 0, 1,
    ]);
  });

  it('begins where cards open after the own submit with the first card of somebody else', async () => {
    const here = await debriefWorld(app, { state: 'collecting', row: { blindness: 'after_own_submit' } });
    const { body } = await revise(await app.as(here.people.marit), here.cards[0], otherwise(here, 2), 1).expect(200);
    expect(body.revision.counts).toBe(false);
  });

  it('does not undo what a blind one said before', async () => {
    const here = await debriefWorld(app, { state: 'packet_ready', levels: [4, 2, 3] });
    const [id] = here.cards;
    const marit = await app.as(here.people.marit);
    await revise(marit, id, otherwise(here, 3), 1).expect(200);
    await reveal(here);
    await revise(marit, id, otherwise(here, 1), 2).expect(200);
    expect(await scoreOf(here)).toMatchObject({ level2: 1, level3: 1, level1: 0 });
  });
});

describe('who may revise', () => {
  it.each(['decided', 'sealed', 'withdrawn'] as const)('nobody when the loop is %s', async (state: LoopState) => {
    const here = await debriefWorld(app, { state });
    await revise(await app.as(here.people.marit), here.cards[0], otherwise(here, 2), 1).expect(409);
    expect(await rows(ScorecardRevisionEntity, { scorecardId: here.cards[0] })).toEqual([]);
  });

  it('the author alone: for everybody else, and for a recused author, there is no such card', async () => {
    const here = await debriefWorld(app, { state: 'discussing' });
    const { seun, chair, facilitator, recruiter, stranger } = here.people;
    for (const one of [seun, chair, facilitator, recruiter, stranger, here.world.admin])
      await revise(await app.as(one), here.cards[0], otherwise(here, 2), 1).expect(404);
    await here.world.recuse(here.loop, here.people.marit);
    await revise(await app.as(here.people.marit), here.cards[0], otherwise(here, 2), 1).expect(404);
  });

  it('a draft is no sealed card; a reason and a change are asked for by name', async () => {
    const here = await debriefWorld(app, { state: 'collecting', yukiWrites: true });
    const draft = await revise(
      await app.as(here.people.yuki),
      here.cards[2],
      fullContent(here.world.rubric, 'R2', 2),
      1,
    );
    expect([draft.status, draft.body.type]).toEqual([409, 'urn:plumbline:error:SCORECARD.NOT_SUBMITTED']);
    const marit = await app.as(here.people.marit);
    const short = await revise(marit, here.cards[0], otherwise(here, 2), 1, 'typo').expect(422);
    expect(short.body.errors).toEqual([
      { path: '/reason', message: 'Say why in at least 10 characters: readers see it beside the change.' },
    ]);
    const same = await revise(marit, here.cards[0], fullContent(here.world.rubric, 'R1', 3), 1).expect(422);
    expect(same.body.type).toBe('urn:plumbline:error:SCORECARD.UNCHANGED');
    const bare = await revise(marit, here.cards[0], { ...otherwise(here, 2), summary: '' }, 1).expect(422);
    expect(bare.body.errors.map((one: { path: string }) => one.path)).toEqual(['/summary']);
  });
});

describe('calibration', () => {
  it('uses what a rater said blind: the original, or the last revision before anything was seen', async () => {
    const here = await RatedWorld.create(app);
    const [loop] = here.loops;
    const [card] = await rows(ScorecardEntity, { applicationId: loop!.applicationId, authorId: here.ann.id });
    const set = (state: LoopState) => here.world.update(ApplicationEntity, { id: loop!.applicationId }, { state });
    const levelsOf = async () =>
      (await (await app.as(here.recruiter)).get(`/api/requisitions/${here.requisition.id}/calibration`).expect(200))
        .body.criteria;
    const before = await levelsOf();
    await set('collecting');
    await revise(await app.as(here.ann), card!.id, fullContent(here.world.rubric, here.round, 1), 1).expect(200);
    await set('sealed');
    app.clock.advanceHours(12);
    const blind = await levelsOf();
    expect(blind).not.toEqual(before);
    await here.world.insert(LoopEventEntity, {
      ...{
        applicationId: loop!.applicationId,
        seq: 99,
        fromState: 'pre_read',
        toState: 'revealed',
        actorId: here.recruiter.id,
      },
      ...{ reason: '', at: app.clock.now(), decisionVersion: 1 },
    });
    await set('discussing');
    await revise(await app.as(here.ann), card!.id, fullContent(here.world.rubric, here.round, 2), 2).expect(200);
    await set('sealed');
    expect(await levelsOf()).toEqual(blind);
  });
});
