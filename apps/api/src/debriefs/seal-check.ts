import { Injectable } from '@nestjs/common';
import { DomainError, notFound, whyNotCarried } from '@app/domain';
import { DecisionRepository, type Tx } from '@app/persistence';
import type { HeldLoop } from './decision-desk.js';
import { DecisionSettings } from './decision-settings.js';

const vetoed = (): DomainError =>
  new DomainError('DECISION.VETOED', 'conflict', 'The hiring manager has vetoed a hire', {
    detail: 'Nothing was sealed. Correct the decision, or ask the hiring manager to take the veto back.',
  });

const notCarried = (why: string): DomainError =>
  new DomainError('DECISION.NOT_CARRIED', 'conflict', 'What is left does not carry this decision', {
    detail: `Nothing was sealed. ${why}`,
  });

/** Whether a recorded decision may be sealed as it stands: vetoes and recusals may have come since it was recorded. */
@Injectable()
export class SealCheck {
  constructor(
    private readonly settings: DecisionSettings,
    private readonly decisions: DecisionRepository,
  ) {}

  /** @throws DomainError DECISION.VETOED, DECISION.NOT_CARRIED */
  async assertSealable(tx: Tx, held: HeldLoop): Promise<void> {
    const { application, requisition } = held.loop;
    const recorded = await this.decisions.find(
      requisition.organisationId,
      application.id,
      application.decisionVersion,
      tx,
    );
    if (!recorded) throw notFound('decision');
    const setting = await this.settings.of(tx, held);
    const isHire = recorded.outcome === 'hire' || recorded.outcome === 'hire_other_level';
    if (isHire && setting.vetoed) throw vetoed();
    const why = whyNotCarried(recorded, setting);
    if (why !== null) throw notCarried(why);
  }
}
