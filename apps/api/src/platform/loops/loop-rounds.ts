import { Injectable } from '@nestjs/common';
import { type Rubric, type RubricRound, roundsOfLoop } from '@app/domain';
import { LoopPlanRepository, RubricRepository, type Tx } from '@app/persistence';
import type { LoopContext } from '../access/index.js';

/** The rounds a loop is run with: its pack's own, or those of the variant that was chosen for it. */
@Injectable()
export class LoopRounds {
  constructor(
    private readonly plans: LoopPlanRepository,
    private readonly rubrics: RubricRepository,
  ) {}

  async of(loop: Pick<LoopContext, 'application' | 'requisition'>, tx?: Tx): Promise<readonly RubricRound[]> {
    const { organisationId, rubricVersionId } = loop.requisition;
    const { document } = await this.rubrics.get(organisationId, rubricVersionId, tx);
    return this.in(document, loop, tx);
  }

  /** The same for whoever has read the rubric. */
  async in(
    rubric: Rubric,
    { application, requisition }: Pick<LoopContext, 'application' | 'requisition'>,
    tx?: Tx,
  ): Promise<readonly RubricRound[]> {
    if ((rubric.variants ?? []).length === 0) return rubric.rounds;
    return roundsOfLoop(rubric, await this.plans.findVariant(requisition.organisationId, application.id, tx));
  }
}
