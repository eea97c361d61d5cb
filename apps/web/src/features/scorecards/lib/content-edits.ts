// Every change of a card as a pure step from one content to the next; the screen, the keys and the tests use the same ones.
import type {
  Confidence,
  EvidenceItem,
  IndicatorNote,
  Level,
  NotAssessedReason,
  Rating,
  Recommendation,
  ScorecardContent,
  Seniority,
} from '@app/domain';
import { ratingOf, withDismissed } from '@app/domain';

function withRating(content: ScorecardContent, criterionId: string, change: Partial<Rating>): ScorecardContent {
  const rating = { ...ratingOf(content, criterionId), ...change };
  return { ...content, ratings: { ...content.ratings, [criterionId]: rating } };
}

export const setLevel = (content: ScorecardContent, criterionId: string, level: Level): ScorecardContent =>
  withRating(content, criterionId, { level, notAssessed: null });

export const setNotAssessed = (
  content: ScorecardContent,
  criterionId: string,
  notAssessed: NotAssessedReason,
): ScorecardContent => withRating(content, criterionId, { level: null, notAssessed });

export const setConfidence = (
  content: ScorecardContent,
  criterionId: string,
  confidence: Confidence,
): ScorecardContent => withRating(content, criterionId, { confidence });

/** Adds a piece, or replaces the one with the same id in its place. */
export function putEvidence(content: ScorecardContent, item: EvidenceItem): ScorecardContent {
  const isKnown = content.evidence.some((one) => one.id === item.id);
  const evidence = isKnown
    ? content.evidence.map((one) => (one.id === item.id ? item : one))
    : [...content.evidence, item];
  return { ...content, evidence };
}

export const removeEvidence = (content: ScorecardContent, id: string): ScorecardContent => ({
  ...content,
  evidence: content.evidence.filter((one) => one.id !== id),
});

/** Puts a removed piece back where it stood. */
export function restoreEvidence(content: ScorecardContent, item: EvidenceItem, index: number): ScorecardContent {
  const others = content.evidence.filter((one) => one.id !== item.id);
  return { ...content, evidence: [...others.slice(0, index), item, ...others.slice(index)] };
}

export const setIndicator = (content: ScorecardContent, id: string, note: IndicatorNote): ScorecardContent => ({
  ...content,
  indicators: { ...content.indicators, [id]: note },
});

export const raiseFlag = (content: ScorecardContent, flagId: string): ScorecardContent =>
  content.redFlags.some((one) => one.flagId === flagId)
    ? content
    : { ...content, redFlags: [...content.redFlags, { flagId, quote: '' }] };

export const quoteFlag = (content: ScorecardContent, flagId: string, quote: string): ScorecardContent => ({
  ...content,
  redFlags: content.redFlags.map((one) => (one.flagId === flagId ? { ...one, quote } : one)),
});

/** Under which criterion it was raised; null takes that back, and leaves no field behind. */
export const aimFlag = (content: ScorecardContent, flagId: string, criterionId: string | null): ScorecardContent => ({
  ...content,
  redFlags: content.redFlags.map(({ criterionId: was, ...one }) => {
    const now = one.flagId === flagId ? criterionId : (was ?? null);
    return now === null ? one : { ...one, criterionId: now };
  }),
});

export const dropFlag = (content: ScorecardContent, flagId: string): ScorecardContent => ({
  ...content,
  redFlags: content.redFlags.filter((one) => one.flagId !== flagId),
});

export const setRecommendation = (content: ScorecardContent, recommendation: Recommendation): ScorecardContent => ({
  ...content,
  recommendation,
});

export const setSummary = (content: ScorecardContent, summary: string): ScorecardContent => ({ ...content, summary });

export const setSeniority = (content: ScorecardContent, supportedSeniority: Seniority | null): ScorecardContent => ({
  ...content,
  supportedSeniority,
});

export const dismissHint = (content: ScorecardContent, key: string): ScorecardContent => ({
  ...content,
  dismissedHints: withDismissed(content.dismissedHints ?? [], key),
});

/** Plain prose is an observation; words in quotation marks make it a quote by themselves (see `readPrefix`). */
export const blankEvidence = (id: string, criterionId: string): EvidenceItem => ({
  id,
  kind: 'behaviour',
  direction: 'for',
  text: '',
  timeMarkSeconds: null,
  criterionIds: [criterionId],
  artifactId: null,
  suite: null,
});
