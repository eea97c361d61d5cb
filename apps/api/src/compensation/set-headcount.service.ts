import { Injectable } from '@nestjs/common';
import type { HeadcountBody, RequisitionPayView } from '@app/contracts';
import { Clock, IdSource, isCivilDay } from '@app/domain';
import { AuditTrail, BandRepository, RequisitionRepository, TransactionRunner } from '@app/persistence';
import { RequisitionAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { invalidRequest } from '../platform/validation/index.js';
import { GetRequisitionPayService } from './get-requisition-pay.service.js';

/** How many people are in a band already. The audit notes that it was entered, never the counts: small ones would stand there. */
@Injectable()
export class SetHeadcountService {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly requisitions: RequisitionRepository,
    private readonly bands: BandRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly view: GetRequisitionPayService,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async execute(
    person: Person,
    requisitionId: string,
    version: number,
    body: HeadcountBody,
  ): Promise<RequisitionPayView> {
    const { organisationId, id: enteredBy } = person;
    await this.transactions.run(async (tx) => {
      await this.requisitions.lock(tx, organisationId, requisitionId);
      await this.access.require(person, requisitionId, 'band', tx);
      const today = this.clock.now().slice(0, 10);
      if (!isCivilDay(body.asOf) || body.asOf > today)
        throw invalidRequest([{ path: '/asOf', message: 'Give the day on which this was counted, not a later one.' }]);
      const { component, asOf, source } = body;
      const { below, lower, middle, upper, above } = body.counts;
      const counts = { below, lower, middle, upper, above };
      const row = { organisationId, id: this.ids.next(), requisitionId, component, counts, asOf, source };
      await this.bands.addHeadcount(tx, { ...row, enteredBy, enteredAt: this.clock.now() }, version);
      await this.audit.record(tx, {
        ...{ organisationId, actorId: enteredBy, action: 'compensation.set_headcount' },
        ...{ objectType: 'requisition', objectId: requisitionId, payload: { component, asOf } },
      });
    });
    return this.view.execute(person, requisitionId);
  }
}
