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

/**
 * What anybody but the author may read of a card, field by field: what is added to the content stays the author's until it is
 * named here.
 */
export const contentForOthers = (content: ScorecardContent): ScorecardContent => ({
  ratings: content.ratings,
  evidence: content.evidence,
  indicators: content.indicators,
  redFlags: content.redFlags,
  recommendation: content.recommendation,
  summary: content.summary,
  supportedSeniority: content.supportedSeniority,
});

/** What is sealed: the exemptions stand; pieces that were begun and left empty go, and so does what is the author's alone. */
export const sealedContent = (content: ScorecardContent, kit: CardKit): ScorecardContent => ({
  ...contentForOthers(withExemptions(content, kit)),
  evidence: content.evidence.filter(hasSubstance),
});
