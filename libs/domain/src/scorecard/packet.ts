import type { AssignmentStatus } from '../access/relations.js';

/** One assignment of a loop, as far as the packet is concerned. */
export interface PacketCard {
  readonly status: AssignmentStatus;
  readonly submitted: boolean;
}

/** A card is open while its author may still be expected to submit it. */
const isOpen = (card: PacketCard): boolean =>
  !card.submitted && (card.status === 'assigned' || card.status === 'accepted');

/**
 * The packet is complete when no card is open and at least one was submitted. Excused cards and declared conflicts no longer
 * count; a deadline that passes never completes it.
 */
export const isPacketComplete = (cards: readonly PacketCard[]): boolean =>
  cards.some((card) => card.submitted) && !cards.some(isOpen);
