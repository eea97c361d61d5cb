import { Injectable } from '@nestjs/common';
import { Clock, type DisclosureFacts, missingDisclosure } from '@app/domain';
import { DisclosureRepository, type RequisitionSettings, type Tx } from '@app/persistence';

/** Whether the pay range was told as the places of a requisition ask, before anybody is interviewed. */
@Injectable()
export class DisclosureGate {
  constructor(
    private readonly disclosures: DisclosureRepository,
    private readonly clock: Clock,
  ) {}

  async factsOf(requisition: RequisitionSettings, tx?: Tx): Promise<DisclosureFacts> {
    const { organisationId, id, location, postedRange } = requisition;
    const policy = await this.disclosures.findPolicy(organisationId, id, tx);
    const evidence = await this.disclosures.findEvidence(organisationId, id, tx);
    const today = this.clock.now().slice(0, 10);
    return { location, postedRange, chosenPacks: policy?.packIds ?? null, evidence, today };
  }

  /** Why interviews can not open; null when they can. */
  async missing(requisition: RequisitionSettings, tx?: Tx): Promise<string | null> {
    return missingDisclosure(await this.factsOf(requisition, tx));
  }
}
