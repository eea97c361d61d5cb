import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/domain';
import { DecisionRepository, HiringVetoRepository, type HiringVetoRow, type Tx } from '@app/persistence';
import type { HeldLoop } from '../decision-desk.js';
import type { LoopContext } from '../../platform/access/index.js';

/** The debrief of the version of the decision that a loop is at. */
export const roomKeyOf = ({ requisition, application }: LoopContext) => ({
  organisationId: requisition.organisationId,
  applicationId: application.id,
  decisionVersion: application.decisionVersion,
});

/** Vetoes that stand: the word of a hiring manager who was recused or replaced later stands no more. */
@Injectable()
export class StandingVetoes {
  constructor(
    private readonly vetoes: HiringVetoRepository,
    private readonly decisions: DecisionRepository,
  ) {}

  async of(tx: Tx, { loop, people }: HeldLoop): Promise<HiringVetoRow[]> {
    const all = await this.vetoes.findOf(roomKeyOf(loop), tx);
    return all.filter((one) => one.standing && people.mayVeto(one.personId));
  }

  /** @throws DomainError DECISION.VETOED where the decision is a hire and a veto stands against it */
  async assertNone(tx: Tx, held: HeldLoop): Promise<void> {
    const { organisationId, applicationId, decisionVersion } = roomKeyOf(held.loop);
    const decision = await this.decisions.find(organisationId, applicationId, decisionVersion, tx);
    const isHire = decision?.outcome === 'hire' || decision?.outcome === 'hire_other_level';
    if (!isHire || (await this.of(tx, held)).length === 0) return;
    throw new DomainError('DECISION.VETOED', 'conflict', 'The hiring manager has vetoed a hire', {
      detail: 'Nothing was sealed. Correct the decision, or ask the hiring manager to take the veto back.',
    });
  }
}
