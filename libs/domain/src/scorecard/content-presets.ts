import type { CardKit } from './card-kit.js';
import { hasSubstance } from './evidence.js';
import { EMPTY_CONTENT, type Rating, type ScorecardContent } from './scorecard.js';

const NOT_IN_ROLE: Rating = { level: null, notAssessed: 'not_in_role', confidence: null };

/** Criteria the requisition does not need are 'not in role', whatever was entered before the requisition said so. */
function withExemptions(content: ScorecardContent, kit: CardKit): ScorecardContent {
  if (kit.exemptCriterionIds.length === 0) return content;
  const exempt = Object.fromEntries(kit.exemptCriterionIds.map((id) => [id, NOT_IN_ROLE]));
  return { ...content, ratings: { ...content.ratings, ...exempt } };
}

/** What a card holds when it is opened. */
export const openingContent = (kit: CardKit): ScorecardContent => withExemptions(EMPTY_CONTENT, kit);

/** What is sealed: the exemptions stand; pieces that were begun and left empty go, and so do the hints that were waved away. */
export function sealedContent(
  { dismissedHints: _dismissed, ...content }: ScorecardContent,
  kit: CardKit,
): ScorecardContent {
  return { ...withExemptions(content, kit), evidence: content.evidence.filter(hasSubstance) };
}
