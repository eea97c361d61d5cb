import type { ApplicationView } from '@app/contracts';
import { hasReached } from '@app/domain';

/**
 * Whether assigning, excusing and recusing may be offered: the recusals are sent only to whoever looks after the cards, and the
 * right to arrange leaves out a chair who only runs the debrief. After the decision nothing is staffed any more.
 */
export const mayStaff = ({ can, recusals, state }: ApplicationView): boolean =>
  can.manage &&
  recusals !== undefined &&
  !hasReached(state, 'revealed') &&
  state !== 'withdrawn' &&
  state !== 'cancelled';
