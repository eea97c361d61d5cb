import { Injectable } from '@nestjs/common';
import { canSee, relationsOf } from '@app/domain';
import { CandidateRepository, type LoopCountRow } from '@app/persistence';
import { LoopAccess, type RequisitionContext } from '../access/index.js';
import type { Person } from '../auth/person.js';

/** How many loops of each requisition exist for a person, without loading every loop of the organisation. */
@Injectable()
export class LoopCounts {
  constructor(
    private readonly loops: LoopAccess,
    private readonly candidates: CandidateRepository,
  ) {}

  /** @returns count by requisition id */
  async of(person: Person, requisitions: readonly RequisitionContext[]): Promise<ReadonlyMap<string, number>> {
    const counts = await this.candidates.countLoops(person.organisationId);
    const involved = await this.loops.involving(person);
    return new Map(
      requisitions.map((one) => {
        const { id } = one.requisition;
        const own = involved.filter((loop) => loop.application.requisitionId === id);
        // The role opens all loops of the requisition or none; own assignments and recusals say it one by one.
        const byRole = countByRole(person, one, counts);
        const hidden = own.filter((loop) => !loop.can('loop')).length;
        return [id, byRole > 0 ? byRole - hidden : own.length - hidden];
      }),
    );
  }
}

function countByRole(
  person: Person,
  { requisition, myRoles }: RequisitionContext,
  counts: readonly LoopCountRow[],
): number {
  const { id, blindness, compOpensAt } = requisition;
  const standing = { organisationRoles: person.roles, requisitionRoles: myRoles, assignments: [], recused: false };
  const relations = relationsOf(standing);
  return counts
    .filter(
      (row) => row.requisitionId === id && canSee('loop', relations, { state: row.state, blindness, compOpensAt }),
    )
    .reduce((sum, row) => sum + row.loops, 0);
}
