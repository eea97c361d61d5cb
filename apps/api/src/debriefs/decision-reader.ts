import { Injectable } from '@nestjs/common';
import type { DecisionView } from '@app/contracts';
import { notFound } from '@app/domain';
import { DebriefRepository, DecisionRepository, type Tx } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import { peopleOfDecision, viewDecision } from './decision.view.js';

/** The decision of the present version as it stands inside a transaction, not sealed yet. */
@Injectable()
export class DecisionReader {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly debriefs: DebriefRepository,
  ) {}

  /** @throws DomainError DECISION.NOT_FOUND when none was recorded */
  async of(tx: Tx, { application, requisition }: LoopContext): Promise<DecisionView> {
    const { organisationId } = requisition;
    const row = await this.decisions.find(organisationId, application.id, application.decisionVersion, tx);
    if (!row) throw notFound('decision');
    return viewDecision(row, undefined, await this.debriefs.findNames(organisationId, peopleOfDecision(row), tx));
  }
}
