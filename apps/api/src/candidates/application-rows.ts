import { Injectable } from '@nestjs/common';
import {
  AssignmentRepository,
  CandidateRepository,
  DocumentRepository,
  InterviewRepository,
  RecusalRepository,
} from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { ApplicationParts } from './application.view.js';

type Rows = Pick<ApplicationParts, 'documents' | 'interviews' | 'assignments' | 'recusals'> & {
  readonly candidate: ApplicationParts['candidate'] | undefined;
};

/** What is stored about one application, whoever asks: the view leaves out what they may not see. */
@Injectable()
export class ApplicationRows {
  constructor(
    private readonly candidates: CandidateRepository,
    private readonly documents: DocumentRepository,
    private readonly interviews: InterviewRepository,
    private readonly assignments: AssignmentRepository,
    private readonly recusals: RecusalRepository,
  ) {}

  async of({ application, requisition: { organisationId } }: LoopContext): Promise<Rows> {
    const { id, candidateId } = application;
    const [candidate, documents, interviews, assignments, recusals] = await Promise.all([
      this.candidates.find(organisationId, candidateId),
      this.documents.findOf(organisationId, id),
      this.interviews.findOf(organisationId, [id]),
      this.assignments.findEvery(organisationId, [id]),
      this.recusals.findOf(organisationId, id),
    ]);
    return { candidate, documents, interviews, assignments, recusals };
  }
}
