import { Injectable } from '@nestjs/common';
import { hasReached, type LoopState } from '@app/domain';
import type { Tx } from '@app/persistence';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';

/** A state in which the loop can tell its people nothing by being sealed: it was, or never will be. */
const isOver = (state: LoopState): boolean =>
  state === 'withdrawn' || state === 'cancelled' || hasReached(state, 'sealed');

/**
 * May this admin learn how many decisions were sealed? To somebody who still rates, and to somebody recused, one more of them would tell that
 * their own loop came to its end. By the state that they may know: a recused person never learns it.
 */
@Injectable()
export class MayCount {
  constructor(private readonly loops: LoopAccess) {}

  async decisions(person: Person, tx?: Tx): Promise<boolean> {
    const involved = await this.loops.involving(person, tx);
    return involved.every((loop) => loop.can('loop') && isOver(loop.visibleState));
  }
}
