import { Injectable } from '@nestjs/common';
import { addHours, Clock, IdSource } from '@app/domain';
import { AssignmentRepository, InterviewRepository, type Tx } from '@app/persistence';
import type { RequisitionContext } from '../platform/access/index.js';
import type { PlannedRound } from './plan-candidates.js';

export interface RoundOfLoop extends PlannedRound {
  readonly applicationId: string;
}

/** The interviews and assignments of loops that were made in this transaction: nobody waits for their locks, so whole batches. */
@Injectable()
export class NewRounds {
  constructor(
    private readonly interviews: InterviewRepository,
    private readonly assignments: AssignmentRepository,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async add(
    tx: Tx,
    { requisition }: Pick<RequisitionContext, 'requisition'>,
    rounds: readonly RoundOfLoop[],
  ): Promise<void> {
    const { organisationId } = requisition;
    const owner = { organisationId, version: 1 };
    const interviews = rounds.flatMap(({ applicationId, round, times }) =>
      times ? [{ ...owner, id: this.ids.next(), applicationId, roundId: round.id, ...times }] : [],
    );
    const createdAt = this.clock.now();
    const asked = { status: 'assigned', seat: 'panel', reason: '', decidedBy: null, createdAt } as const;
    const assignments = rounds.flatMap(({ applicationId, round, times, personIds }) => {
      const dueAt = times ? addHours(times.endsAt, requisition.cardDueHours) : null;
      return personIds.map((personId) => ({
        ...owner,
        id: this.ids.next(),
        applicationId,
        roundId: round.id,
        personId,
        dueAt,
        ...asked,
      }));
    });
    await this.interviews.add(tx, interviews);
    await this.assignments.add(tx, assignments);
  }
}
