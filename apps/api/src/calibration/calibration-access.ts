import { Injectable } from '@nestjs/common';
import { hasReached } from '@app/domain';
import { LoopAccess, type LoopContext, RequisitionAccess, type RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';

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

/**
 * Of which requisitions a person may see the calibration, and which loops in them may be counted for them. Ask for loops after their
 * ratings were read: one that went blind again meanwhile is out.
 */
@Injectable()
export class CalibrationAccess {
  constructor(
    private readonly requisitions: RequisitionAccess,
    private readonly loops: LoopAccess,
  ) {}

  /** @throws DomainError REQUISITION.NOT_FOUND */
  require(person: Person, requisitionId: string): Promise<RequisitionContext> {
    return this.requisitions.require(person, requisitionId, 'calibration');
  }

  async openLoopsOf(person: Person, requisitionId: string): Promise<ReadonlySet<string>> {
    return openLoopIds(await this.loops.ofRequisition(person, requisitionId));
  }

  /** Every requisition, newest first; empty for whoever sees the calibration of none. */
  async visible(person: Person): Promise<RequisitionContext[]> {
    return (await this.requisitions.visible(person)).filter((one) => one.may('calibration'));
  }

  /** @param mine as `visible` answered */
  async openLoopsAmong(person: Person, mine: readonly RequisitionContext[]): Promise<ReadonlySet<string>> {
    const ids = new Set(mine.map((one) => one.requisition.id));
    return openLoopIds((await this.loops.revealed(person)).filter((loop) => ids.has(loop.requisition.id)));
  }
}
