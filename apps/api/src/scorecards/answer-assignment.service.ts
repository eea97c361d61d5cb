import { Injectable } from '@nestjs/common';
import type { AssignmentAnswerBody, AssignmentAnsweredView } from '@app/contracts';
import { DomainError, notFound } from '@app/domain';
import { TransactionRunner, WorkRepository } from '@app/persistence';
import { type LoopContext, LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { CardOpener } from './card-opener.js';
import { ConflictDeclarer } from './conflict-declarer.js';

/** An interviewer takes a card on, or declares a conflict of interest, which blocks and closes the loop to them. */
@Injectable()
export class AnswerAssignmentService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly work: WorkRepository,
    private readonly opener: CardOpener,
    private readonly conflicts: ConflictDeclarer,
    private readonly transactions: TransactionRunner,
  ) {}

  async execute(
    person: Person,
    assignmentId: string,
    { answer, reason = '' }: AssignmentAnswerBody,
  ): Promise<AssignmentAnsweredView> {
    const assignment = await this.work.findOwnAssignment(person.organisationId, assignmentId, person.id);
    if (!assignment) throw notFound('assignment');
    const loop = await this.loopOf(person, assignment.applicationId);
    if (answer === 'conflict') {
      return this.transactions.run((tx) => this.conflicts.declare(tx, person, assignment, reason.trim()));
    }
    await this.opener.prepare(assignment, loop);
    return this.transactions.run((tx) => this.opener.open(tx, person, assignment, loop));
  }

  private async loopOf(person: Person, applicationId: string): Promise<LoopContext> {
    try {
      return await this.loops.load(person, applicationId);
    } catch (error) {
      if (error instanceof DomainError && error.category === 'not_found') throw notFound('assignment');
      throw error;
    }
  }
}
