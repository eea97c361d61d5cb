import { Injectable } from '@nestjs/common';
import { ScorecardRepository, type Tx } from '@app/persistence';
import type { RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { CandidateRegistrar } from './candidate-registrar.js';
import { NewRounds } from './new-rounds.js';
import { PanelWriter } from './panel-writer.js';
import type { ImportSetting, KnownLoop, PlannedCandidateRow, PlannedRound } from './plan-candidates.js';
import { SetInterviewService } from './set-interview.service.js';

/** Writes a plan without errors: new loops in whole batches, changes of known ones one by one under their locks. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly registrar: CandidateRegistrar,
    private readonly newRounds: NewRounds,
    private readonly scorecards: ScorecardRepository,
    private readonly setInterview: SetInterviewService,
    private readonly panel: PanelWriter,
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
    await this.newRounds.add(tx, context, ofNew);
    for (const { row, planned, action } of plan) {
      const loop = known.get(row.email);
      if (loop && planned && action === 'update') await this.writeKnown(tx, person, loop, planned);
    }
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
