import { Injectable } from '@nestjs/common';
import type { WorkCalendarView } from '@app/contracts';
import { IdSource } from '@app/domain';
import { AuditTrail, LoopPlanRepository, TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';

/** Where the organisation counts its working days. */
@Injectable()
export class WorkCalendarService {
  constructor(
    private readonly plans: LoopPlanRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
    private readonly ids: IdSource,
  ) {}

  async save({ organisationId, id: actorId }: Person, version: number, timeZone: string): Promise<WorkCalendarView> {
    return this.transactions.run(async (tx) => {
      await this.plans.saveCalendar(tx, organisationId, this.ids.next(), timeZone, version);
      await this.audit.record(tx, {
        ...{ organisationId, actorId, action: 'organisation.set_calendar' },
        ...{ objectType: 'organisation', objectId: organisationId, payload: { timeZone } },
      });
      return this.plans.findCalendar(organisationId, tx);
    });
  }
}
