import type { Level } from '@app/domain';
import type { DemoRoundId } from '../content/index.js';
import {
  AGENT_CRITERION,
  NOT_ASSESSED_SHARE,
  YEAR_BARS,
  YEAR_CRITERIA,
  YEAR_DRIFT,
  YEAR_INTERCEPT,
  YEAR_REQUISITION_PLANS,
  YEAR_ROUNDS,
  YEAR_SEED,
  YEAR_TEAMS,
  YEAR_VARIANCES,
  type YearRequisitionPlan,
} from './year-plan.js';
import { drawLeniencies } from './year-raters.js';
import { type YearRandom, yearRandom } from './year-random.js';

/** What one rater gave in one round, in the order of the round's criteria; null is not assessed. */
export interface YearCard {
  readonly round: DemoRoundId;
  readonly rater: string;
  readonly day: number;
  /** 0 or 1: the first or the second of the round's two raters. */
  readonly place: 0 | 1;
  readonly levels: Readonly<Record<string, Level | null>>;
  /** The effect of this rater on this candidate that was drawn. */
  readonly cell: number;
}

export interface YearLoop {
  readonly requisition: YearRequisitionPlan;
  readonly candidate: string;
  /** From 0 over the whole year. */
  readonly number: number;
  /** The drawn effect of the candidate. */
  readonly effect: number;
  readonly cards: readonly YearCard[];
  readonly isHired: boolean;
}

export interface SimulatedYear {
  readonly seed: number;
  /** The drawn leniency of each rater; see `leniencyOn` for the one that changes. */
  readonly leniency: ReadonlyMap<string, number>;
  readonly loops: readonly YearLoop[];
}

const DAYS_BETWEEN_ROUNDS = 2;
/** The busiest of a team rates about four times as often as the rarest. */
const LOAD_EXPONENT = 0.55;

/** Leniency of a rater on one day: one of them drifts. */
export const leniencyOn = (drawn: number, rater: string, day: number): number =>
  rater === YEAR_DRIFT.rater && day >= YEAR_DRIFT.fromDay ? drawn + YEAR_DRIFT.change : drawn;

/**
 * Draws a year of ratings:
 *
 *   rating = intercept + criterion + candidate + leniency + candidate x rater + residual, rounded and cut to the levels 1 to 4
 *
 * with normal effects of known variance. Who goes on after a round depends on the levels given so far, as in life: ratings are missing at
 * random, which the model allows for.
 *
 * @param seed any integer
 * @returns the same value, to the last bit, for the same seed
 */
export function simulateYear(seed: number = YEAR_SEED): SimulatedYear {
  const random = yearRandom(seed);
  const leniency = drawLeniencies(random);
  let number = 0;
  const loops = YEAR_REQUISITION_PLANS.flatMap((requisition) =>
    Array.from({ length: requisition.candidates }, (_, index) =>
      drawLoop({ random, leniency, requisition, index, number: number++ }),
    ),
  );
  return { seed, leniency, loops };
}

interface LoopSetting {
  readonly random: YearRandom;
  readonly leniency: ReadonlyMap<string, number>;
  readonly requisition: YearRequisitionPlan;
  readonly index: number;
  readonly number: number;
}

function drawLoop(setting: LoopSetting): YearLoop {
  const { random, requisition, index, number } = setting;
  const effect = Math.sqrt(YEAR_VARIANCES.candidate) * random.normal();
  const { from, to, candidates } = requisition;
  const firstDay = from + Math.round((index * (to - from)) / candidates);
  const cards: YearCard[] = [];
  for (const [round, { id }] of YEAR_ROUNDS.entries()) {
    const day = onWorkday(firstDay + round * DAYS_BETWEEN_ROUNDS);
    const raters = drawPair(setting, id, new Set(cards.map((card) => card.rater)));
    raters.forEach((rater, place) =>
      cards.push(drawCard(setting, effect, { round: id, rater, day, place: place as 0 | 1 })),
    );
    if (meanOf(cards) < YEAR_BARS[id]) break;
  }
  const isHired = cards.length === YEAR_ROUNDS.length * 2 && meanOf(cards) >= YEAR_BARS.R5;
  return { requisition, candidate: `year-${String(number + 1).padStart(3, '0')}`, number, effect, cards, isHired };
}

/** Two raters of the team, or a guest and one of the team; nobody sees a candidate twice. */
function drawPair(
  { random, requisition, index }: LoopSetting,
  round: DemoRoundId,
  seen: ReadonlySet<string>,
): string[] {
  const team = YEAR_TEAMS[requisition.team];
  const weightOf = (rater: string): number => (team.indexOf(rater) + 1) ** -LOAD_EXPONENT;
  const guest = round === 'R1' ? requisition.guests.find((one) => one.candidates.includes(index))?.rater : undefined;
  const free = team.filter((rater) => !seen.has(rater));
  const first = guest ?? random.pick(free, weightOf);
  return [first, random.pick(free.filter((rater) => rater !== first), weightOf)]; // prettier-ignore
}

type CardPlace = Pick<YearCard, 'round' | 'rater' | 'day' | 'place'>;

function drawCard({ random, leniency, requisition }: LoopSetting, candidate: number, place: CardPlace): YearCard {
  const cell = Math.sqrt(YEAR_VARIANCES.cell) * random.normal();
  const own = leniencyOn(leniency.get(place.rater) ?? 0, place.rater, place.day);
  const criteria = YEAR_ROUNDS.find(({ id }) => id === place.round)?.criteria ?? [];
  const asked = criteria.filter((id) => requisition.hasAgents || id !== AGENT_CRITERION);
  const levels = asked.map((id): [string, Level | null] => {
    const residual = Math.sqrt(YEAR_VARIANCES.residual) * random.normal();
    const isMissing = random.uniform() < NOT_ASSESSED_SHARE;
    const score = YEAR_INTERCEPT + (YEAR_CRITERIA[id] ?? 0) + candidate + own + cell + residual;
    return [id, isMissing ? null : levelOf(score)];
  });
  return { ...place, levels: Object.fromEntries(levels), cell };
}

const levelOf = (score: number): Level => Math.min(4, Math.max(1, Math.round(score))) as Level;

function meanOf(cards: readonly YearCard[]): number {
  const levels = cards.flatMap((card) => Object.values(card.levels)).filter((level) => level !== null);
  return levels.reduce<number>((sum, level) => sum + level, 0) / levels.length;
}

/** The content's first day is a Tuesday: nobody is interviewed at a weekend. */
function onWorkday(day: number): number {
  const weekday = (((day + 2) % 7) + 7) % 7;
  if (weekday === 6) return day - 1;
  return weekday === 0 ? day + 1 : day;
}
