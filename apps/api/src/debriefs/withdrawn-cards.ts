import { Injectable } from '@nestjs/common';
import {
  ScorecardRepository,
  ScorecardWithdrawalRepository,
  type StoredScorecard,
  type Tx,
  type WithdrawalRow,
} from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';

export interface WithdrawnCard {
  readonly card: StoredScorecard;
  readonly withdrawal: WithdrawalRow;
}

/** Cards that their authors took back, in the order in which they did. Who may read of them: whoever may read the cards. */
@Injectable()
export class WithdrawnCards {
  constructor(
    private readonly scorecards: ScorecardRepository,
    private readonly withdrawals: ScorecardWithdrawalRepository,
  ) {}

  async of({ requisition, application }: LoopContext, tx?: Tx): Promise<WithdrawnCard[]> {
    const { organisationId } = requisition;
    const rows = await this.withdrawals.findOfLoop(organisationId, application.id, tx);
    if (rows.length === 0) return [];
    const cards = await this.scorecards.findWithdrawn(organisationId, application.id, tx);
    return rows.flatMap((withdrawal): WithdrawnCard[] => {
      const card = cards.find((one) => one.id === withdrawal.scorecardId);
      return card ? [{ card, withdrawal }] : [];
    });
  }
}
