import { Injectable } from '@nestjs/common';
import type { RequisitionPlanView } from '@app/contracts';
import { IdSource } from '@app/domain';
import {
  AuditTrail,
  LoopPlanRepository,
  RequisitionRepository,
  RubricRepository,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import { RequisitionAccess, type RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { packDaysOf } from '../platform/loops/index.js';

/** How many days the loops of a requisition have. */
@Injectable()
export class RequisitionPlanService {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly requisitions: RequisitionRepository,
    private readonly rubrics: RubricRepository,
    private readonly plans: LoopPlanRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
    private readonly ids: IdSource,
  ) {}

  async get(person: Person, requisitionId: string): Promise<RequisitionPlanView> {
    return this.view(await this.access.require(person, requisitionId, 'read'));
  }

  async save(person: Person, requisitionId: string, version: number, loopDays: number): Promise<RequisitionPlanView> {
    const { organisationId, id: actorId } = person;
    return this.transactions.run(async (tx) => {
      await this.requisitions.lock(tx, organisationId, requisitionId);
      const context = await this.access.require(person, requisitionId, 'manage', tx);
      await this.plans.saveDays(tx, { organisationId, requisitionId, newId: this.ids.next() }, loopDays, version);
      await this.audit.record(tx, {
        ...{ organisationId, actorId, action: 'requisition.set_loop_days' },
        ...{ objectType: 'requisition', objectId: requisitionId, payload: { loopDays } },
      });
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
