import { hasReached, type LoopState } from '../debrief/loop-state.js';
import { DomainError } from '../shared/domain-error.js';
import type { Instant } from '../shared/instant.js';
import { badReason, notSealed, reasonProblem } from './revision.js';
import type { Scorecard } from './scorecard.js';
import { isSubmitted } from './submit-scorecard.js';

/** Before the reveal: afterwards the card is part of what the room has read, and a recusal is the way out of the figures. */
export const isOpenToWithdrawal = (state: LoopState): boolean =>
  state !== 'withdrawn' && state !== 'cancelled' && !hasReached(state, 'revealed');

const tooLate = (): DomainError =>
  new DomainError('SCORECARD.REVEALED', 'conflict', 'This card has been read already', {
    detail:
      'The cards of this loop were revealed, or the loop has ended: the card stays. Revise it with a reason, or ask the facilitator. Nothing was changed.',
  });

/**
 * May the author take this card back? It then stays in the record and leaves every figure, the quorum and calibration.
 * @param revealedAt when the loop was revealed, every time
 * @throws DomainError SCORECARD.NOT_SUBMITTED for a draft or a withdrawn card
 * @throws DomainError SCORECARD.REVEALED when the card was revealed, in this version of the decision or an earlier one, or the loop has ended
 * @throws DomainError REQUEST.INVALID without a reason
 */
export function assertMayWithdraw(
  card: Scorecard,
  loop: { readonly state: LoopState; readonly revealedAt: readonly Instant[] },
  reason: string,
): void {
  if (!isSubmitted(card)) throw notSealed();
  // What is wrong with the words comes first: a refusal of empty words must not tell how far a loop is that is closed to their author.
  const wrong = reasonProblem(reason);
  if (wrong !== null) throw badReason(wrong);
  const wasRevealed = loop.revealedAt.some((at) => at >= card.submittedAt);
  if (wasRevealed || !isOpenToWithdrawal(loop.state)) throw tooLate();
}
