import { Injectable } from '@nestjs/common';
import type { ApplicationView } from '@app/contracts';
import { Clock, DomainError, notFound } from '@app/domain';
import { AssignmentRepository, type LoopAssignmentRow } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { PacketService } from '../platform/loops/index.js';
import { GetApplicationService } from './get-application.service.js';
import { LoopChanges } from '../platform/changes/index.js';

const notOpen = (row: LoopAssignmentRow): DomainError =>
  new DomainError('ASSIGNMENT.CLOSED', 'conflict', 'This card is not open', {
    detail: row.submitted
      ? 'It is submitted: there is nothing to excuse.'
      : `It is '${row.status}' already. Nothing was changed.`,
  });

/** A card that will not come, with the reason. The last open one completes the packet. */
@Injectable()
export class ExcuseAssignmentService {
  constructor(
    private readonly changes: LoopChanges,
    private readonly assignments: AssignmentRepository,
    private readonly packet: PacketService,
    private readonly view: GetApplicationService,
    private readonly clock: Clock,
  ) {}

  async execute(person: Person, assignmentId: string, reason: string): Promise<ApplicationView> {
    const { organisationId, id: decidedBy } = person;
    const applicationId = await this.assignments.findApplicationId(organisationId, assignmentId);
    if (applicationId === undefined) throw notFound('assignment');
    const record = { action: 'assignment.excuse', payload: { assignmentId, reason } };
    const excused = this.changes.run(person, applicationId, 'staff', record, async (tx, { loop }) => {
      const rows = await this.assignments.findOf(organisationId, [applicationId], tx);
      const row = rows.find((one) => one.id === assignmentId);
      if (!row || row.status === 'removed') throw notFound('assignment');
      if (row.submitted || (row.status !== 'assigned' && row.status !== 'accepted')) throw notOpen(row);
      await this.assignments.change(
        tx,
        { organisationId, id: row.id, version: row.version },
        { status: 'excused', reason, decidedBy },
      );
      await this.packet.completeIfLast(tx, person, loop, this.clock.now(), `The last open card was excused: ${reason}`);
    });
    try {
      await excused;
    } catch (error) {
      // The same body as for an assignment that does not exist.
      if (error instanceof DomainError && error.category === 'not_found') throw notFound('assignment');
      throw error;
    }
    return this.view.execute(person, applicationId);
  }
}
