import { Injectable } from '@nestjs/common';
import { addHours, Clock, IdSource } from '@app/domain';
import { AssignmentRepository, InterviewRepository, type LoopAssignmentRow, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { invalidRequest } from '../platform/validation/index.js';
import type { StaffedLoop } from './panel-eligibility.js';

/** Asks people for the card of a round. Whoever is asked is blind from this transaction on. */
@Injectable()
export class PanelWriter {
  constructor(
    private readonly interviews: InterviewRepository,
    private readonly assignments: AssignmentRepository,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** @param present all assignments of the loop; people who are asked already are left alone */
  async ask(
    tx: Tx,
    { organisationId }: Person,
    { application, requisition }: StaffedLoop,
    roundId: string,
    personIds: readonly string[],
    present: readonly LoopAssignmentRow[],
  ): Promise<void> {
    const interview = await this.interviews.find(organisationId, application.id, roundId, tx);
    const dueAt = interview ? addHours(interview.endsAt, requisition.cardDueHours) : null;
    const fixed = { status: 'assigned', seat: 'panel', reason: '', decidedBy: null } as const;
    const asked = { ...fixed, dueAt, createdAt: this.clock.now() };
    const practice = (await this.assignments.findPractice(organisationId, [application.id], tx)).filter(
      (row) => row.roundId === roundId,
    );
    assertNotPractising(practice, personIds);
    const all = [...present, ...practice];
    const of = (personId: string): LoopAssignmentRow | undefined =>
      all.find((one) => one.roundId === roundId && one.personId === personId);
    for (const row of personIds.map(of)) {
      if (row && (row.status === 'removed' || row.status === 'excused')) {
        const { createdAt, ...again } = asked;
        // Whoever was excused was in the room when the cards were revealed: that they were asked before it stays known.
        const wasInTheRoom = row.status === 'excused' && application.decisionVersion > 1;
        const patch = wasInTheRoom ? again : { ...again, createdAt };
        await this.assignments.change(tx, { organisationId, id: row.id, version: row.version }, patch);
      }
    }
    const fresh = personIds.filter((personId) => !of(personId));
    const owner = { organisationId, applicationId: application.id, roundId, version: 1 };
    await this.assignments.add(
      tx,
      fresh.map((personId) => ({ ...owner, id: this.ids.next(), personId, ...asked })),
    );
  }
}

/** One person has one seat in a round. */
function assertNotPractising(practice: readonly LoopAssignmentRow[], personIds: readonly string[]): void {
  const problems = personIds.flatMap((personId, index) => {
    const row = practice.find((one) => one.personId === personId && one.status !== 'removed');
    const message =
      row?.status === 'conflict'
        ? `${row.personName} declared a conflict of interest in this loop.`
        : `${row?.personName} practises in this round. Take the practice seat back first.`;
    return row ? [{ path: `/personIds/${index}`, message }] : [];
  });
  if (problems.length > 0) throw invalidRequest(problems);
}
