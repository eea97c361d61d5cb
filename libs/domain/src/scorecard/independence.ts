import type { BlindnessPolicy } from '../access/loop-visibility.js';
import type { Instant } from '../shared/instant.js';

/** What decides whether the author could have seen another card, vote or aggregate of the loop before this submit. */
export interface AccessBeforeSubmit {
  readonly blindness: BlindnessPolicy;
  /** When the loop was last revealed, in any version of its decision; null = never. */
  readonly revealedAt: Instant | null;
  /** When the author was first asked for a card of the loop, one they were excused from included. */
  readonly firstAskedAt: Instant;
  /** When this card was asked for. */
  readonly assignedAt: Instant;
  /** The author was excused from this card and sends it all the same. */
  readonly excused: boolean;
  /** When the author submitted other cards of the same loop. */
  readonly otherCardsSubmittedAt: readonly Instant[];
  /** Whether another role of the author (hiring manager, recruiter, facilitator ...) reads cards once they are revealed. */
  readonly readsAtReveal: boolean;
}

/** Only somebody asked after the reveal, for the evidence that a hold lacks, and with no other way to the cards, saw none of it. */
function sawTheReveal({ revealedAt, firstAskedAt, otherCardsSubmittedAt, readsAtReveal }: AccessBeforeSubmit): boolean {
  if (revealedAt === null) return false;
  return readsAtReveal || firstAskedAt <= revealedAt || otherCardsSubmittedAt.length > 0;
}

/**
 * A card is independent when its author had no way to see the others before submit. Who was on the panel at a reveal, or reads
 * cards in another role, is not independent after it; and where cards open after the own submit, whoever was asked for another
 * card later, or was excused from it, had the others open in between. Cards that are not independent are kept and shown, marked,
 * and stay out of calibration.
 */
export function independenceOf(access: AccessBeforeSubmit): boolean {
  if (sawTheReveal(access)) return false;
  const openedOthers = access.otherCardsSubmittedAt.some((at) => access.excused || at <= access.assignedAt);
  return !(access.blindness === 'after_own_submit' && openedOthers);
}
