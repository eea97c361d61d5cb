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
 * Could the author still have seen nothing of the others? Whoever owes another card is barred from everything, a reveal included, from
 * the moment it was asked for. Otherwise a reveal after the submit ends it; and where cards open after the own submit, the first
 * card of somebody else does. An author who is barred again is never told by this whether others are in: they count as seen.
 */
export function isStillBlind(access: AccessSinceSubmit): boolean {
  const { blindness, submittedAt, revealedAt, openSince, readsCards, othersAreIn } = access;
  const wasBarredAt = (at: Instant): boolean => openSince.some((asked) => asked <= at);
  if (revealedAt.some((at) => at >= submittedAt && !wasBarredAt(at))) return false;
  if (blindness === 'strict' || wasBarredAt(submittedAt)) return true;
  return readsCards && !othersAreIn;
}
