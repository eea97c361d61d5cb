import { Injectable } from '@nestjs/common';
import type { PracticeBody } from '@app/contracts';
import { addHours, DomainError, notFound } from '@app/domain';
import { AssignmentRepository, InterviewRepository, type LoopAssignmentRow, type Tx } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopRounds } from '../platform/loops/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import { LoopChanges, type Stamps } from '../platform/changes/index.js';
import { PanelEligibility } from './panel-eligibility.js';

interface Place {
  readonly applicationId: string;
  readonly roundId: string;
}

const tooLate = (): DomainError =>
  new DomainError('APPLICATION.PANEL_CLOSED', 'conflict', 'Nobody can begin to practise here now', {
    detail: 'Practice is planned before the packet is complete.',
  });

/** Seats of practice beside the panel: whoever has one is blind like the panel, and counts in nothing. */
@Injectable()
export class PracticeService {
  constructor(
    private readonly changes: LoopChanges,
    private readonly rounds: LoopRounds,
    private readonly assignments: AssignmentRepository,
    private readonly interviews: InterviewRepository,
    private readonly eligibility: PanelEligibility,
  ) {}

  async add(person: Person, { applicationId, roundId }: Place, { personId, seat }: PracticeBody): Promise<void> {
    const record = { action: 'assignment.practise', payload: { roundId, personId, seat } };
    await this.changes.run(person, applicationId, 'staff', record, async (tx, { loop }, stamps) => {
      const { state } = loop.application;
      await this.assertRound(tx, loop, roundId);
      if (state !== 'planned' && state !== 'collecting') throw tooLate();
      const problems = await this.eligibility.problems(tx, person, loop, [personId], '/personId');
      if (problems.length > 0) throw invalidRequest([{ path: '/personId', message: problems[0]!.message }]);
      await this.seat(tx, loop, { roundId, personId, seat }, stamps);
    });
  }

  /** @throws DomainError ASSIGNMENT.NOT_FOUND, ASSIGNMENT.SUBMITTED */
  async takeBack(person: Person, assignmentId: string): Promise<string> {
    const { organisationId, id: decidedBy } = person;
    const applicationId = await this.assignments.findApplicationId(organisationId, assignmentId);
    if (!applicationId) throw notFound('assignment');
    const record = { action: 'assignment.end_practice', payload: { assignmentId } };
    await this.changes
      .run(person, applicationId, 'staff', record, async (tx) => {
        const rows = await this.assignments.findPractice(organisationId, [applicationId], tx);
        const row = rows.find((one) => one.id === assignmentId);
        if (!row) throw notFound('assignment');
        assertCanEnd(row);
        const key = { organisationId, id: row.id, version: row.version };
        await this.assignments.change(tx, key, { status: 'removed', decidedBy });
      })
      .catch((error: unknown) => {
        // The same body as for an assignment that does not exist.
        throw error instanceof DomainError && error.category === 'not_found' ? notFound('assignment') : error;
      });
    return applicationId;
  }

  private async assertRound(tx: Tx, loop: LoopContext, roundId: string): Promise<void> {
    const rounds = await this.rounds.of(loop, tx);
    if (!rounds.some((round) => round.id === roundId && round.kind === 'panel')) throw notFound('round');
  }

  private async seat(
    tx: Tx,
    { application, requisition }: LoopContext,
    { roundId, personId, seat }: PracticeBody & { roundId: string },
    { now, newId }: Stamps,
  ): Promise<void> {
    const { organisationId } = requisition;
    const rows = await this.assignments.findEvery(organisationId, [application.id], tx);
    const own = rows.find((one) => one.roundId === roundId && one.personId === personId);
    if (own && own.status !== 'removed')
      throw invalidRequest([{ path: '/personId', message: `${own.personName} has a seat in this round already.` }]);
    const interview = await this.interviews.find(organisationId, application.id, roundId, tx);
    const dueAt = interview ? addHours(interview.endsAt, requisition.cardDueHours) : null;
    const asked = {
      status: 'assigned',
      seat,
      reason: '',
      dueAt,
      decidedBy: null,
      createdAt: now(),
    } as const;
    if (own) {
      await this.assignments.change(tx, { organisationId, id: own.id, version: own.version }, asked);
      return;
    }
    const owner = { organisationId, id: newId(), applicationId: application.id, roundId, personId };
    await this.assignments.add(tx, [{ ...owner, ...asked, version: 1 }]);
  }
}

/** A declared conflict bars from the whole loop: the row that says so must stay. */
function assertCanEnd({ submitted, status, personName }: LoopAssignmentRow): void {
  if (submitted) {
    throw new DomainError('ASSIGNMENT.SUBMITTED', 'conflict', 'A submitted card stays', {
      detail: `${personName} has submitted the card. It counts in nothing.`,
    });
  }
  if (status === 'conflict') {
    throw new DomainError('ASSIGNMENT.CONFLICT_DECLARED', 'conflict', 'A declared conflict stays', {
      detail: `${personName} declared a conflict of interest in this loop.`,
    });
  }
}
