import type { BarCondition, BarResult } from './bar.js';
import { type Outcome, OUTCOMES } from './outcome.js';

/** A criterion that a decision rests on by the bar's own account, and what of the bar it is. */
export interface CarryingCriterion {
  readonly criterionId: string;
  /** The condition with what was found: 'Gate C1, median 3 or more: 2.5, 2 to 4'. */
  readonly why: string;
}

export type CarryingByOutcome = Readonly<Record<Outcome, readonly CarryingCriterion[]>>;

type Bar = Pick<BarResult, 'conditions' | 'decisiveCriterionIds'>;

const isGate = ({ id }: BarCondition): boolean => id.startsWith('gate:');
const failed = ({ outcome }: BarCondition): boolean => outcome === 'not_met' || outcome === 'contested';
const isContested = ({ outcome }: BarCondition): boolean => outcome === 'contested';
/** Met by one criterion among several: without it the bar would not hold. */
const isLifted = ({ id, outcome }: BarCondition): boolean => id.startsWith('one-of:') && outcome === 'met';

/** Which conditions carry an outcome; a redirect rests on the role that was found. */
const CARRY: Readonly<Record<Outcome, (one: BarCondition) => boolean>> = {
  hire: (one) => isGate(one) || isLifted(one) || failed(one),
  hire_other_level: (one) => isGate(one) || isLifted(one) || failed(one),
  redirect: () => false,
  hold: isContested,
  no_hire: failed,
};

/** A single rating that could turn the bar is what a hire leans on, and what a hold waits to have confirmed. */
const LEAN_ON_ONE: readonly Outcome[] = ['hire', 'hire_other_level', 'hold'];
const DECISIVE = 'one rating on it decides whether the bar is met';

/**
 * The criteria that carry each outcome: those of which the decision must say in writing why. Exact, from the bar that gave the advice:
 *
 * - a hire rests on every gate, on the criterion that lifts it where one of several must stand out, and on each criterion of which a
 *   single rating decides the bar; where it goes against the bar, on each criterion that failed (it has to be said why all the same);
 * - no hire rests on each criterion that failed or is contested; where nothing failed, on whatever the committee names;
 * - a hold rests on each criterion that is contested, or that a single rating decides; what is not known at all it names as missing;
 * - a redirect rests on the role, not on a criterion.
 *
 * What was merely met by everybody carries nothing alone, so that a decision with thirteen criteria asks for few sentences.
 *
 * @param bar the bar over the ratings that count @param order ids of the criteria, as they are to be listed
 * @returns by outcome, each criterion once, in `order`, with the first condition that names it
 * @source product.md, 'decided': 'written rationale tied to criteria'; the conditions are those of `judgeBar`
 */
export function carryingCriteria(bar: Bar, order: readonly string[]): CarryingByOutcome {
  const of = (outcome: Outcome): CarryingCriterion[] => {
    const named = bar.conditions
      .filter(CARRY[outcome])
      .flatMap(({ criterionIds, text, detail }) => criterionIds.map((id) => ({ id, why: `${text}: ${detail}` })));
    const decisive = LEAN_ON_ONE.includes(outcome) ? bar.decisiveCriterionIds.map((id) => ({ id, why: DECISIVE })) : [];
    return order.flatMap((criterionId): CarryingCriterion[] => {
      const first = [...named, ...decisive].find(({ id }) => id === criterionId);
      return first ? [{ criterionId, why: first.why }] : [];
    });
  };
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, of(outcome)])) as unknown as CarryingByOutcome;
}
