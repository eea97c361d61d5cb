import { Injectable } from '@nestjs/common';
import type { AddCandidateBody, CandidateListItem } from '@app/contracts';
import { DomainError } from '@app/domain';
import { CandidateRepository, type Tx } from '@app/persistence';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { RequisitionChanges } from '../platform/changes/index.js';
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
    private readonly changes: RequisitionChanges,
    private readonly loops: LoopAccess,
    private readonly candidates: CandidateRepository,
    private readonly registrar: CandidateRegistrar,
  ) {}

  async execute(person: Person, requisitionId: string, body: AddCandidateBody): Promise<CandidateListItem> {
    const candidate = { ...body, email: normalisedEmail(body.email) };
    const record = ({ applicationId, candidate: { id: candidateId } }: CandidateListItem) => ({
      action: 'candidate.add',
      about: { objectType: 'application', objectId: applicationId },
      payload: { requisitionId, candidateId },
    });
    return this.changes.run(person, requisitionId, 'add_candidates', record, async (tx, context) => {
      if (context.requisition.status === 'closed') throw requisitionClosed();
      await this.assertNew(tx, person, requisitionId, candidate.email);
      const [added] = await this.registrar.add(tx, person, context, [candidate]);
      const { applicationId, candidateId } = added!;
      // The name as it is kept: a candidate who is known to the organisation stays who they are.
      const { name, headline } = (await this.candidates.find(person.organisationId, candidateId, tx)) ?? candidate;
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
