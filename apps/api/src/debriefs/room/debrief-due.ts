import { Injectable } from '@nestjs/common';
import { type CivilDay, dayIn, debriefDueDay, DEFAULT_DEBRIEF_DAYS, type Instant } from '@app/domain';
import { LoopPlanRepository, RubricRepository } from '@app/persistence';
import type { LoopContext } from '../../platform/access/index.js';

/** The day by which a debrief is to be held, as the pack says and the organisation's calendar counts. */
@Injectable()
export class DebriefDue {
  constructor(
    private readonly plans: LoopPlanRepository,
    private readonly rubrics: RubricRepository,
  ) {}

  async of(
    { requisition }: LoopContext,
    lastCardAt: Instant,
    now: Instant,
  ): Promise<{ readonly day: CivilDay; readonly isPast: boolean }> {
    const { organisationId, rubricVersionId } = requisition;
    const { timeZone } = await this.plans.findCalendar(organisationId);
    const { document } = await this.rubrics.get(organisationId, rubricVersionId);
    const workingDays = document.process?.debriefDueWorkingDays ?? DEFAULT_DEBRIEF_DAYS;
    const day = debriefDueDay(lastCardAt, workingDays, timeZone);
    return { day, isPast: dayIn(timeZone, now) > day };
  }
}
