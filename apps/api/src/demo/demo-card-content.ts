import type { CardKit, EvidenceItem, Rating, ScorecardContent } from '@app/domain';
import { openingContent, sealedContent } from '@app/domain';
import { demoId } from './demo-id.js';
import type { DemoCard, DemoDraft, DemoRating } from './content/index.js';

const ratingOf = ({ level, naReason, confidence }: DemoRating): Rating =>
  level === 'na'
    ? { level: null, notAssessed: naReason ?? 'not_asked', confidence }
    : { level, notAssessed: null, confidence };

function evidenceOf(card: DemoCard | DemoDraft, artifactId: string | null): EvidenceItem[] {
  const key = [card.candidate, card.round, card.rater];
  const pieces: Omit<EvidenceItem, 'id'>[] = Object.entries(card.ratings).flatMap(([criterionId, { evidence }]) =>
    evidence.map(({ kind, direction, text, timeMarkSeconds }) => ({
      ...{ kind, direction, text, timeMarkSeconds: timeMarkSeconds ?? null },
      ...{ criterionIds: [criterionId], artifactId: null, suite: null },
    })),
  );
  if (card.evalSuite) {
    const { text, direction, criterionIds, answers } = card.evalSuite;
    pieces.push({
      kind: 'eval_suite',
      direction,
      text,
      timeMarkSeconds: null,
      criterionIds,
      artifactId,
      suite: { ...answers },
    });
  }
  return pieces.map((piece, index) => ({ ...piece, id: demoId('evidence', ...key, String(index)) }));
}

/** What the author wrote, as the product stores it; a submitted card in its sealed form. */
export function demoCardContent(card: DemoCard | DemoDraft, kit: CardKit, artifactId: string | null): ScorecardContent {
  const submitted = 'overall' in card ? card : undefined;
  const written = openingContent(kit);
  const content: ScorecardContent = {
    ratings: {
      ...written.ratings,
      ...Object.fromEntries(Object.entries(card.ratings).map(([id, rating]) => [id, ratingOf(rating)])),
    },
    evidence: evidenceOf(card, artifactId),
    indicators: Object.fromEntries(card.indicators.map(({ id, answer, quote }) => [id, { answer, quote }])),
    redFlags: card.redFlags.map(({ id, quote }) => ({ flagId: id, quote })),
    recommendation: submitted?.overall ?? null,
    summary: submitted?.summary ?? '',
    supportedSeniority: submitted?.supportedSeniority ?? null,
  };
  return submitted ? sealedContent(content, kit) : content;
}
