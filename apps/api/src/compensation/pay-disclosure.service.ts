import { Injectable } from '@nestjs/common';
import type { DisclosureEvidenceBody, DisclosurePolicyBody, PayDisclosureView } from '@app/contracts';
import {
  Clock,
  DISCLOSURE_PACKS,
  evidenceProblems,
  type FieldProblem,
  IdSource,
  isCivilDay,
  LIMITS,
  notFound,
} from '@app/domain';
import {
  AuditTrail,
  DisclosureRepository,
  PersonRepository,
  RequisitionRepository,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import { RequisitionAccess, type RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { DisclosureGate } from '../platform/compensation/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import { viewDisclosure } from './pay-disclosure.view.js';

const mayRecord = (context: RequisitionContext): boolean => context.may('manage') || context.may('band');

/** That the posted range was told, and which places' rules hold for a requisition. Nothing of it is secret. */
@Injectable()
export class PayDisclosureService {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly requisitions: RequisitionRepository,
    private readonly disclosures: DisclosureRepository,
    private readonly gate: DisclosureGate,
    private readonly people: PersonRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async read(person: Person, requisitionId: string): Promise<PayDisclosureView> {
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
    return viewDisclosure({ facts, policy, evidence, names, canRecord: mayRecord(context) });
  }

  async addEvidence(person: Person, requisitionId: string, body: DisclosureEvidenceBody): Promise<PayDisclosureView> {
    const { disclosedOn, channel, proof } = body;
    await this.change(person, requisitionId, async (tx, { requisition }) => {
      const { postedRange: rangeText, organisationId } = requisition;
      const problems = [
        ...(isCivilDay(disclosedOn) ? [] : [{ path: '/disclosedOn', message: 'There is no such day.' }]),
        ...evidenceProblems({ rangeText, disclosedOn, channel }, this.clock.now().slice(0, 10)),
      ];
      if (problems.length > 0) throw invalidRequest(problems);
      if (rangeText.trim() === '') throw invalidRequest([NO_RANGE]);
      const row = { organisationId, id: this.ids.next(), requisitionId, rangeText, disclosedOn, channel, proof };
      await this.disclosures.addEvidence(tx, { ...row, recordedBy: person.id, recordedAt: this.clock.now() });
      return { action: 'compensation.record_disclosure', payload: { rangeText, disclosedOn, channel } };
    });
    return this.read(person, requisitionId);
  }

  async setPolicy(
    person: Person,
    requisitionId: string,
    version: number,
    { packIds, reason }: DisclosurePolicyBody,
  ): Promise<PayDisclosureView> {
    await this.change(person, requisitionId, async (tx, { requisition: { organisationId } }) => {
      const unknown = packIds.filter((id) => !DISCLOSURE_PACKS.some((pack) => pack.id === id));
      if (unknown.length > 0)
        throw invalidRequest([{ path: '/packIds', message: `There is no rule pack ${unknown.join(', ')}.` }]);
      if (reason.trim().length < LIMITS.reasonMin)
        throw invalidRequest([
          { path: '/reason', message: `Say in at least ${LIMITS.reasonMin} characters why these hold, and no others.` },
        ]);
      const row = { organisationId, id: this.ids.next(), requisitionId, packIds: [...new Set(packIds)], reason };
      await this.disclosures.addPolicy(tx, { ...row, setBy: person.id, setAt: this.clock.now() }, version);
      return { action: 'compensation.set_disclosure_policy', payload: { packIds, reason } };
    });
    return this.read(person, requisitionId);
  }

  private async change(
    person: Person,
    requisitionId: string,
    work: (tx: Tx, context: RequisitionContext) => Promise<{ action: string; payload: Record<string, unknown> }>,
  ): Promise<void> {
    const { organisationId, id: actorId } = person;
    await this.transactions.run(async (tx) => {
      await this.requisitions.lock(tx, organisationId, requisitionId);
      const context = await this.access.require(person, requisitionId, 'read', tx);
      if (!mayRecord(context)) throw notFound('requisition');
      const record = await work(tx, context);
      const object = { objectType: 'requisition', objectId: requisitionId };
      await this.audit.record(tx, { organisationId, actorId, ...record, ...object });
    });
  }
}

const NO_RANGE: FieldProblem = {
  path: '/disclosedOn',
  message: 'The requisition posts no pay range yet: set it first, on the requisition or with the band.',
};
