import type { LoopPlanView } from '@app/contracts';
import { dayIn, hasReached, planRoundState, planStanding } from '@app/domain';
import type { LoopPowers, ReadPlan } from '../platform/loops/index.js';

/** A plan is changed until there is a decision, and its rounds until the loop is opened. */
function powersOver({ loop }: ReadPlan, powers: LoopPowers): LoopPlanView['can'] {
  const { state } = loop.application;
  const isRunning = state !== 'withdrawn' && state !== 'cancelled' && !hasReached(state, 'decided');
  const edit = isRunning && powers.may('staff');
  return { edit, chooseRounds: edit && state === 'planned' };
}

export function viewLoopPlan(read: ReadPlan, powers: LoopPowers): LoopPlanView {
  const { loop, row, rubric, plan, facts, days, usualDays, calendar, interviews } = read;
  const { limitDay, debriefDay, fits, needsDays } = plan;
  return {
    applicationId: row.applicationId,
    rubricVersionId: loop.requisition.rubricVersionId,
    variantId: row.chosen?.variantId ?? null,
    variants: (rubric.variants ?? []).map(({ id, name, summary }) => ({ id, name, summary })),
    startDay: row.chosen?.startDay ?? dayIn(calendar.timeZone, row.beganAt),
    ...{ days, ownDays: row.chosen?.days ?? null, usualDays },
    ...{ limitDay, debriefDay, fits, needsDays },
    timeZone: calendar.timeZone,
    today: dayIn(calendar.timeZone, facts.now),
    rounds: plan.rounds.map((round) => {
      const interview = interviews.find((one) => one.roundId === round.roundId);
      return {
        ...round,
        state: planRoundState(round, facts),
        interview: interview ? { startsAt: interview.startsAt, endsAt: interview.endsAt } : null,
      };
    }),
    standing: planStanding(plan, facts),
    can: powersOver(read, powers),
    version: row.chosen?.version ?? 0,
  };
}
