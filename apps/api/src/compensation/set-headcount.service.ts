import { Injectable } from '@nestjs/common';
import type { HeadcountBody, RequisitionPayView } from '@app/contracts';
import { isCivilDay } from '@app/domain';
import { BandRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { RequisitionChanges } from '../platform/changes/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import { GetRequisitionPayService } from './get-requisition-pay.service.js';

/** How many people are in a band already. The audit notes that it was entered, never the counts: small ones would stand there. */
@Injectable()
export class SetHeadcountService {
  constructor(
    private readonly changes: RequisitionChanges,
    private readonly bands: BandRepository,
    private readonly view: GetRequisitionPayService,
  ) {}

  async execute(
    person: Person,
    requisitionId: string,
    version: number,
    body: HeadcountBody,
  ): Promise<RequisitionPayView> {
    const { organisationId, id: enteredBy } = person;
    const { component, asOf, source } = body;
    const record = { action: 'compensation.set_headcount', payload: { component, asOf } };
    await this.changes.run(person, requisitionId, 'band', record, async (tx, _context, { now, newId }) => {
      const today = now().slice(0, 10);
      if (!isCivilDay(asOf) || asOf > today)
        throw invalidRequest([{ path: '/asOf', message: 'Give the day on which this was counted, not a later one.' }]);
      const { below, lower, middle, upper, above } = body.counts;
      const counts = { below, lower, middle, upper, above };
      const row = { organisationId, id: newId(), requisitionId, component, counts, asOf, source };
      await this.bands.addHeadcount(tx, { ...row, enteredBy, enteredAt: now() }, version);
    });
    return this.view.execute(person, requisitionId);
  }
}
