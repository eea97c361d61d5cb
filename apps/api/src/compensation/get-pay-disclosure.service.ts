import { Injectable } from '@nestjs/common';
import type { PayDisclosureView } from '@app/contracts';
import { DisclosureRepository, PersonRepository } from '@app/persistence';
import { RequisitionAccess, type RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { DisclosureGate } from '../platform/compensation/index.js';
import { viewDisclosure } from './pay-disclosure.view.js';

/** Whoever manages the requisition or handles its pay. */
export const mayRecordDisclosure = (context: RequisitionContext): boolean =>
  context.may('manage') || context.may('band');

/** What was told of the posted range, and which places' rules hold for a requisition. Nothing of it is secret. */
@Injectable()
export class GetPayDisclosureService {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly disclosures: DisclosureRepository,
    private readonly gate: DisclosureGate,
    private readonly people: PersonRepository,
  ) {}

  async execute(person: Person, requisitionId: string): Promise<PayDisclosureView> {
    const { organisationId } = person;
    const context = await this.access.require(person, requisitionId, 'read');
    const [facts, policy, evidence] = await Promise.all([
      this.gate.factsOf(context.requisition),
      this.disclosures.findPolicy(organisationId, requisitionId),
      this.disclosures.findEvidence(organisationId, requisitionId),
    ]);
    const ids = [...new Set([...evidence.map((one) => one.recordedBy), ...(policy ? [policy.setBy] : [])])];
    const people = await Promise.all(ids.map((id) => this.people.find(organisationId, id)));
    const names = new Map(people.flatMap((one) => (one ? [[one.id, one.name] as const] : [])));
    return viewDisclosure({ facts, policy, evidence, names, canRecord: mayRecordDisclosure(context) });
  }
}
