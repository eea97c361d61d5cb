import { Injectable } from '@nestjs/common';
import type { ApplicationView } from '@app/contracts';
import { Clock, notFound } from '@app/domain';
import {
  AssignmentRepository,
  CandidateRepository,
  DocumentRepository,
  InterviewRepository,
  RecusalRepository,
  RubricRepository,
} from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopMoves, LoopRounds } from '../platform/loops/index.js';
import { type ApplicationParts, viewApplication } from './application.view.js';

@Injectable()
export class GetApplicationService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly moves: LoopMoves,
    private readonly rounds: LoopRounds,
    private readonly candidates: CandidateRepository,
    private readonly rubrics: RubricRepository,
    private readonly documents: DocumentRepository,
    private readonly interviews: InterviewRepository,
    private readonly assignments: AssignmentRepository,
    private readonly recusals: RecusalRepository,
    private readonly clock: Clock,
  ) {}

  async execute(person: Person, applicationId: string): Promise<ApplicationView> {
    const loop = await this.loops.load(person, applicationId);
    return viewApplication(loop, await this.partsOf(person, loop));
  }

  private async partsOf(person: Person, loop: LoopContext): Promise<ApplicationParts> {
    const { organisationId, id: viewerId } = person;
    const { id, candidateId } = loop.application;
    const powers = await this.moves.powersOf(person, loop);
    const [moves, candidate, rubric, documents, interviews, assignments, recusals] = await Promise.all([
      this.moves.offered(person, loop, powers),
      this.candidates.find(organisationId, candidateId),
      this.rubrics.get(organisationId, loop.requisition.rubricVersionId),
      this.documents.findOf(organisationId, id),
      this.interviews.findOf(organisationId, [id]),
      this.assignments.findEvery(organisationId, [id]),
      this.recusals.findOf(organisationId, id),
    ]);
    if (!candidate) throw notFound('application');
    const found = { moves, candidate, documents, interviews, assignments, recusals };
    const rounds = await this.rounds.in(rubric.document, loop);
    return { ...found, rounds, powers, viewerId, now: this.clock.now() };
  }
}
