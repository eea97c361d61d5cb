// The plan of the matrix's loop, and questions that were asked in it.
import { type CivilDay, toInstant } from '@app/domain';
import { AskedQuestionEntity, CardTimeEntity, LoopPlanEntity } from '@app/persistence';
import type { World, WorldLoop } from '../support/world.js';
import type { Canaries } from './canaries.js';
import type { WorldSetting } from './matrix-world.js';

export async function addPlan(
  world: World,
  { applicationId }: WorldLoop,
  round: string,
  canaries: Canaries,
): Promise<void> {
  const day = canaries.instant('loopPlan.roundDay', '2031-07-18', { objects: ['loop'] }) as CivilDay;
  await world.insert(LoopPlanEntity, {
    ...{ applicationId, variantId: null, startDay: '2026-11-02' as CivilDay, days: null, version: 1 },
    roundDays: { [round]: day },
  });
}

/** The same question on every card of the loop, often enough to be told once it may be. */
export async function addAskedQuestions(
  world: World,
  { applicationId }: WorldLoop,
  scorecardIds: readonly string[],
  { askedInLoop = false }: WorldSetting,
): Promise<void> {
  // Everybody's own, the same in every world.
  for (const scorecardId of scorecardIds)
    await world.insert(CardTimeEntity, { applicationId, scorecardId, activeSeconds: 840 });
  if (!askedInLoop) return;
  // Before the loop's reveal: everything but the policy's word is there for the counter to tell it.
  const asked = {
    packId: 'ai-pm',
    questionId: 'R1-Q1',
    questionVersion: 1,
    askedAt: toInstant('2026-10-20T09:00:00Z'),
  };
  for (const scorecardId of scorecardIds)
    await world.insert(AskedQuestionEntity, { applicationId, scorecardId, ...asked });
}
