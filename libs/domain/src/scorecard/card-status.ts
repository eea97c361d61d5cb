import type { AssignmentStatus } from '../access/relations.js';
import type { Instant } from '../shared/instant.js';

export interface AssignedCard {
  readonly status: AssignmentStatus;
  readonly submitted: boolean;
  readonly dueAt: Instant | null;
  /** When the interview begins; null while there is no appointment. */
  readonly startsAt: Instant | null;
  /** Its author took a submitted card back, and nobody asked for a fresh one since. */
  readonly withdrawn?: boolean;
}

export type AssignedCardStatus = 'planned' | 'due' | 'late' | 'submitted' | 'withdrawn' | 'excused' | 'conflict';

/**
 * How far one card is, as whoever chases it sees it: no time, no content. Nobody is due, let alone late, for an interview that
 * has not begun. A card taken back has no status: leave it out before asking.
 */
export function cardStatusOf(card: AssignedCard, now: Instant): AssignedCardStatus {
  if (card.submitted) return 'submitted';
  if (card.status === 'excused' && card.withdrawn === true) return 'withdrawn';
  if (card.status === 'conflict' || card.status === 'excused') return card.status;
  if (card.startsAt === null || now < card.startsAt) return 'planned';
  return card.dueAt !== null && card.dueAt < now ? 'late' : 'due';
}
