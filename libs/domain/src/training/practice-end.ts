import type { OwnAssignment } from '../access/relations.js';
import { hasReached, type LoopState } from '../debrief/loop-state.js';

/** One seat of a loop, of anybody. */
export interface LoopSeat extends OwnAssignment {
  readonly id: string;
  readonly personId: string;
}

const isOpen = ({ status, submitted }: OwnAssignment): boolean =>
  !submitted && (status === 'assigned' || status === 'accepted');
const isPractice = ({ seat }: OwnAssignment): boolean => seat !== undefined && seat !== 'panel';

/**
 * Seats of practice that end with a move of the loop: unfinished ones of people whose panel card is in, from the reveal on. An open seat
 * keeps its holder blind, and a debrief waits for the votes of those who rated; the card that counts is in, the one that counts in nothing
 * stays with its author as it is. Not a state earlier: a panel may not know how far the packet is. Whoever only practises keeps the seat,
 * and stays blind until their card is in.
 *
 * @param seats every seat of the loop, panel and practice
 * @param to    the state the loop moves to
 * @example practiceEndingAt([{ id: 'p', personId: 'a', status: 'accepted', submitted: true }, { id: 's', personId: 'a', status: 'accepted',
 *   submitted: false, seat: 'shadow' }], 'revealed').map((one) => one.id) // ['s']
 */
export function practiceEndingAt<Seat extends LoopSeat>(seats: readonly Seat[], to: LoopState): Seat[] {
  if (!hasReached(to, 'revealed')) return [];
  const rated = new Set(seats.filter((one) => one.submitted && !isPractice(one)).map((one) => one.personId));
  return seats.filter((one) => isPractice(one) && isOpen(one) && rated.has(one.personId));
}

/** What its holder reads of a seat that ended so. */
export const PRACTICE_ENDED = 'The cards were revealed and you are on the panel, so practice in this loop ended.';
