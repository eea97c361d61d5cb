import { Injectable } from '@nestjs/common';
import { HiringVetoRepository, type HiringVetoRow, type Tx } from '@app/persistence';
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
  constructor(private readonly vetoes: HiringVetoRepository) {}

  async of(tx: Tx, { loop, people }: HeldLoop): Promise<HiringVetoRow[]> {
    const all = await this.vetoes.findOf(roomKeyOf(loop), tx);
    return all.filter((one) => one.standing && people.mayVeto(one.personId));
  }
}
