import type { ApplicationView } from '@app/contracts';
import { hasReached } from '@app/domain';

/**
 * Whether assigning and excusing may be offered: the recusals are sent only to whoever looks after the cards, and the right to
 * arrange leaves out a chair who only runs the debrief. Once the packet is ready, another card means collecting more first.
 */
export const mayStaff = ({ can, recusals, state }: ApplicationView): boolean =>
  can.manage && recusals !== undefined && (state === 'planned' || state === 'collecting');

/** Whether an empty round means that nobody is assigned; for everybody else it may only mean that names are not open yet. */
export const seesInterviewers = ({ recusals, visible, state }: ApplicationView): boolean =>
  recusals !== undefined || visible.includes('card_status') || hasReached(state, 'revealed');
