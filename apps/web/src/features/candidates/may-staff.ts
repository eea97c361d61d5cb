import type { ApplicationView } from '@app/contracts';

/**
 * Whether assigning and excusing may be offered: the recusals are sent only to whoever looks after the cards, and the right to
 * arrange leaves out a chair who only runs the debrief. Once the packet is ready, another card means collecting more first.
 */
export const mayStaff = ({ can, recusals, state }: ApplicationView): boolean =>
  can.manage && recusals !== undefined && (state === 'planned' || state === 'collecting');
