import fc from 'fast-check';
import type { ScoredRating } from '../calibrate/scored-rating.js';

/** Ragged panels of up to 8 candidates, 6 raters and 3 criteria on four levels, with or without criteria. */
export const arbitraryPanels: fc.Arbitrary<ScoredRating[]> = fc
  .record({
    places: fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(5), fc.nat(2)), {
      selector: (place) => place.join(),
      minLength: 1,
      maxLength: 60,
    }),
    values: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 60, maxLength: 60 }),
    hasCriteria: fc.boolean(),
  })
  .map(({ places, values, hasCriteria }) =>
    places
      .filter(([, , criterion]) => hasCriteria || criterion === 0)
      .map(([candidate, rater, criterion], index) => ({
        candidate: `c${candidate}`,
        rater: `r${rater}`,
        ...(hasCriteria ? { criterion: `k${criterion}` } : {}),
        value: values[index]!,
      })),
  );

/** Every number of a value, however deep, so that no NaN and no infinity hides anywhere. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersIn);
}
