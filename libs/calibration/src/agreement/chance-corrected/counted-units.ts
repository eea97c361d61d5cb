import { CalibrationInputError } from '../../ratings/calibration-input-error.js';
import type { WeightMatrix } from '../agreement-weights.js';
import type { RatingTable } from '../rating-table.js';

/** How many raters put each unit into each category; units without any rating are left out. */
export interface CountedUnits {
  readonly categories: readonly number[];
  /** n x q */
  readonly counts: readonly (readonly number[])[];
  /** Ratings per unit, >= 1. */
  readonly totals: readonly number[];
  /** n x raters: the index of the category, -1 where missing. */
  readonly choices: readonly (readonly number[])[];
}

/** @throws CalibrationInputError BAD_OPTION when a rating is none of the given categories */
export function countUnits(table: RatingTable, categories: readonly number[] = table.categories): CountedUnits {
  const scale = [...new Set(categories)].sort((a, b) => a - b);
  const indexOf = new Map(scale.map((value, index) => [value, index]));
  const stray = table.categories.find((value) => !indexOf.has(value));
  if (stray !== undefined) throw new CalibrationInputError('BAD_OPTION', `The rating ${stray} is not on the scale.`);
  const choices = table.values
    .map((row) => row.map((value) => (value === null ? -1 : indexOf.get(value)!)))
    .filter((row) => row.some((choice) => choice >= 0));
  const counts = choices.map((row) => scale.map((_, k) => row.filter((choice) => choice === k).length));
  return { categories: scale, counts, totals: counts.map(sum), choices };
}

/** sum_l w_kl x_l for each k. */
export const weighted = (weights: WeightMatrix, x: readonly number[]): number[] =>
  weights.map((row) => row.reduce((total, weight, l) => total + weight * x[l]!, 0));

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((total, value, i) => total + value * b[i]!, 0);
