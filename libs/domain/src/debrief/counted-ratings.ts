import { oncePerRater, type PanelRating } from './criterion-score.js';

/** What decides whether a rating, or an answer of a card, stands behind a figure. */
export interface CountedStanding {
  /** Its author had no way to see another card, vote or aggregate of the loop before the submit; known at the submit for good. */
  readonly independent: boolean;
  /** Its author was recused or declared a conflict, before or after the submit, or withdrew the card. */
  readonly excluded?: boolean;
}

/**
 * Does it count? The one rule of every figure over a panel: the read models, with them the distributions, the candidate list and the
 * check for thin must criteria; bar, gates and role profile. It counts when it is independent, its author is not recused and
 * the card not withdrawn; of a card that was revised, the last text written blind counts (see `countedContent`). Only sealed cards have ratings, so a draft never counts; nor does a shadow's card, for a shadow has no seat and no ratings. What does
 * not count stays on its card, marked.
 */
export const isCounted = ({ independent, excluded = false }: CountedStanding): boolean => independent && !excluded;

/**
 * The ratings that count, each rater once per criterion.
 * @param ratings of sealed cards, in the order they were sealed
 */
export const countedRatings = <T extends PanelRating & CountedStanding>(ratings: readonly T[]): T[] =>
  oncePerRater(ratings.filter(isCounted));
