import type { BlindnessPolicy } from '../access/loop-visibility.js';
import type { Instant } from '../shared/instant.js';

/** What decides whether the author of a sealed card could have seen anything of the others since. */
export interface AccessSinceSubmit {
  readonly blindness: BlindnessPolicy;
  readonly submittedAt: Instant;
  /** When the loop was revealed, every time. */
  readonly revealedAt: readonly Instant[];
  /** When each card that the author still owes in this loop was asked for. */
  readonly openSince: readonly Instant[];
  /** The policy opens the cards of the others to the author now. */
  readonly readsCards: boolean;
  /** Somebody else has submitted a card of this loop, whatever became of it. */
  readonly othersAreIn: boolean;
}

/**
 * Could the author still have seen nothing of the others? A reveal after the submit ends it for everybody: who owed a card at that
 * moment had been excused from it, and was in the room, even when the same card is asked of them again. Where cards open after
 * the own submit, the first card of somebody else ends it, but for whoever owes another card since before their submit. An author who is barred again is never told by this whether others are in: they count as seen.
 */
export function isStillBlind(access: AccessSinceSubmit): boolean {
  const { blindness, submittedAt, revealedAt, openSince, readsCards, othersAreIn } = access;
  const wasBarredAt = (at: Instant): boolean => openSince.some((asked) => asked <= at);
  if (revealedAt.some((at) => at >= submittedAt)) return false;
  if (blindness === 'strict' || wasBarredAt(submittedAt)) return true;
  return readsCards && !othersAreIn;
}
