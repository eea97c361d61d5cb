import { countingSort } from './counting-sort.js';
import { inUnitsOfTheirMean } from './mean-weight.js';
import type { RatingColumns } from './rating-columns.js';

/**
 * The same ratings by candidate, then rater, then criterion: sums run in one order, so that the order of the rows changes no digit of
 * any result. Weights stand in units of their mean: what they are multiplied with changes nothing either.
 */
export function inOrder(columns: RatingColumns): RatingColumns {
  const { size, candidate, rater, criterion, value, weight, submittedAt } = columns;
  let order = Int32Array.from({ length: size }, (_, row) => row);
  if (criterion) order = countingSort(order, criterion, columns.criterionIds.length);
  order = countingSort(order, rater, columns.raterIds.length);
  order = countingSort(order, candidate, columns.candidateIds.length);
  const whole = (values: Int32Array) => Int32Array.from(order, (row) => values[row]!);
  const real = (values: Float64Array) => Float64Array.from(order, (row) => values[row]!);
  return {
    ...columns,
    candidate: whole(candidate),
    rater: whole(rater),
    criterion: criterion && whole(criterion),
    value: real(value),
    weight: weight && inUnitsOfTheirMean(real(weight)),
    submittedAt: submittedAt && real(submittedAt),
  };
}
