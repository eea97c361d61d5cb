import { Injectable } from '@nestjs/common';
import { addHours, Clock, IdSource } from '@app/domain';
import { AuditTrail, OfferRepository, type OpeningRow, TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';

/** A page that asks again while somebody looks at it is one view. */
const ONE_VIEW_HOURS = 0.5;

/** The log of who opened what of a candidate's pay: once per view, in the audit and where whoever handles pay can read it. */
@Injectable()
export class PayOpenings {
  constructor(
    private readonly offers: OfferRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Before the answer is made: what can not be logged is not opened. */
  async log({ organisationId, id: personId }: Person, applicationId: string, what: OpeningRow['what']): Promise<void> {
    const openedAt = this.clock.now();
    const since = addHours(openedAt, -ONE_VIEW_HOURS);
    if (await this.offers.hasOpened(organisationId, applicationId, personId, what, since)) return;
    await this.transactions.run(async (tx) => {
      if (await this.offers.hasOpened(organisationId, applicationId, personId, what, since, tx)) return;
      await this.offers.addOpening(tx, {
        organisationId,
        id: this.ids.next(),
        applicationId,
        personId,
        what,
        openedAt,
      });
      await this.audit.record(tx, {
        ...{ organisationId, actorId: personId, action: 'compensation.open' },
        ...{ objectType: 'compensation', objectId: applicationId, payload: { what } },
      });
    });
  }
}
