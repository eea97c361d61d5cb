import { Injectable } from '@nestjs/common';
import { Clock, type ExchangeTable, type MarketReference, type PayAssumptions } from '@app/domain';
import { MarketRepository, type Tx } from '@app/persistence';

export interface PayTable {
  readonly table: ExchangeTable;
  readonly assumptions: PayAssumptions;
}

/** What an organisation converts and annualises with. */
@Injectable()
export class PayTables {
  constructor(
    private readonly market: MarketRepository,
    private readonly clock: Clock,
  ) {}

  /** @param day year-month-day; absent: today. What was judged earlier stays judged by the rates of its day. */
  async load(organisationId: string, tx?: Tx, day?: string): Promise<PayTable> {
    const [rates, { assumptions }] = await Promise.all([
      this.market.findRates(organisationId, tx),
      this.market.findAssumptions(organisationId, tx),
    ]);
    const today = day ?? this.clock.now().slice(0, 10);
    return { assumptions, table: { rates, today, staleAfterDays: assumptions.rateStaleDays } };
  }

  async references(organisationId: string): Promise<MarketReference[]> {
    return (await this.market.findReferences(organisationId)).map((row) => row.figures);
  }
}
