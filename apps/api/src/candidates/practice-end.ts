import { Injectable } from '@nestjs/common';
import { type LoopState, PRACTICE_ENDED, practiceEndingAt } from '@app/domain';
import { AssignmentRepository, AuditTrail, type Tx } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';

/** Ends the unfinished practice of those who rated, with the move that opens the cards: what they wrote stays theirs, unsubmitted. */
@Injectable()
export class PracticeEnd {
  constructor(
    private readonly assignments: AssignmentRepository,
    private readonly audit: AuditTrail,
  ) {}

  async with(tx: Tx, person: Person, { application }: LoopContext, to: LoopState): Promise<void> {
    const { organisationId, id: actorId } = person;
    const seats = await this.assignments.findEvery(organisationId, [application.id], tx);
    for (const { id, version, personId, roundId } of practiceEndingAt(seats, to)) {
      const ended = { status: 'removed', reason: PRACTICE_ENDED, decidedBy: null } as const;
      await this.assignments.change(tx, { organisationId, id, version }, ended);
      await this.audit.record(tx, {
        ...{ organisationId, actorId, action: 'assignment.practice_ended' },
        ...{
          objectType: 'assignment',
          objectId: id,
          applicationId: application.id,
          payload: { personId, roundId, to },
        },
      });
    }
  }
}
