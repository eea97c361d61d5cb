import { Injectable } from '@nestjs/common';
import { DebriefRepository, type Tx } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import { Outbox } from '../platform/mail/index.js';

/** The mails that a time of a debrief calls for. */
@Injectable()
export class AppointmentInvitations {
  constructor(
    private readonly debriefs: DebriefRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Everybody of the loop is put in; whom the policy keeps from its progress gets no mail. */
  async send(tx: Tx, { application, requisition }: LoopContext, version: number): Promise<void> {
    const { organisationId } = requisition;
    const { id: applicationId } = application;
    const people = await this.debriefs.findPeople(organisationId, applicationId, tx);
    const about = { organisationId, kind: 'debrief_set', applicationId, subjectId: String(version) } as const;
    await this.outbox.add(
      tx,
      people.map(({ personId }) => ({ ...about, personId, key: `${applicationId}:${version}:${personId}` })),
    );
  }
}
