import { Injectable } from '@nestjs/common';
import type { AddCandidateBody } from '@app/contracts';
import { Clock, DomainError, IdSource } from '@app/domain';
import { ApplicationRepository, type CandidateByEmailRow, CandidateRepository, type Tx } from '@app/persistence';
import { LoopAccess, type RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';

export interface NewLoop {
  readonly applicationId: string;
  readonly candidateId: string;
  /** Lower case. */
  readonly email: string;
}

export const requisitionClosed = (): DomainError =>
  new DomainError('REQUISITION.CLOSED', 'conflict', 'This requisition is closed', {
    detail: 'No candidate is added to a closed requisition. Nothing was saved.',
  });

/** Puts candidates into a requisition, each with a loop that is planned. */
@Injectable()
export class CandidateRegistrar {
  constructor(
    private readonly loops: LoopAccess,
    private readonly candidates: CandidateRepository,
    private readonly applications: ApplicationRepository,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** @param bodies with addresses in lower case that have no loop here yet, as far as the person may know */
  async add(
    tx: Tx,
    person: Person,
    { requisition }: RequisitionContext,
    bodies: readonly AddCandidateBody[],
  ): Promise<NewLoop[]> {
    const { organisationId } = person;
    const known = await this.knownElsewhere(tx, person, requisition.id, bodies);
    const createdAt = this.clock.now();
    const fresh = { organisationId, createdAt, version: 1 };
    const added = bodies.map((body) => {
      const existing = known.get(body.email);
      return { body, existing, candidateId: existing ?? this.ids.next(), applicationId: this.ids.next() };
    });
    await this.candidates.add(
      tx,
      added.filter((one) => !one.existing).map(({ body, candidateId: id }) => ({ ...fresh, ...body, id })),
    );
    const planned = {
      requisitionId: requisition.id,
      state: 'planned',
      decisionVersion: 1,
      openedAt: null,
      debriefAt: null,
    } as const;
    await this.applications.add(
      tx,
      added.map(({ candidateId, applicationId: id }) => ({ ...fresh, ...planned, id, candidateId })),
    );
    return added.map(({ body, candidateId, applicationId }) => ({ applicationId, candidateId, email: body.email }));
  }

  /**
   * Candidates of the organisation with these addresses who apply here for the first time. Only for whoever sees every loop by
   * their role: to anybody else, and to somebody recused from one of them, finding the candidate again would tell that they
   * exist elsewhere.
   */
  private async knownElsewhere(
    tx: Tx,
    person: Person,
    requisitionId: string,
    bodies: readonly AddCandidateBody[],
  ): Promise<ReadonlyMap<string, string>> {
    if (!person.roles.includes('recruiter') && !person.roles.includes('admin')) return new Map();
    const emails = bodies.map((body) => body.email);
    const rows = await this.candidates.findByEmails(person.organisationId, emails, tx);
    const involved = await this.loops.involving(person, tx);
    const hidden = new Set(involved.filter((loop) => !loop.can('loop')).map((loop) => loop.application.id));
    const taken = new Set(rows.filter((row) => isTaken(row, requisitionId, hidden)).map((row) => row.candidateId));
    return new Map(rows.filter((row) => !taken.has(row.candidateId)).map((row) => [row.email, row.candidateId]));
  }
}

const isTaken = (row: CandidateByEmailRow, requisitionId: string, hidden: ReadonlySet<string>): boolean =>
  row.requisitionId === requisitionId || (row.applicationId !== null && hidden.has(row.applicationId));
