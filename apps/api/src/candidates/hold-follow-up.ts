import { Injectable } from '@nestjs/common';
import { AssignmentRepository, DecisionRepository, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { PanelEligibility, type StaffedLoop } from './panel-eligibility.js';
import { PanelWriter } from './panel-writer.js';

/** A decision to hold named the missing evidence and who gets it: they are asked for their card in the transaction that goes back. */
@Injectable()
export class HoldFollowUp {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly assignments: AssignmentRepository,
    private readonly eligibility: PanelEligibility,
    private readonly panel: PanelWriter,
  ) {}

  /** @param loop as it was when the hold was decided; whoever can not be asked any more (recused, gone) is left out */
  async askForMissing(tx: Tx, person: Person, loop: StaffedLoop): Promise<void> {
    const { organisationId } = person;
    const { id, decisionVersion } = loop.application;
    const missing = (await this.decisions.find(organisationId, id, decisionVersion, tx))?.missing ?? [];
    for (const roundId of new Set(missing.map((one) => one.roundId))) {
      const wanted = [...new Set(missing.filter((one) => one.roundId === roundId).map((one) => one.personId))];
      const barred = new Set((await this.eligibility.problems(tx, person, loop, wanted, '')).map((one) => one.path));
      const personIds = wanted.filter((_, index) => !barred.has(`/${index}`));
      const present = await this.assignments.findOf(organisationId, [id], tx);
      if (personIds.length > 0) await this.panel.ask(tx, person, loop, roundId, personIds, present);
    }
  }
}
