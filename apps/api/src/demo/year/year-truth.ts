import type { KnownTruth } from '../../platform/demo/known-truth.js';
import { leniencyOn, type SimulatedYear } from './simulate-year.js';
import { YEAR_CRITERIA, YEAR_INTERCEPT, YEAR_VARIANCES } from './year-plan.js';

/** Rounding to whole levels adds the variance of a uniform error one level wide (Sheppard 1898). */
const ROUNDING_VARIANCE = 1 / 12;

type Ids = { readonly rater: (key: string) => string; readonly candidate: (key: string) => string };

/** What the ratings of the year were drawn with, under the ids of the database. */
export function truthOf(year: SimulatedYear, ids: Ids): KnownTruth {
  const cells = year.loops.flatMap(({ cards }) => cards.map(({ cell }) => cell));
  const { candidate, rater, cell, residual } = YEAR_VARIANCES;
  return {
    seed: year.seed,
    intercept: YEAR_INTERCEPT,
    criteria: Object.entries(YEAR_CRITERIA).map(([id, effect]) => ({ id, effect })),
    components: [
      { name: 'candidate', set: candidate, drawn: variance(year.loops.map(({ effect }) => effect)) },
      { name: 'rater', set: rater, drawn: variance([...year.leniency.values()]) },
      { name: 'cell', set: cell, drawn: variance(cells) },
      { name: 'residual', set: residual + ROUNDING_VARIANCE, drawn: null },
    ],
    raters: [...year.leniency].map(([key, drawn]) => ({
      id: ids.rater(key),
      leniency: meanLeniency(year, key, drawn),
    })),
    candidates: year.loops.map((loop) => ({ id: ids.candidate(loop.candidate), effect: loop.effect })),
  };
}

/** Over the ratings that the person gave: one of them changed in the course of the year. */
function meanLeniency({ loops }: SimulatedYear, rater: string, drawn: number): number {
  const own = loops.flatMap(({ cards }) => cards.filter((card) => card.rater === rater));
  const weights = own.map(({ levels }) => Object.values(levels).filter((level) => level !== null).length);
  const total = weights.reduce((sum, n) => sum + n, 0);
  return own.reduce((sum, card, index) => sum + (weights[index]! / total) * leniencyOn(drawn, rater, card.day), 0);
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
