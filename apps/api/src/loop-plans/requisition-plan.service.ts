import { Injectable } from '@nestjs/common';
import type { RequisitionPlanView } from '@app/contracts';
import { LoopPlanRepository, RubricRepository, type Tx } from '@app/persistence';
import { RequisitionAccess, type RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { RequisitionChanges } from '../platform/changes/index.js';
import { packDaysOf } from '../platform/loops/index.js';

/** How many days the loops of a requisition have. */
@Injectable()
export class RequisitionPlanService {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly changes: RequisitionChanges,
    private readonly rubrics: RubricRepository,
    private readonly plans: LoopPlanRepository,
  ) {}

  async get(person: Person, requisitionId: string): Promise<RequisitionPlanView> {
    return this.view(await this.access.require(person, requisitionId, 'read'));
  }

  async save(person: Person, requisitionId: string, version: number, loopDays: number): Promise<RequisitionPlanView> {
    const record = { action: 'requisition.set_loop_days', payload: { loopDays } };
    return this.changes.run(person, requisitionId, 'manage', record, async (tx, context, { newId }) => {
      const { organisationId } = person;
      await this.plans.saveDays(tx, { organisationId, requisitionId, newId: newId() }, loopDays, version);
      return this.view(context, tx);
    });
  }

  private async view({ requisition }: RequisitionContext, tx?: Tx): Promise<RequisitionPlanView> {
    const { organisationId, id, rubricVersionId } = requisition;
    const { document } = await this.rubrics.get(organisationId, rubricVersionId, tx);
    const own = (await this.plans.findDays(organisationId, [id], tx)).get(id);
    const packDays = packDaysOf(document);
    return { loopDays: own?.loopDays ?? packDays, packDays, version: own?.version ?? 0 };
  }
}
