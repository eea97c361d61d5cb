import { Injectable } from '@nestjs/common';
import type { AssignmentAnsweredView } from '@app/contracts';
import { Clock, DomainError } from '@app/domain';
import { type AssignmentRow, AuditTrail, ScorecardRepository, type Tx, WorkRepository } from '@app/persistence';
import { LoopAccess, noLongerAsked } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { PanelExit } from '../platform/loops/index.js';
import { invalidRequest } from '../platform/validation/index.js';

const alreadySealed = (): DomainError =>
  new DomainError('ASSIGNMENT.SUBMITTED', 'conflict', 'Your card of this interview is already sealed', {
    detail: 'Ask the facilitator to recuse you: the card stays in the record and leaves every figure.',
  });

/** A conflict of interest blocks: the loop does not exist for the person any more. */
@Injectable()
export class ConflictDeclarer {
  constructor(
    private readonly loops: LoopAccess,
    private readonly work: WorkRepository,
    private readonly scorecards: ScorecardRepository,
    private readonly exit: PanelExit,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async declare(tx: Tx, person: Person, assignment: AssignmentRow, reason: string): Promise<AssignmentAnsweredView> {
    const { organisationId, id: assignmentId, applicationId } = assignment;
    if (reason === '') throw invalidRequest([{ path: '/reason', message: 'Say in a few words what the conflict is.' }]);
    await this.scorecards.lockLoop(tx, organisationId, applicationId);
    const loop = await this.loops.load(person, applicationId, tx);
    const fresh = await this.work.findOwnAssignment(organisationId, assignmentId, person.id, tx);
    if (!fresh || (fresh.status !== 'assigned' && fresh.status !== 'accepted')) throw noLongerAsked();
    const card = await this.scorecards.findByAssignment(organisationId, assignmentId, tx);
    if (card?.status === 'submitted') throw alreadySealed();
    await this.work.saveAnswer(tx, { organisationId, id: assignmentId, version: fresh.version }, 'conflict', reason);
    await this.audit.record(tx, {
      ...{
        organisationId,
        actorId: person.id,
        action: 'assignment.conflict',
        objectType: 'assignment',
        objectId: assignmentId,
        applicationId,
      },
      payload: { reason },
    });
    const isWaitedFor = fresh.seat === 'panel';
    const why = isWaitedFor ? 'The last open card was closed by a conflict of interest.' : null;
    await this.exit.leave(tx, person, loop, this.clock.now(), why);
    return { assignmentId, status: 'conflict', scorecardId: null };
  }
}
