// Who can be asked to rate a round of one candidate.
import type { ApplicationView, PersonRef, PersonView, RequisitionView, RoundPlanView } from '@app/contracts';
import { texts } from './texts.js';

export interface Interviewer extends PersonRef {
  readonly title?: string;
  readonly blocked?: string | undefined;
}

/** Those who are asked now; declared conflicts and excuses are behind them. */
export const askedIds = (plan: RoundPlanView): string[] =>
  plan.assignments.filter((one) => one.status === 'assigned' || one.status === 'accepted').map((one) => one.person.id);

/** Those whose card is in: it can not be taken off. */
export const submittedPeople = (plan: RoundPlanView): PersonRef[] =>
  plan.assignments.filter((one) => one.cardStatus === 'submitted').map((one) => one.person);

function blockedBecause(
  personId: string,
  requisition: RequisitionView,
  application: ApplicationView,
  plan: RoundPlanView,
): string | undefined {
  const votes = requisition.members.some(
    (one) => one.person.id === personId && (one.role === 'committee' || one.role === 'chair'),
  );
  if (votes) return texts.assign.votes;
  if (application.recusals?.some((one) => one.person.id === personId)) return texts.assign.recused;
  const hasConflict = plan.assignments.some((one) => one.person.id === personId && one.status === 'conflict');
  return hasConflict ? texts.assign.conflict : undefined;
}

/** Who can rate a round in somebody's place: everybody who could be asked and is not yet. */
export function successorsFor(
  requisition: RequisitionView,
  application: ApplicationView,
  plan: RoundPlanView,
  everybody: readonly PersonView[],
): Interviewer[] {
  const asked = askedIds(plan);
  return interviewersFor(requisition, application, plan, everybody).map((one) =>
    asked.includes(one.id) ? { ...one, blocked: texts.replace.asked } : one,
  );
}

/** Who can practise in a round: whoever could rate it and has no seat in it. */
export function practitionersFor(
  requisition: RequisitionView,
  application: ApplicationView,
  plan: RoundPlanView,
  everybody: readonly PersonView[],
): Interviewer[] {
  const seated = [...plan.assignments, ...(plan.practice ?? [])].map((one) => one.person.id);
  return interviewersFor(requisition, application, plan, everybody).map((one) =>
    seated.includes(one.id) ? { ...one, blocked: texts.practice.hasSeat } : one,
  );
}

/**
 * The panel of the round first, then whoever else is known, by name.
 * @param everybody the people of the organisation; empty for viewers who may not list them
 */
export function interviewersFor(
  requisition: RequisitionView,
  application: ApplicationView,
  plan: RoundPlanView,
  everybody: readonly PersonView[],
): Interviewer[] {
  const usual = requisition.panel.find((one) => one.roundId === plan.roundId)?.people ?? [];
  const others: readonly Interviewer[] = [
    ...requisition.panel.flatMap((one) => one.people),
    ...plan.assignments.map((one) => one.person),
    ...everybody.filter((one) => one.status !== 'removed'),
  ];
  const titles = new Map(everybody.map((one) => [one.id, one.title]));
  const rest = [...new Map(others.map((one) => [one.id, one])).values()].sort((a, b) => a.name.localeCompare(b.name));
  const all = [...usual, ...rest.filter((one) => !usual.some((person) => person.id === one.id))];
  return all.map(({ id, name }) => {
    const title = titles.get(id);
    return { id, name, ...(title ? { title } : {}), blocked: blockedBecause(id, requisition, application, plan) };
  });
}
