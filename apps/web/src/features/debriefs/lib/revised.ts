// What a revision did to one card, for the marks of the matrix and the reading of the card.
import type { PanelCardView, RevisedCardView } from '@app/contracts';
import { isCriterionChanged, type Rating, ratingOf, type ScorecardContent } from '@app/domain';

/** The text that the figures count; of a card that was never revised the only one. */
export function countedText({ content, revised }: PanelCardView): ScorecardContent {
  if (!revised) return content;
  return revised.revisions.find((one) => one.number === revised.counted)?.content ?? revised.original;
}

export interface AmendedRating {
  readonly was: Rating;
  /** The figures count another level than the one shown. */
  readonly countsAs: Rating | null;
}

/** How the rating of a criterion was before the revisions; null where level and evidence are as they were submitted. */
export function amendedRating(card: PanelCardView, criterionId: string): AmendedRating | null {
  const { content, revised } = card;
  if (!revised || !isCriterionChanged(revised.original, content, criterionId)) return null;
  const counted = ratingOf(countedText(card), criterionId);
  const now = ratingOf(content, criterionId);
  return {
    was: ratingOf(revised.original, criterionId),
    countsAs: counted.level === now.level ? null : counted,
  };
}

/** The newest text is not the one that counts. */
export const standsBeside = ({ counted, revisions }: RevisedCardView): boolean => counted !== revisions.at(-1)?.number;
