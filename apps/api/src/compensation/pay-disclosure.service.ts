import { Injectable } from '@nestjs/common';
import type { DisclosureEvidenceBody, DisclosurePolicyBody, PayDisclosureView } from '@app/contracts';
import { DISCLOSURE_PACKS, evidenceProblems, type FieldProblem, isCivilDay, LIMITS, notFound } from '@app/domain';
import { DisclosureRepository, type Tx } from '@app/persistence';
import type { RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { type RecordOf, type RequisitionChange, RequisitionChanges, type Stamps } from '../platform/changes/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import { GetPayDisclosureService, mayRecordDisclosure } from './get-pay-disclosure.service.js';

/** Keeps that the posted range was told, and which places' rules hold for a requisition. */
@Injectable()
export class PayDisclosureService {
  constructor(
    private readonly changes: RequisitionChanges,
    private readonly disclosures: DisclosureRepository,
    private readonly view: GetPayDisclosureService,
  ) {}

  async addEvidence(person: Person, requisitionId: string, body: DisclosureEvidenceBody): Promise<PayDisclosureView> {
    const { disclosedOn, channel, proof } = body;
    const record = (rangeText: string) => ({
      action: 'compensation.record_disclosure',
      payload: { rangeText, disclosedOn, channel },
    });
    await this.change(person, requisitionId, record, async (tx, { requisition }, { now, newId }) => {
      const { postedRange: rangeText, organisationId } = requisition;
      const problems = [
        ...(isCivilDay(disclosedOn) ? [] : [{ path: '/disclosedOn', message: 'There is no such day.' }]),
        ...evidenceProblems({ rangeText, disclosedOn, channel }, now().slice(0, 10)),
      ];
      if (problems.length > 0) throw invalidRequest(problems);
      if (rangeText.trim() === '') throw invalidRequest([NO_RANGE]);
      const row = { organisationId, id: newId(), requisitionId, rangeText, disclosedOn, channel, proof };
      await this.disclosures.addEvidence(tx, { ...row, recordedBy: person.id, recordedAt: now() });
      return rangeText;
    });
    return this.view.execute(person, requisitionId);
  }

  async setPolicy(
    person: Person,
    requisitionId: string,
    version: number,
    { packIds, reason }: DisclosurePolicyBody,
  ): Promise<PayDisclosureView> {
    const record = { action: 'compensation.set_disclosure_policy', payload: { packIds, reason } };
    await this.change(person, requisitionId, record, async (tx, { requisition }, { now, newId }) => {
      const { organisationId } = requisition;
      const unknown = packIds.filter((id) => !DISCLOSURE_PACKS.some((pack) => pack.id === id));
      if (unknown.length > 0)
        throw invalidRequest([{ path: '/packIds', message: `There is no rule pack ${unknown.join(', ')}.` }]);
      if (reason.trim().length < LIMITS.reasonMin)
        throw invalidRequest([
          { path: '/reason', message: `Say in at least ${LIMITS.reasonMin} characters why these hold, and no others.` },
        ]);
      const row = { organisationId, id: newId(), requisitionId, packIds: [...new Set(packIds)], reason };
      await this.disclosures.addPolicy(tx, { ...row, setBy: person.id, setAt: now() }, version);
    });
    return this.view.execute(person, requisitionId);
  }

  /** For whoever reads the requisition and may do no more, it does not exist. */
  private async change<T>(
    person: Person,
    requisitionId: string,
    record: RecordOf<T, RequisitionChange>,
    work: (tx: Tx, context: RequisitionContext, stamps: Stamps) => Promise<T>,
  ): Promise<void> {
    await this.changes.run(person, requisitionId, 'read', record, async (tx, context, stamps) => {
      if (!mayRecordDisclosure(context)) throw notFound('requisition');
      return work(tx, context, stamps);
    });
  }
}

const NO_RANGE: FieldProblem = {
  path: '/disclosedOn',
  message: 'The requisition posts no pay range yet: set it first, on the requisition or with the band.',
};
