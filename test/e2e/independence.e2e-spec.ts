import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ScorecardContent } from '@app/domain';
import { AssignmentEntity, LoopEventEntity, RatingEntity, ScorecardEntity } from '@app/persistence';
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

describe('the submission', () => {
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
});
