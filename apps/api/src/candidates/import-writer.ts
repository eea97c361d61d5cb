import { Injectable } from '@nestjs/common';
import { addHours, Clock, IdSource } from '@app/domain';
import { AssignmentRepository, InterviewRepository, ScorecardRepository, type Tx } from '@app/persistence';
import type { RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { CandidateRegistrar } from './candidate-registrar.js';
import { PanelWriter } from './panel-writer.js';
import type { ImportSetting, KnownLoop, PlannedCandidateRow, PlannedRound } from './plan-candidates.js';
import { SetInterviewService } from './set-interview.service.js';

interface RoundOfLoop extends PlannedRound {
  readonly applicationId: string;
}

/** Writes a plan without errors: new loops in whole batches, changes of known ones one by one under their locks. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly registrar: CandidateRegistrar,
    private readonly scorecards: ScorecardRepository,
    private readonly interviews: InterviewRepository,
    private readonly assignments: AssignmentRepository,
    private readonly setInterview: SetInterviewService,
    private readonly panel: PanelWriter,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async write(
    tx: Tx,
    person: Person,
    context: RequisitionContext,
    plan: readonly PlannedCandidateRow[],
    { known }: ImportSetting,
  ): Promise<void> {
    const created = plan.filter((one) => one.action === 'create').map(({ row }) => row);
    const bodies = created.map(({ name, email, headline }) => ({ name, email, headline }));
    const added = await this.registrar.add(tx, person, context, bodies);
    const fresh = new Map(added.map((one) => [one.email, one.applicationId]));
    const ofNew = plan.flatMap(({ row, planned }) => {
      const applicationId = fresh.get(row.email);
      return planned && applicationId !== undefined ? [{ ...planned, applicationId }] : [];
    });
    await this.writeNew(tx, person, context, ofNew);
    for (const { row, planned, action } of plan) {
      const loop = known.get(row.email);
      if (loop && planned && action === 'update') await this.writeKnown(tx, person, loop, planned);
    }
  }

  private async writeNew(
    tx: Tx,
    { organisationId }: Person,
    { requisition }: RequisitionContext,
    rounds: readonly RoundOfLoop[],
  ): Promise<void> {
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

  private async writeKnown(
    tx: Tx,
    person: Person,
    known: KnownLoop,
    { round, times, personIds }: PlannedRound,
  ): Promise<void> {
    const { loop, interviews, assignments } = known;
    await this.scorecards.lockLoop(tx, person.organisationId, loop.application.id);
    const before = interviews.find((one) => one.roundId === round.id);
    if (times) await this.setInterview.put(tx, person, loop, round.id, times, before?.version ?? 0);
    await this.panel.ask(tx, person, loop, round.id, personIds, assignments);
  }
}
