import { roundsOfLoop } from '../rubric/rubric-lookup.js';
import type { Rubric, RubricRound } from '../rubric/rubric.js';
import { addDays, type CivilDay, isCivilDay } from '../shared/civil-day.js';
import { checkInteger, pointerKey, problem, type Problems } from '../shared/field-checks.js';
import { LOOP_DAYS } from './plan-rounds.js';

export interface PlanChoice {
  /** Null: the pack's own rounds. */
  readonly variantId: string | null;
  readonly startDay: string;
  /** Null: as the requisition says. */
  readonly days: number | null;
  readonly roundDays: Readonly<Record<string, string>>;
}

export interface PlanGround {
  readonly rubric: Rubric;
  /** Days that hold when the choice says none. */
  readonly usualDays: number;
  /** The rounds now. */
  readonly variantId: string | null;
  /** Rounds that have an interview or somebody who is asked for a card. */
  readonly roundsInUse: readonly string[];
  /** Once interviewers were asked the rounds stand. */
  readonly isOpen: boolean;
}

const EARLIEST = '2000-01-01' as CivilDay;
const LATEST = '2100-12-31' as CivilDay;

function checkVariant({ variantId }: PlanChoice, ground: PlanGround): Problems {
  if (variantId === ground.variantId) return [];
  const known = ground.rubric.variants ?? [];
  if (variantId !== null && !known.some((one) => one.id === variantId)) {
    const ids = known.map((one) => one.id).join(', ');
    return problem(
      '/variantId',
      `This pack has ${ids === '' ? 'no variant' : `the variants ${ids}`}; send null for its own rounds.`,
    );
  }
  if (ground.isOpen)
    return problem('/variantId', 'The rounds stand since the loop was opened: leave them as they are.');
  const kept = new Set(roundsOfLoop(ground.rubric, variantId).map((round) => round.id));
  const lost = ground.roundsInUse.filter((id) => !kept.has(id));
  return lost.length === 0
    ? []
    : problem(
        '/variantId',
        `${lost.join(', ')} would go, with the interview or interviewers it has: take those back first.`,
      );
}

function checkRoundDay(
  round: RubricRound | undefined,
  day: string,
  path: string,
  choice: PlanChoice,
  days: number,
): Problems {
  if (!round) return problem(path, 'This loop has no such round.');
  if (!isCivilDay(day)) return problem(path, `Give the day of ${round.id} as 2026-11-30.`);
  if (!isCivilDay(choice.startDay)) return [];
  const limit = addDays(choice.startDay, days);
  if (day < choice.startDay)
    return problem(path, `${round.id} can not be before the loop begins on ${choice.startDay}.`);
  if (day > limit)
    return problem(
      path,
      `${round.id} would be after the limit: choose a day up to ${limit}, or give the loop more than ${days} days.`,
    );
  return [];
}

/** Everything wrong with a plan somebody sent, by JSON pointer, saying what would be right; empty = it can be kept. */
export function checkPlan(choice: PlanChoice, ground: PlanGround): Problems {
  const { startDay, roundDays } = choice;
  const isKnown =
    choice.variantId === null || (ground.rubric.variants ?? []).some((one) => one.id === choice.variantId);
  const rounds = roundsOfLoop(ground.rubric, isKnown ? choice.variantId : ground.variantId);
  const isStart = isCivilDay(startDay) && startDay >= EARLIEST && startDay <= LATEST;
  const days = choice.days ?? ground.usualDays;
  return [
    ...checkVariant(choice, ground),
    ...(isStart ? [] : problem('/startDay', 'Give the first day of the loop as 2026-11-30.')),
    ...(choice.days === null ? [] : checkInteger(choice.days, '/days', LOOP_DAYS.min, LOOP_DAYS.max)),
    ...Object.entries(roundDays).flatMap(([id, day]) => {
      const round = rounds.find((one) => one.id === id);
      return checkRoundDay(round, day, `/roundDays/${pointerKey(id)}`, choice, days);
    }),
  ];
}
