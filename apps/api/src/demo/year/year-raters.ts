import { YEAR_GENEROUS, YEAR_REQUISITION_PLANS, YEAR_STRICT, YEAR_TEAMS, YEAR_VARIANCES } from './year-plan.js';
import type { YearRandom } from './year-random.js';

/** Everybody who rates in the year, team by team, then the guests who belong to none. */
export const YEAR_RATERS: readonly string[] = [
  ...new Set([
    ...Object.values(YEAR_TEAMS).flat(),
    ...YEAR_REQUISITION_PLANS.flatMap(({ guests }) => guests.map(({ rater }) => rater)),
  ]),
];

/** One normal draw for each rater; the demo's strict and generous people change places with whoever drew the extremes. */
export function drawLeniencies(random: YearRandom): ReadonlyMap<string, number> {
  const drawn = YEAR_RATERS.map(() => Math.sqrt(YEAR_VARIANCES.rater) * random.normal());
  const sorted = drawn.toSorted((a, b) => a - b);
  const wanted = new Map<string, number>([
    ...YEAR_STRICT.map((rater, place): [string, number] => [rater, sorted[place]!]),
    ...YEAR_GENEROUS.map((rater, place): [string, number] => [rater, sorted.at(-1 - place)!]),
  ]);
  const rest = drawn.filter((value) => ![...wanted.values()].includes(value));
  return new Map(YEAR_RATERS.map((rater) => [rater, wanted.get(rater) ?? rest.shift()!]));
}
