import { weightMatrix } from '../agreement/agreement-weights.js';
import type { RatingColumns } from '../columns/rating-columns.js';

/** Units (a candidate on a criterion) with the same ratings, whoever gave them: a million ratings on a scale are few patterns. */
export interface UnitPattern {
  /** Indexes of the categories, ascending. */
  readonly choices: readonly number[];
  readonly units: number;
}

/** @param columns by candidate, as `inOrder` leaves them */
export function countUnitPatterns(columns: RatingColumns, categories: readonly number[]): UnitPattern[] {
  const { size, candidate, criterion, value, criterionIds } = columns;
  const categoryOf = new Map(categories.map((category, index) => [category, index]));
  const open: number[][] = Array.from({ length: Math.max(1, criterionIds.length) }, () => []);
  const patterns = new Map<string, { choices: readonly number[]; units: number }>();
  const close = (): void => {
    open.forEach((choices, k) => {
      if (choices.length === 0) return;
      choices.sort((one, other) => one - other);
      const key = choices.join();
      const known = patterns.get(key);
      if (known) known.units += 1;
      else patterns.set(key, { choices, units: 1 });
      open[k] = [];
    });
  };
  for (let row = 0; row < size; row += 1) {
    if (row > 0 && candidate[row] !== candidate[row - 1]) close();
    open[criterion?.[row] ?? 0]!.push(categoryOf.get(value[row]!)!);
  }
  close();
  return [...patterns.values()];
}

/**
 * Gwet's AC2 with quadratic weights from patterns: as `gwetAc`, without its standard error and without a row per unit.
 *
 * @returns null without a unit of two ratings or with one category
 * @source Gwet (2014), Handbook of Inter-Rater Reliability, sections 4.4 and 5.3
 */
export function ac2OfPatterns(patterns: readonly UnitPattern[], categories: readonly number[]): number | null {
  const q = categories.length;
  const weights = weightMatrix(categories, 'quadratic');
  const share = new Float64Array(q);
  let [observed, paired, all] = [0, 0, 0];
  for (const { choices, units } of patterns) {
    all += units;
    for (const choice of choices) share[choice]! += units / choices.length;
    if (choices.length < 2) continue;
    let credit = -choices.length;
    for (const one of choices) for (const other of choices) credit += weights[one]![other]!;
    observed += (units * credit) / (choices.length * (choices.length - 1));
    paired += units;
  }
  if (paired === 0 || q < 2) return null;
  const factor = weights.flat().reduce((sum, weight) => sum + weight, 0) / (q * (q - 1));
  const chance = factor * share.reduce((sum, count) => sum + (count / all) * (1 - count / all), 0);
  return (observed / paired - chance) / (1 - chance);
}
