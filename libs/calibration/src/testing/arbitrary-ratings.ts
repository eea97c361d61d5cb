import fc from 'fast-check';
import type { Level, Rating } from '../ratings/rating.js';

/** Panels of 1 to 8 candidates, raters and criteria in which each cell is rated, not assessed or missing. */
export const arbitraryRatings: fc.Arbitrary<Rating[]> = fc
  .uniqueArray(fc.tuple(fc.nat(7), fc.nat(7), fc.nat(3)), { selector: (cell) => cell.join(), maxLength: 120 })
  .chain((cells) =>
    fc.tuple(...cells.map(() => fc.constantFrom<Level | null>(1, 2, 3, 4, null))).map((levels) =>
      cells.map(([candidate, rater, criterion], index) => ({
        candidate: `c${candidate}`,
        rater: `r${rater}`,
        criterion: `k${criterion}`,
        level: levels[index]!,
      })),
    ),
  );

export const arbitraryUnits: fc.Arbitrary<(number | null)[][]> = fc.array(
  fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { maxLength: 6 }),
  { maxLength: 25 },
);
