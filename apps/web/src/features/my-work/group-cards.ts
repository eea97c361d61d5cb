import type { WorkCardView } from '@app/contracts';

export interface GroupedCards {
  readonly toAnswer: readonly WorkCardView[];
  readonly toFill: readonly WorkCardView[];
  readonly submitted: readonly WorkCardView[];
}

const LAST = '9999';

/** What presses first: the due time, else the interview; cards without either last. ISO instants sort as text. */
const pressing = (card: WorkCardView): string => card.dueAt ?? card.interviewAt ?? LAST;

const bySoonest = (a: WorkCardView, b: WorkCardView): number =>
  pressing(a).localeCompare(pressing(b)) || a.candidate.localeCompare(b.candidate);

export function groupCards(cards: readonly WorkCardView[]): GroupedCards {
  const soonest = [...cards].sort(bySoonest);
  return {
    toAnswer: soonest.filter((card) => card.status === 'to_accept'),
    toFill: soonest.filter((card) => card.status !== 'to_accept' && card.status !== 'submitted'),
    submitted: soonest.filter((card) => card.status === 'submitted').reverse(),
  };
}
