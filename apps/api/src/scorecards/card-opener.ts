import { Injectable } from '@nestjs/common';
import type { AssignmentAnsweredView } from '@app/contracts';
import { Clock, IdSource, openingContent } from '@app/domain';
import { type AssignmentRow, AuditTrail, ScorecardRepository, type Tx, WorkRepository } from '@app/persistence';
import { type LoopContext, noLongerAsked } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { CardKits } from './card-kits.js';

/** Accepting creates the draft, pinned to the rubric version of the requisition at this moment. */
@Injectable()
export class CardOpener {
  constructor(
    private readonly kits: CardKits,
    private readonly work: WorkRepository,
    private readonly scorecards: ScorecardRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Reads the rubric before the transaction begins. */
  async prepare(assignment: AssignmentRow, { requisition }: LoopContext): Promise<void> {
    await this.kits.of({ ...assignment, rubricVersionId: requisition.rubricVersionId }, requisition.hasAgents);
  }

  async open(tx: Tx, person: Person, assignment: AssignmentRow, loop: LoopContext): Promise<AssignmentAnsweredView> {
    const { organisationId, id: assignmentId, applicationId } = assignment;
    await this.scorecards.lockLoop(tx, organisationId, applicationId);
    const fresh = await this.work.findOwnAssignment(organisationId, assignmentId, person.id, tx);
    if (!fresh || (fresh.status !== 'assigned' && fresh.status !== 'accepted')) throw noLongerAsked();
    const existing = await this.scorecards.findByAssignment(organisationId, assignmentId, tx);
    if (fresh.status === 'assigned') {
      await this.work.saveAnswer(tx, { organisationId, id: assignmentId, version: fresh.version }, 'accepted', '');
    }
    const scorecardId = existing?.id ?? (await this.create(tx, person, fresh, loop));
    return { assignmentId, status: 'accepted', scorecardId };
  }

  private async create(
    tx: Tx,
    person: Person,
    assignment: AssignmentRow,
    { requisition }: LoopContext,
  ): Promise<string> {
    const { organisationId, id: assignmentId, applicationId, roundId } = assignment;
    const { rubricVersionId, hasAgents } = requisition;
    const { kit } = await this.kits.of({ ...assignment, rubricVersionId }, hasAgents);
    const now = this.clock.now();
    const id = this.ids.next();
    await this.scorecards.add(tx, {
      ...{ organisationId, id, assignmentId, applicationId, roundId, authorId: person.id, rubricVersionId },
      ...{ status: 'draft', content: openingContent(kit), openedAt: now, savedAt: now },
      ...{ submittedAt: null, independent: null, version: 1 },
    });
    await this.audit.record(tx, {
      ...{ organisationId, actorId: person.id, action: 'scorecard.open', objectType: 'scorecard', objectId: id },
      payload: { assignmentId, rubricVersionId },
    });
    return id;
  }
}
