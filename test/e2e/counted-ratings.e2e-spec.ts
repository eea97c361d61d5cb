// One rule for which ratings count: the read models, and with them the candidate list and the check for thin criteria.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getDataSourceToken } from '@nestjs/typeorm';
import { ApplicationScoreEntity, LoopFactsRepository, PanelScoreEntity, TransactionRunner } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../support/app.js';
import { rowsOf } from '../support/rows-of.js';
import { World, type WorldLoop, type WorldPerson, type WorldRequisition } from '../support/world.js';

let app: TestApp;
let world: World;
let people: WorldPerson[];
let requisition: WorldRequisition;
beforeAll(async () => {
  app = await startTestApp();
  world = await World.create(app);
  people = [await world.person('Marit Olsen'), await world.person('Seun Adeyemi'), await world.person('Yuki Mori')];
  requisition = await world.requisition();
});
afterAll(() => app.close());

/** Levels of round R1; `late` ones came after their author could see the others. */
async function rated(levels: readonly (1 | 2 | 3 | 4)[], late: readonly number[]): Promise<WorldLoop> {
  const loop = await world.loop(requisition, { state: 'revealed' });
  for (const [index, level] of levels.entries()) {
    const assignment = await world.assign(loop, people[index]!, 'R1');
    await world.card(assignment, { level, independent: !late.includes(index) });
  }
  return loop;
}

const scoreOf = async ({ applicationId }: WorldLoop) =>
  (await rowsOf(app, ApplicationScoreEntity, { applicationId }))[0];
const panelOf = ({ applicationId }: WorldLoop) => rowsOf(app, PanelScoreEntity, { applicationId });

async function thinOf({ applicationId }: WorldLoop, criterionId: string): Promise<readonly string[]> {
  const application = { id: applicationId, candidateId: '', requisitionId: requisition.id, state: 'revealed' } as const;
  const facts = await app.get(LoopFactsRepository).find(
    {
      organisationId: world.organisationId,
      application: { ...application, decisionVersion: 1, version: 1, finalVoteClosed: false, endedFrom: null },
      requisition: requisition.row,
    },
    [criterionId],
  );
  return facts.thinMustCriteria;
}

describe('a rating that is not independent', () => {
  it('moves no figure of the candidate list, with its n', async () => {
    const [plain, withLate] = [await rated([3, 4], []), await rated([3, 4, 1], [2])];
    const [one, other] = [await scoreOf(plain), await scoreOf(withLate)];
    expect(one?.weightedMean).toBe(3.5);
    const { cards, ratedCriteria, weightedMean } = one!;
    expect(other).toMatchObject({ cards, ratedCriteria, weightedMean });
    expect(cards).toBe(2);
  });

  it('makes no criterion one of two raters', async () => {
    const [enough, thin] = [await rated([3, 4], []), await rated([3, 4], [1])];
    const { criterionId } = (await panelOf(thin))[0]!;
    expect(await thinOf(enough, criterionId)).toEqual([]);
    expect(await thinOf(thin, criterionId)).toEqual([criterionId]);
    expect(await scoreOf(thin)).toMatchObject({ cards: 1, ratedCriteria: 0, weightedMean: null });
  });
});

describe('the upgrade', () => {
  it('counts the figures anew that had such ratings in them, and touches no other', async () => {
    const [wrong, right] = [await rated([3, 4, 1], [2]), await rated([3, 4], [])];
    const before = [await scoreOf(wrong), await panelOf(wrong)];
    const { applicationId } = wrong;
    await world.update(ApplicationScoreEntity, { applicationId }, { cards: 3, weightedMean: 3 });
    await world.update(PanelScoreEntity, { applicationId }, { raters: 3, level1: 1, sum: 8 });
    // Told from a recount: this loop has no such rating, so what stands there stays.
    await world.update(ApplicationScoreEntity, { applicationId: right.applicationId }, { weightedMean: 1.25 });
    const writer = app.nest.get<DataSource>(getDataSourceToken('writer'), { strict: false });
    const migration = writer.migrations.find((one) => one.name === 'CountIndependentRatings1795392000000')!;
    const runner = writer.createQueryRunner();
    await app.get(TransactionRunner).run(() => migration.up(runner));
    await runner.release();
    expect([await scoreOf(wrong), await panelOf(wrong)]).toEqual(before);
    expect((await scoreOf(right))?.weightedMean).toBe(1.25);
  });
});
