import { hasReached } from '@app/domain';
import type { LoopContext } from '../platform/access/index.js';

/**
 * The loops whose ratings may be counted for this person: the policy opens their aggregates, and they are past the reveal.
 * The second condition is for whoever also sits on the committee and reads packets earlier than that: a report goes further
 * than the room.
 */
export const openLoopIds = (loops: readonly LoopContext[]): ReadonlySet<string> =>
  new Set(
    loops
      .filter((loop) => loop.can('aggregates') && hasReached(loop.application.state, 'revealed'))
      .map((loop) => loop.application.id),
  );
