import { Injectable } from '@nestjs/common';
import type { RequisitionAct } from '@app/domain';
import { RequisitionRepository, type Tx } from '@app/persistence';
import { RequisitionAccess, type RequisitionContext } from '../access/index.js';
import type { Person } from '../auth/person.js';
import { RecordedChanges, type RecordOf, recordOf, type Stamps } from './recorded-changes.js';

export interface RequisitionChange {
  /** AREA.VERB for the audit. */
  readonly action: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** What the line is about when it is not the requisition: a band of it, a candidate's loop in it. */
  readonly about?: { readonly objectType: string; readonly objectId: string };
}

/** Every change of a requisition: in line with the others, by somebody who may make it, with its line in the audit. */
@Injectable()
export class RequisitionChanges {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly requisitions: RequisitionRepository,
    private readonly changes: RecordedChanges,
  ) {}

  /** @throws DomainError REQUISITION.NOT_FOUND unless the person may do `act` with it */
  async run<T>(
    person: Person,
    requisitionId: string,
    act: RequisitionAct,
    change: RecordOf<T, RequisitionChange>,
    work: (tx: Tx, context: RequisitionContext, stamps: Stamps) => Promise<T>,
  ): Promise<T> {
    const whole = { objectType: 'requisition', objectId: requisitionId };
    const record = (result: T) => {
      const { about = whole, ...what } = recordOf(change, result);
      return { ...what, ...about };
    };
    return this.changes.run(person, record, async (tx, stamps) => {
      await this.requisitions.lock(tx, person.organisationId, requisitionId);
      return work(tx, await this.access.require(person, requisitionId, act, tx), stamps);
    });
  }
}
