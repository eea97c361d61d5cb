import { Injectable } from '@nestjs/common';
import type { ReminderView } from '@app/contracts';
import { caseReminder, type CivilDay, Clock, dayIn } from '@app/domain';
import { CalibrationCaseRepository, LoopPlanRepository, RubricRepository, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';

export type FoundReminder = Omit<ReminderView, 'pausedUntil'>;

/** Calibration cases one was asked to answer. By the own assignments and answers alone, so that nothing of anybody else's shows. */
@Injectable()
export class CaseReminders {
  constructor(
    private readonly cases: CalibrationCaseRepository,
    private readonly rubrics: RubricRepository,
    private readonly plans: LoopPlanRepository,
    private readonly clock: Clock,
  ) {}

  async of({ organisationId, id }: Person, tx?: Tx): Promise<FoundReminder[]> {
    const asked = await this.cases.findAssignments(organisationId, id, tx);
    if (asked.length === 0) return [];
    const cards = await this.cases.findCards(organisationId, id, tx);
    const { timeZone } = await this.plans.findCalendar(organisationId, tx);
    const today = dayIn(timeZone, this.clock.now());
    const standing = asked.filter(({ caseId, dueOn, assignedAt }) => {
      const status = cards.findLast((card) => card.caseId === caseId)?.status ?? 'open';
      const askedOn = dayIn(timeZone, assignedAt);
      return caseReminder({ status, dueOn: dueOn as CivilDay | null, askedOn }, today);
    });
    if (standing.length === 0) return [];
    const versions = await this.cases.findVersions(organisationId, tx);
    const found: FoundReminder[] = [];
    for (const { caseId } of standing) {
      const version = versions.findLast((one) => one.caseId === caseId);
      if (!version) continue;
      const rubric = await this.rubrics.get(organisationId, version.rubricVersionId, tx);
      const { title, roundId } = version.document;
      const round = rubric.document.rounds.find((one) => one.id === roundId)?.name ?? roundId;
      const kind = 'case_due' as const;
      found.push({
        ...{ key: `${kind}:${caseId}`, kind, applicationId: null, scorecardId: null, caseId, candidate: title },
        ...{ requisition: `${rubric.name} ${rubric.versionLabel}`, rounds: [round] },
      });
    }
    return found;
  }
}
