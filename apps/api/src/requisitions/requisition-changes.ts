import { Injectable } from '@nestjs/common';
import { AuditTrail, RequisitionRepository, TransactionRunner, type Tx } from '@app/persistence';
import { RequisitionAccess, type RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';

export interface RequisitionChange {
  /** AREA.VERB for the audit. */
  readonly action: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Every change of a requisition: in line with the others, by somebody who may manage it, with its line in the audit. */
@Injectable()
export class RequisitionChanges {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly requisitions: RequisitionRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError REQUISITION.NOT_FOUND unless the person may manage it */
  async run(
    person: Person,
    requisitionId: string,
    change: RequisitionChange,
    work: (tx: Tx, context: RequisitionContext) => Promise<void>,
  ): Promise<void> {
    const { organisationId, id: actorId } = person;
    await this.transactions.run(async (tx) => {
      await this.requisitions.lock(tx, organisationId, requisitionId);
      await work(tx, await this.access.require(person, requisitionId, 'manage', tx));
      await this.audit.record(tx, {
        organisationId,
        actorId,
        ...change,
        objectType: 'requisition',
        objectId: requisitionId,
      });
    });
  }
}
