import { Injectable } from '@nestjs/common';
import { Clock, dayIn, notFound } from '@app/domain';
import {
  AuditTrail,
  CalibrationGrantRepository,
  LoopPlanRepository,
  PersonRepository,
  type Tx,
} from '@app/persistence';
import type { Person } from '../platform/auth/person.js';

/** Names of raters for whoever has a grant that stands today. To everybody else a report with names does not exist. */
@Injectable()
export class NamedReports {
  constructor(
    private readonly grants: CalibrationGrantRepository,
    private readonly people: PersonRepository,
    private readonly plans: LoopPlanRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async mayName({ organisationId, id }: Person, tx?: Tx): Promise<boolean> {
    const { timeZone } = await this.plans.findCalendar(organisationId, tx);
    const today = dayIn(timeZone, this.clock.now());
    return (await this.grants.findStanding(organisationId, id, today, tx)).length > 0;
  }

  /** @param area of the code of the refusal @throws DomainError <area>.NOT_FOUND without a grant */
  async require(person: Person, area: string, tx?: Tx): Promise<void> {
    if (!(await this.mayName(person, tx))) throw notFound(area);
  }

  /** By id. */
  async namesOf({ organisationId }: Person, raterIds: Iterable<string>): Promise<Readonly<Record<string, string>>> {
    const wanted = new Set(raterIds);
    const people = await this.people.list(organisationId);
    return Object.fromEntries(people.filter(({ id }) => wanted.has(id)).map(({ id, name }) => [id, name]));
  }

  /** Without this line nobody reads a name. */
  noteView(tx: Tx, person: Person, payload: Record<string, unknown>): Promise<void> {
    const { organisationId, id: actorId } = person;
    return this.audit.record(tx, {
      ...{ organisationId, actorId, action: 'calibration.named.view', payload },
      ...{ objectType: 'calibration', objectId: organisationId },
    });
  }
}
