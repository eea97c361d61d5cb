import { hasReached, LOOP_STATES } from '@app/domain';

/** The states in which the cards of a loop are open to their panel, as a list for IN (...). */
export const OPEN_STATES = LOOP_STATES.filter((state) => hasReached(state, 'revealed'))
  .map((state) => `'${state}'`)
  .join(', ');
