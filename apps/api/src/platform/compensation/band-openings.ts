import { Injectable } from '@nestjs/common';
import { addHours, Clock, IdSource } from '@app/domain';
import { AuditTrail, BandOpeningRepository, TransactionRunner } from '@app/persistence';
import type { Person } from '../auth/person.js';

/** A page that asks again while somebody looks at it is one view. */
const ONE_VIEW_HOURS = 0.5;

/** The log of who read the bands of a requisition: once per view, in the audit and where whoever handles pay can read it. */
@Injectable()
export class BandOpenings {
  constructor(
    private readonly openings: BandOpeningRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Before the answer is made: what can not be logged is not opened. */
  async log({ organisationId, id: personId }: Person, requisitionId: string): Promise<void> {
    const openedAt = this.clock.now();
    const since = addHours(openedAt, -ONE_VIEW_HOURS);
    const key = { organisationId, requisitionId, personId };
    if (await this.openings.hasOpened(key, since)) return;
    await this.transactions.run(async (tx) => {
      if (await this.openings.hasOpened(key, since, tx)) return;
      await this.openings.add(tx, { ...key, id: this.ids.next(), openedAt });
      await this.audit.record(tx, {
        ...{ organisationId, actorId: personId, action: 'compensation.open' },
        ...{ objectType: 'requisition', objectId: requisitionId, payload: { what: 'band' } },
      });
    });
  }
}
