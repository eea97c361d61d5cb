import type { ScoredRating } from '@app/calibration';
import type { SimulatedYear } from './simulate-year.js';

/** The year as the models of the calibration read it, under the keys of the simulation. */
export function ratingsOfYear({ loops }: SimulatedYear): (ScoredRating & { readonly criterion: string })[] {
  return loops.flatMap(({ candidate, cards }) =>
    cards.flatMap(({ rater, levels }) =>
      Object.entries(levels).flatMap(([criterion, value]) =>
        value === null ? [] : [{ candidate, rater, criterion, value }],
      ),
    ),
  );
}
