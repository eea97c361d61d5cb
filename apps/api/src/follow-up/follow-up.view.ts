import type { ChaseCardView, LateLoopView } from '@app/contracts';
import { cardStatusOf, isUnderWay, planStanding, roundById } from '@app/domain';
import { shownName } from '../platform/candidates/index.js';
import type { ReadPlan } from '../platform/loops/index.js';

const nameOf = ({ rubric }: ReadPlan, roundId: string): string => roundById(rubric, roundId)?.name ?? roundId;

const requisitionOf = ({ loop }: ReadPlan): { id: string; title: string } => {
  const { id, title } = loop.requisition;
  return { id, title };
};

/** Undefined for a loop that is on time, done, not begun, or of which the person may not know how far it is. */
export function viewLateLoop(read: ReadPlan): LateLoopView | undefined {
  const { loop, row, plan, facts } = read;
  const standing = planStanding(plan, facts);
  if (standing === null || standing.status === 'done' || standing.status === 'on_time') return undefined;
  if (!isUnderWay(loop.application.state, row.chosen !== null)) return undefined;
  return {
    applicationId: row.applicationId,
    candidate: shownName(loop, row.candidate),
    requisition: requisitionOf(read),
    status: standing.status,
    reasons: standing.reasons.map((one) => ({ ...one, rounds: one.roundIds.map((id) => nameOf(read, id)) })),
    limitDay: plan.limitDay,
  };
}

/** Who owes a card of this loop, where the policy opens it: no time and no content. */
export function viewChaseCards(read: ReadPlan): ChaseCardView[] {
  const { loop, row, assignments, interviews, facts } = read;
  if (!loop.can('card_status') || loop.application.state !== 'collecting') return [];
  return assignments.flatMap((one): ChaseCardView[] => {
    if (one.status === 'removed' || one.recused) return [];
    const startsAt = interviews.find(({ roundId }) => roundId === one.roundId)?.startsAt ?? null;
    const status = cardStatusOf({ ...one, startsAt }, facts.now);
    if (status !== 'due' && status !== 'late' && status !== 'excused') return [];
    return [
      {
        assignmentId: one.id,
        applicationId: row.applicationId,
        candidate: shownName(loop, row.candidate),
        requisition: requisitionOf(read),
        round: nameOf(read, one.roundId),
        person: { id: one.personId, name: one.personName },
        status,
      },
    ];
  });
}
