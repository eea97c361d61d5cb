import { Injectable } from '@nestjs/common';
import type { AddCandidateBody, CandidateListItem } from '@app/contracts';
import { DomainError } from '@app/domain';
import { AuditTrail, CandidateRepository, RequisitionRepository, TransactionRunner, type Tx } from '@app/persistence';
import { LoopAccess, RequisitionAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { normalisedEmail } from '../platform/people/email.js';
import { CandidateRegistrar, requisitionClosed } from './candidate-registrar.js';

const alreadyHere = (name: string): DomainError =>
  new DomainError('CANDIDATE.ALREADY_HERE', 'conflict', 'This candidate is in the requisition already', {
    detail: `${name} has a loop here. Nothing was saved.`,
    errors: [{ path: '/email', message: `This is the address of ${name}, who is here already.` }],
  });

@Injectable()
export class AddCandidateService {
  constructor(
    private readonly requisitions: RequisitionAccess,
    private readonly loops: LoopAccess,
    private readonly rows: RequisitionRepository,
    private readonly candidates: CandidateRepository,
    private readonly registrar: CandidateRegistrar,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  async execute(person: Person, requisitionId: string, body: AddCandidateBody): Promise<CandidateListItem> {
    const candidate = { ...body, email: normalisedEmail(body.email) };
    return this.transactions.run(async (tx) => {
      await this.rows.lock(tx, person.organisationId, requisitionId);
      const context = await this.requisitions.require(person, requisitionId, 'add_candidates', tx);
      if (context.requisition.status === 'closed') throw requisitionClosed();
      await this.assertNew(tx, person, requisitionId, candidate.email);
      const [added] = await this.registrar.add(tx, person, context, [candidate]);
      const { applicationId, candidateId } = added!;
      const { organisationId, id: actorId } = person;
      const object = { objectType: 'application', objectId: applicationId };
      await this.audit.record(tx, {
        organisationId,
        actorId,
        action: 'candidate.add',
        ...object,
        payload: { requisitionId, candidateId },
      });
      // The name as it is kept: a candidate who is known to the organisation stays who they are.
      const { name, headline } = (await this.candidates.find(organisationId, candidateId, tx)) ?? candidate;
      return { applicationId, candidate: { id: candidateId, name, headline }, state: 'planned' };
    });
  }

  /** A loop that does not exist for this person does not exist here either. */
  private async assertNew(tx: Tx, person: Person, requisitionId: string, email: string): Promise<void> {
    const rows = await this.candidates.findByEmails(person.organisationId, [email], tx);
    const here = rows.filter((row) => row.requisitionId === requisitionId);
    if (here.length === 0) return;
    const visible = new Set(
      (await this.loops.ofRequisition(person, requisitionId, tx)).map((loop) => loop.application.id),
    );
    const found = here.find((row) => row.applicationId !== null && visible.has(row.applicationId));
    if (found) throw alreadyHere(found.name);
  }
}
