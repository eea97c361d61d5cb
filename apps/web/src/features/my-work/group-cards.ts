import type { WorkCardView } from '@app/contracts';

export interface GroupedCards {
  readonly toAnswer: readonly WorkCardView[];
  readonly toFill: readonly WorkCardView[];
  readonly submitted: readonly WorkCardView[];
  /** Nobody waits for them: excused, withdrawn, or of a loop that ended. */
  readonly closed: readonly WorkCardView[];
}

const CLOSED: readonly WorkCardView['status'][] = ['excused', 'withdrawn', 'ended'];
const TO_FILL: readonly WorkCardView['status'][] = ['upcoming', 'due', 'late', 'draft'];

const LAST = '9999';

/** What presses first: the due time, else the interview; cards without either last. ISO instants sort as text. */
const pressing = (card: WorkCardView): string => card.dueAt ?? card.interviewAt ?? LAST;

const bySoonest = (a: WorkCardView, b: WorkCardView): number =>
  pressing(a).localeCompare(pressing(b)) || a.candidate.localeCompare(b.candidate);

export function groupCards(cards: readonly WorkCardView[]): GroupedCards {
  const soonest = [...cards].sort(bySoonest);
  return {
    toAnswer: soonest.filter((card) => card.status === 'to_accept'),
    toFill: soonest.filter((card) => TO_FILL.includes(card.status)),
    submitted: soonest.filter((card) => card.status === 'submitted').reverse(),
    closed: soonest.filter((card) => CLOSED.includes(card.status)).reverse(),
  };
}
