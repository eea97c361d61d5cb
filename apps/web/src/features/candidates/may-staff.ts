import type { ApplicationView } from '@app/contracts';
import { hasReached } from '@app/domain';

/**
 * Whether assigning and excusing may be offered; the server decides again. Opening a planned loop is the same person's right; later
 * it is whoever sees where the cards stand. Once the packet is ready, another card means collecting more first.
 */
export function mayStaff({ can, moves, state, visible }: ApplicationView): boolean {
  if (state === 'planned') return moves.some((offer) => offer.move === 'open');
  return state === 'collecting' && can.manage && visible.includes('card_status');
}

/** Whether an empty round means that nobody is assigned; for everybody else it may only mean that names are not open yet. */
export const seesInterviewers = (application: ApplicationView): boolean =>
  mayStaff(application) || application.visible.includes('card_status') || hasReached(application.state, 'revealed');
