// A plan as one types it: empty fields stand for what is worked out.
import type { LoopPlanBody, LoopPlanView } from '@app/contracts';
import { LOOP_DAYS } from '@app/domain';
import type { FormProblem } from '../../lib/form.js';
import { texts } from './texts.js';

export interface PlanDraft {
  /** '' for the pack's own rounds. */
  readonly variantId: string;
  readonly startDay: string;
  readonly days: number | null;
  /** By round id; '' or absent = planned. */
  readonly roundDays: Readonly<Record<string, string>>;
}

export const planDraftOf = ({ variantId, startDay, ownDays, rounds }: LoopPlanView): PlanDraft => ({
  variantId: variantId ?? '',
  startDay,
  days: ownDays,
  roundDays: Object.fromEntries(rounds.filter((round) => round.chosen).map(({ roundId, day }) => [roundId, day])),
});

export const isLoopDays = (days: number | null): days is number =>
  days !== null && Number.isInteger(days) && days >= LOOP_DAYS.min && days <= LOOP_DAYS.max;

export const planProblems = ({ startDay, days }: PlanDraft): FormProblem[] => [
  ...(startDay === '' ? [{ path: '/startDay', message: texts.form.problems.startDay }] : []),
  ...(days === null || isLoopDays(days) ? [] : [{ path: '/days', message: texts.form.problems.days }]),
];

/** Days of rounds that the chosen variant does not have are left out. @param roundIds the rounds of the choice */
export function planBodyOf(draft: PlanDraft, roundIds: readonly string[]): LoopPlanBody {
  const days = Object.entries(draft.roundDays).filter(([id, day]) => day !== '' && roundIds.includes(id));
  return {
    variantId: draft.variantId === '' ? null : draft.variantId,
    startDay: draft.startDay,
    days: draft.days,
    roundDays: Object.fromEntries(days),
  };
}
