import { Injectable } from '@nestjs/common';
import type { AppointmentBody } from '@app/contracts';
import { Clock, IdSource, type Instant } from '@app/domain';
import { AuditTrail, DebriefAppointmentRepository, type DebriefAppointmentRow, type Tx } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { AppointmentInvitations } from './appointment-invitations.js';

/** When it is to be; the caller has asked whether that may be. */
export type ArrangedTime = Pick<AppointmentBody, 'location' | 'cancelled'> & {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};

/** Writes the time of a debrief down, with its line in the audit, and has everybody told who may know it. */
@Injectable()
export class AppointmentWriter {
  constructor(
    private readonly appointments: DebriefAppointmentRepository,
    private readonly invitations: AppointmentInvitations,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** @param version that was read; 0 for the first time */
  async write(
    tx: Tx,
    person: Person,
    loop: LoopContext,
    time: ArrangedTime,
    version: number,
  ): Promise<DebriefAppointmentRow> {
    const { organisationId, id: actorId } = person;
    const { id: applicationId } = loop.application;
    const { startsAt, endsAt, location, cancelled } = time;
    const row = { organisationId, applicationId, id: this.ids.next(), startsAt, endsAt, location, cancelled };
    const changedAt = this.clock.now();
    const next = await this.appointments.save(tx, { ...row, changedAt, version });
    await this.invitations.send(tx, loop, next);
    await this.audit.record(tx, {
      ...{ organisationId, actorId, action: 'debrief.arrange', objectType: 'application', objectId: applicationId },
      payload: { startsAt, endsAt, location, cancelled, version: next },
    });
    return { ...row, changedAt, version: next };
  }
}
