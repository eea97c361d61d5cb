// The panel matrix as data: who rated what in which round. Blank and 'not assessed' are different things and stay so.
import type { CriterionScoreView, PanelCardView } from '@app/contracts';
import {
  evidenceFor,
  type EvidenceItem,
  isTentative,
  type Level,
  LEVELS,
  type Rating,
  ratingOf,
  type Rubric,
  type RubricCriterion,
  type RubricRound,
} from '@app/domain';

export interface MatrixRound {
  readonly id: string;
  readonly shortName: string;
  readonly name: string;
  readonly cards: readonly PanelCardView[];
}

export type MatrixCell =
  /** The round does not cover the criterion. */
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'level';
      readonly level: Level;
      readonly tentative: boolean;
      readonly rating: Rating;
      readonly evidence: readonly EvidenceItem[];
    }
  | { readonly kind: 'na'; readonly rating: Rating; readonly evidence: readonly EvidenceItem[] };

export interface MatrixColumn {
  readonly card: PanelCardView;
  /** A line between rounds. */
  readonly startsRound: boolean;
}

const byName = (a: PanelCardView, b: PanelCardView): number => a.author.name.localeCompare(b.author.name);

/** Cards by round in the order of the rubric; a card of a round that it does not name comes last, under its id. */
export function matrixRounds(rubric: Rubric, cards: readonly PanelCardView[]): readonly MatrixRound[] {
  const known: readonly Pick<RubricRound, 'id' | 'shortName' | 'name'>[] = [
    ...rubric.rounds,
    ...(rubric.variants ?? []).flatMap((variant) => variant.rounds),
  ];
  const strange = [...new Set(cards.map((card) => card.roundId))]
    .filter((id) => !known.some((round) => round.id === id))
    .map((id) => ({ id, shortName: id, name: id }));
  return [...known, ...strange].flatMap(({ id, shortName, name }) => {
    const own = cards.filter((card) => card.roundId === id);
    return own.length === 0 ? [] : [{ id, shortName, name, cards: own.toSorted(byName) }];
  });
}

export const matrixColumns = (rounds: readonly MatrixRound[]): readonly MatrixColumn[] =>
  rounds.flatMap((round) => round.cards.map((card, index) => ({ card, startsRound: index === 0 })));

export function cellOf(card: PanelCardView, criterionId: string): MatrixCell {
  const rating = ratingOf(card.content, criterionId);
  const evidence = evidenceFor(card.content, criterionId);
  if (rating.level !== null) {
    return {
      kind: 'level',
      level: rating.level,
      tentative: isTentative(card.content, criterionId),
      rating,
      evidence,
    };
  }
  return rating.notAssessed === null ? { kind: 'blank' } : { kind: 'na', rating, evidence };
}

/** Criteria with weight first, each in the order of the rubric. */
export const matrixCriteria = (rubric: Rubric): readonly RubricCriterion[] => [
  ...rubric.criteria.filter((one) => one.weight > 0),
  ...rubric.criteria.filter((one) => one.weight === 0),
];

/** [0, 1, 2, 0] -> [2, 3, 3]: the dots. */
export const levelsOf = (counts: CriterionScoreView['counts']): readonly Level[] =>
  LEVELS.flatMap((level) => Array.from({ length: counts[level - 1] ?? 0 }, () => level));

/** Junior first, so that nobody echoes their manager; by name among equals. */
export const speakingOrder = (cards: readonly PanelCardView[]): readonly PanelCardView[] =>
  cards.toSorted((a, b) => a.author.seniority - b.author.seniority || byName(a, b));

/** The cards that say something about a criterion. */
export const cardsOn = (cards: readonly PanelCardView[], criterionId: string): readonly PanelCardView[] =>
  cards.filter((card) => cellOf(card, criterionId).kind !== 'blank');

interface SpokenEvidence {
  readonly card: PanelCardView;
  readonly item: EvidenceItem;
  readonly rating: Rating;
}

/** Every piece about a criterion in one direction, in the order people speak. */
export const spokenEvidence = (
  cards: readonly PanelCardView[],
  criterionId: string,
  direction: EvidenceItem['direction'],
): readonly SpokenEvidence[] =>
  speakingOrder(cards).flatMap((card) =>
    evidenceFor(card.content, criterionId)
      .filter((item) => item.direction === direction)
      .map((item) => ({ card, item, rating: ratingOf(card.content, criterionId) })),
  );
