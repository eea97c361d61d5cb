import { Injectable } from '@nestjs/common';
import type { DecisionView } from '@app/contracts';
import { DomainError, whyNotCarried } from '@app/domain';
import type { Tx } from '@app/persistence';
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
  constructor(private readonly settings: DecisionSettings) {}

  /** @throws DomainError DECISION.VETOED, DECISION.NOT_CARRIED */
  async assertSealable(tx: Tx, held: HeldLoop, { outcome, overrideReason }: DecisionView): Promise<void> {
    const setting = await this.settings.of(tx, held);
    const isHire = outcome === 'hire' || outcome === 'hire_other_level';
    if (isHire && setting.vetoed) throw vetoed();
    const why = whyNotCarried({ outcome, overrideReason }, setting);
    if (why !== null) throw notCarried(why);
  }
}
