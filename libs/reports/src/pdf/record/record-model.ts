// Reads out of a sealed record what its print shows. Pure, and of the record alone: nothing of today enters a print.
import type { DecisionRecordPayload } from '@app/contracts';
import type { Level, NotAssessedReason, ScorecardContent } from '@app/domain';

export type Card = Omit<DecisionRecordPayload['cards'][number], 'artifacts'>;

/** The cards with what is needed to lay them out: of a sealed record, and of the packet before. */
export type RatedCards = Pick<DecisionRecordPayload, 'scores' | 'names'> & { readonly cards: readonly Card[] };

/** What one rater's cell of the matrix says. */
export interface Cell {
  /** As the figures count it. */
  readonly level: Level | null;
  readonly notAssessed: NotAssessedReason | null;
  /** The newest level, where an amendment after the reveal says another. */
  readonly amended: Level | 'not assessed' | null;
}

/** The text of a card that the figures count. */
export const countedContent = ({ content, revised }: Card): ScorecardContent => {
  if (!revised) return content;
  return revised.counted === 0
    ? revised.original
    : (revised.revisions.find((one) => one.number === revised.counted)?.content ?? revised.original);
};

/** @returns undefined where the card's round does not cover the criterion */
export function cellOf(card: Card, criterionId: string): Cell | undefined {
  const counted = countedContent(card).ratings[criterionId];
  const newest = card.content.ratings[criterionId];
  if (!counted && !newest) return undefined;
  const { level = null, notAssessed = null } = counted ?? {};
  const now = newest?.level ?? null;
  return { level, notAssessed, amended: now === level ? null : (now ?? 'not assessed') };
}

/** Criteria in the order of the rubric, with their names where the record has them. */
export function criteriaOf(
  record: Pick<RatedCards, 'scores' | 'names'>,
): readonly { readonly id: string; readonly name: string }[] {
  const named = new Map(record.names?.criteria.map(({ id, name }) => [id, name]));
  return record.scores.map(({ criterionId: id }) => ({ id, name: named.get(id) ?? '' }));
}

export const roundName = (record: Pick<RatedCards, 'names'>, id: string): string => {
  const name = record.names?.rounds.find((round) => round.id === id)?.name;
  return name ? `${id} ${name}` : id;
};

export interface Evidence {
  readonly card: Card;
  readonly item: ScorecardContent['evidence'][number];
}

/** What was written for one criterion, against before for: the pieces that speak against a decision are read first. */
export function evidenceFor(record: RatedCards, criterionId: string): Evidence[] {
  const all = record.cards.flatMap((card) =>
    card.content.evidence
      .filter((item) => item.open !== true && item.criterionIds.includes(criterionId))
      .map((item) => ({ card, item })),
  );
  return [
    ...all.filter(({ item }) => item.direction === 'against'),
    ...all.filter(({ item }) => item.direction === 'for'),
  ];
}

/** The move that opened cards and votes to the room, of the decision that was sealed. */
export const revealOf = (record: DecisionRecordPayload): DecisionRecordPayload['history'][number] | undefined =>
  record.history.filter((event) => event.to === 'revealed').at(-1);

/** 754 -> '12:34' */
export const timeMark = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
