import { Injectable } from '@nestjs/common';
import type { ScreenCardBody } from '@app/contracts';
import { bandFit } from '@app/domain';
import { BandRepository, type ScreenCardRow, type Tx } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import { PayTables } from './pay-tables.js';
import { toRange } from './screen-card.view.js';

/** What an expectation is to the band of the moment. */
@Injectable()
export class ExpectationFit {
  constructor(
    private readonly bands: BandRepository,
    private readonly tables: PayTables,
  ) {}

  async of(
    tx: Tx,
    { application, requisition }: LoopContext,
    body: ScreenCardBody,
  ): Promise<Pick<ScreenCardRow, 'verdict' | 'compaRatio' | 'bandId'>> {
    const { organisationId } = requisition;
    const bands = await this.bands.findCurrent(organisationId, application.requisitionId, tx);
    // A band of another component still says why nothing can be compared.
    const band = bands.find((one) => one.component === body.component) ?? bands[0] ?? null;
    const { table } = await this.tables.load(organisationId, tx);
    const { verdict, compaRatio } = bandFit(toRange(body), band, table);
    return { verdict, compaRatio, bandId: band?.id ?? null };
  }
}
