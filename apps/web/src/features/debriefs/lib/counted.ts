import type { PanelCardView, PersonRef } from '@app/contracts';
import { countedRatings, type PanelRating } from '@app/domain';
import { countedText } from './revised.js';

/** The ratings that the figures count, from the cards as this viewer has them, by the product's own rule. */
export function countedRatingsOf(cards: readonly PanelCardView[]): PanelRating[] {
  const sealed = cards.toSorted((a, b) => a.submittedAt.localeCompare(b.submittedAt));
  const all = sealed.flatMap((card) =>
    Object.entries(countedText(card).ratings).flatMap(([criterionId, { level, notAssessed }]) => {
      const { independent, excluded, author } = card;
      const isRated = level !== null || notAssessed !== null;
      return isRated ? [{ raterId: author.id, criterionId, level, independent, excluded }] : [];
    }),
  );
  return countedRatings(all);
}

/** Whoever has a rating that counts, by name. */
export function ratersOf(cards: readonly PanelCardView[]): PersonRef[] {
  const ids = new Set(countedRatingsOf(cards).map((one) => one.raterId));
  const people = new Map(cards.map(({ author }) => [author.id, { id: author.id, name: author.name }]));
  return [...people.values()].filter((one) => ids.has(one.id)).toSorted((a, b) => a.name.localeCompare(b.name));
}
