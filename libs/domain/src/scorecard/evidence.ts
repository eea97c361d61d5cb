import type { EvidenceItem, Rating, ScorecardContent } from './scorecard.js';

/** The shipped packs number the eval suite and its measures C1 and C2: an artefact of no criterion is shown with them. */
export const EVAL_SUITE_CRITERIA: readonly string[] = ['C1', 'C2'];

/** Whether an artefact of the candidate is shown with a criterion on a card of this round: never with another round's. */
export const artifactSpeaksTo = (
  { criterionId, roundId }: { readonly criterionId: string | null; readonly roundId: string | null },
  criterion: string,
  round: string,
): boolean =>
  (roundId === null || roundId === round) &&
  (criterionId === null ? EVAL_SUITE_CRITERIA.includes(criterion) : criterionId === criterion);

/** What the pieces point at: files of the card, or of the candidate. */
export const artifactIdsIn = ({ evidence }: Pick<ScorecardContent, 'evidence'>): string[] =>
  evidence.flatMap(({ artifactId }) => artifactId ?? []);

const UNRATED: Rating = { level: null, notAssessed: null, confidence: null };

/** The rating of a criterion; one that nobody touched reads as not rated. */
export const ratingOf = (content: ScorecardContent, criterionId: string): Rating =>
  content.ratings[criterionId] ?? UNRATED;

const isText = (text: string): boolean => text.trim() !== '';

const isAnswered = (answer: string | number | readonly string[]): boolean => {
  if (typeof answer === 'number') return true;
  return typeof answer === 'string' ? isText(answer) : answer.some(isText);
};

/** An eval suite says something through its answers or its file, every other kind through its text. */
export function hasSubstance(item: EvidenceItem): boolean {
  if (isText(item.text)) return true;
  if (item.kind !== 'eval_suite') return false;
  return item.artifactId !== null || Object.values(item.suite ?? {}).some(isAnswered);
}

/** The pieces that speak about a criterion, in the order they were written; empty ones and one still being written do not count. */
export const evidenceFor = (content: ScorecardContent, criterionId: string): readonly EvidenceItem[] =>
  content.evidence.filter(
    (item) => item.criterionIds.includes(criterionId) && hasSubstance(item) && item.open !== true,
  );

/** What was written under a criterion and not added yet: half a sentence must not become evidence by itself. */
export const openPieceOf = (content: ScorecardContent, criterionId: string): EvidenceItem | undefined =>
  content.evidence.findLast((item) => item.open === true && item.criterionIds[0] === criterionId && hasSubstance(item));

/** A level without evidence is tentative: shown hatched, and refused at submit. */
export const isTentative = (content: ScorecardContent, criterionId: string): boolean =>
  ratingOf(content, criterionId).level !== null && evidenceFor(content, criterionId).length === 0;

/** A criterion is done when it has a level with evidence, or a reason why there is none. */
export const isSettled = (content: ScorecardContent, criterionId: string): boolean => {
  const rating = ratingOf(content, criterionId);
  return rating.notAssessed !== null || (rating.level !== null && !isTentative(content, criterionId));
};

/** The author's own progress: criteria settled, of those that the round rates. */
export function cardProgress(
  content: ScorecardContent,
  criterionIds: readonly string[],
): { readonly done: number; readonly of: number } {
  return { done: criterionIds.filter((id) => isSettled(content, id)).length, of: criterionIds.length };
}
