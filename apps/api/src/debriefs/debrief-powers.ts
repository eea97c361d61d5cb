import { type LoopActStanding, mayMove, mayOnLoop } from '@app/domain';
import type { DebriefPerson } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { LoopPowers } from '../platform/loops/index.js';

/** What a person may do in the debrief, from the roles that are read with everybody's: pay is no business of a debrief. */
export function powersIn(loop: LoopContext, me: DebriefPerson | undefined): LoopPowers {
  const standing: LoopActStanding = {
    relations: loop.relations,
    requisitionRoles: me?.requisitionRoles ?? [],
    mayHandlePay: false,
    state: loop.application.state,
    can: (object) => loop.can(object),
  };
  return {
    may: (act) => mayOnLoop(act, standing),
    mayMove: (move) => mayMove(move, standing),
    seesBandFit: false,
  };
}
