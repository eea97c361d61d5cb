import { Injectable } from '@nestjs/common';
import { ScorecardWithdrawalEntity } from '../entities/scorecard-withdrawal.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { insertRows } from './rows.js';

export type WithdrawalRow = Readonly<ScorecardWithdrawalEntity>;

/** Why cards were withdrawn. Who may read it is asked outside. */
@Injectable()
export class ScorecardWithdrawalRepository extends BaseRepository {
  async findOfCard(organisationId: string, scorecardId: string, tx?: Tx): Promise<WithdrawalRow | undefined> {
    const [row] = await findRows(this.reading(tx), ScorecardWithdrawalEntity, { organisationId, scorecardId });
    return row;
  }

  /** In the order in which they were withdrawn. */
  async findOfLoop(organisationId: string, applicationId: string, tx?: Tx): Promise<WithdrawalRow[]> {
    const where = { organisationId, applicationId };
    return findRows(this.reading(tx), ScorecardWithdrawalEntity, where, { order: ['withdrawnAt', 'id'] });
  }

  async add(tx: Tx, withdrawal: WithdrawalRow): Promise<void> {
    await insertRows(this.writing(tx), ScorecardWithdrawalEntity, [withdrawal]);
  }
}
