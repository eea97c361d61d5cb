import { Injectable } from '@nestjs/common';
import { DEFAULT_ASSUMPTIONS, type PayAssumptions } from '@app/domain';
import { lockUntilCommit } from '../chain/advisory-lock.js';
import { CompAssumptionEntity } from '../entities/comp-assumption.entity.js';
import { CompRateEntity } from '../entities/comp-rate.entity.js';
import { CompReferenceEntity } from '../entities/comp-reference.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows, staleVersion } from './rows.js';

export type ReferenceRow = Readonly<CompReferenceEntity>;
export type RateRow = Readonly<CompRateEntity>;

export interface AssumptionsRow {
  readonly assumptions: PayAssumptions;
  /** 0: nobody has said, and the product's own hold. */
  readonly version: number;
  readonly changedAt: string | null;
}

/** What an organisation knows of the market: published figures, exchange rates, and what it assumes. */
@Injectable()
export class MarketRepository extends BaseRepository {
  /** Makes changes of an organisation's market data stand in line. */
  async lock(tx: Tx, organisationId: string): Promise<void> {
    await lockUntilCommit(this.writing(tx), `market:${organisationId}`);
  }

  /** The newest version of each figure, by its code. */
  async findReferences(organisationId: string, tx?: Tx): Promise<ReferenceRow[]> {
    const rows = await this.reading(tx).find(CompReferenceEntity, {
      where: { organisationId },
      order: { version: 'ASC' },
    });
    const current = new Map(rows.map((row) => [row.code, row]));
    return [...current.values()].sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
  }

  async addReferences(tx: Tx, rows: readonly ReferenceRow[]): Promise<void> {
    await insertRows(this.writing(tx), CompReferenceEntity, rows);
  }

  /** Newest day first. */
  async findRates(organisationId: string, tx?: Tx): Promise<RateRow[]> {
    return this.reading(tx).find(CompRateEntity, {
      where: { organisationId },
      order: { asOf: 'DESC', from: 'ASC', to: 'ASC', id: 'DESC' },
    });
  }

  async addRate(tx: Tx, row: RateRow): Promise<void> {
    await insertRows(this.writing(tx), CompRateEntity, [row]);
  }

  async findAssumptions(organisationId: string, tx?: Tx): Promise<AssumptionsRow> {
    const [row] = await this.reading(tx).find(CompAssumptionEntity, {
      where: { organisationId },
      order: { version: 'DESC' },
      take: 1,
    });
    return row ?? { assumptions: DEFAULT_ASSUMPTIONS, version: 0, changedAt: null };
  }

  /** @param version that was read, 0 for the first @throws DomainError ASSUMPTIONS.STALE when somebody was faster */
  async addAssumptions(tx: Tx, row: Omit<Readonly<CompAssumptionEntity>, 'version'>, version: number): Promise<void> {
    const current = (await this.findAssumptions(row.organisationId, tx)).version;
    if (current !== version) throw staleVersion('assumptions', version, current);
    await insertRows(this.writing(tx), CompAssumptionEntity, [{ ...row, version: version + 1 }]);
  }
}
