import { Injectable } from '@nestjs/common';
import {
  CompAssumptionEntity,
  CompBandApprovalEntity,
  CompBandEntity,
  CompBandTermsEntity,
  CompHeadcountEntity,
  CompOfferEntity,
  CompOpeningEntity,
  CompRateEntity,
  PayDisclosureEntity,
  SeedRepository,
  type Tx,
} from '@app/persistence';
import type { DemoContent } from './content/index.js';
import type { DemoClock } from './demo-clock.js';
import { bandRows, disclosureRows, marketRows, offerRows, openingRows } from './demo-pay-rows.js';

/** Pay in the demo: bands with their history, rates, assumptions, offers, who opened what, and what was told of the ranges. */
@Injectable()
export class DemoPaySeeder {
  constructor(private readonly seeds: SeedRepository) {}

  async disclosures(tx: Tx, content: DemoContent, clock: DemoClock): Promise<void> {
    await this.seeds.insert(tx, PayDisclosureEntity, disclosureRows(content, clock));
  }

  /** After the organisation and the loops of its story. */
  async pay(tx: Tx, content: DemoContent, clock: DemoClock): Promise<void> {
    const { bands, terms, approvals } = bandRows(content, clock);
    await this.seeds.insert(tx, CompBandEntity, bands);
    await this.seeds.insert(tx, CompBandTermsEntity, terms);
    await this.seeds.insert(tx, CompBandApprovalEntity, approvals);
    const { rates, assumptions, headcounts } = marketRows(clock);
    await this.seeds.insert(tx, CompRateEntity, rates);
    await this.seeds.insert(tx, CompAssumptionEntity, assumptions);
    await this.seeds.insert(tx, CompHeadcountEntity, headcounts);
    await this.seeds.insert(tx, CompOfferEntity, offerRows(clock));
    await this.seeds.insert(tx, CompOpeningEntity, openingRows(clock));
  }
}
