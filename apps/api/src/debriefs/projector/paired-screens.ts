import { Injectable } from '@nestjs/common';
import { addHours, Clock, IdSource } from '@app/domain';
import { AuditTrail, ProjectorRepository, type Tx } from '@app/persistence';
import type { Person } from '../../platform/auth/person.js';

const LASTS_HOURS = 12;

/** The screen of each debrief, one at a time, with its line in the audit. */
@Injectable()
export class PairedScreens {
  constructor(
    private readonly projectors: ProjectorRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Another screen of the same debrief ends. */
  async add(tx: Tx, person: Person, applicationId: string, tokenHash: string): Promise<void> {
    const { organisationId, id: pairedBy } = person;
    const pairedAt = this.clock.now();
    await this.projectors.endOfLoop(tx, organisationId, applicationId);
    const expiresAt = addHours(pairedAt, LASTS_HOURS);
    await this.projectors.add(tx, {
      ...{ organisationId, id: this.ids.next(), applicationId, tokenHash, pairedBy, pairedAt, expiresAt },
    });
    await this.record(tx, person, applicationId, 'projector.pair');
  }

  async end(tx: Tx, person: Person, applicationId: string): Promise<void> {
    if (await this.projectors.endOfLoop(tx, person.organisationId, applicationId))
      await this.record(tx, person, applicationId, 'projector.end');
  }

  private record(tx: Tx, { organisationId, id: actorId }: Person, objectId: string, action: string): Promise<void> {
    return this.audit.record(tx, { organisationId, actorId, action, objectType: 'application', objectId });
  }
}
