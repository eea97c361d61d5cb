import { Injectable } from '@nestjs/common';
import {
  AssignmentRepository,
  CandidateRepository,
  InterviewRepository,
  RecusalRepository,
  type Tx,
} from '@app/persistence';
import { LoopAccess, type LoopContext, type RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { powersIn } from '../platform/loops/index.js';
import type { KnownLoop } from './plan-candidates.js';

/** The loops that a requisition has already for the candidates of a table, by e-mail, with who meets them when. */
@Injectable()
export class KnownLoops {
  constructor(
    private readonly loops: LoopAccess,
    private readonly candidates: CandidateRepository,
    private readonly interviews: InterviewRepository,
    private readonly assignments: AssignmentRepository,
    private readonly recusals: RecusalRepository,
  ) {}

  /** Loops that do not exist for the importer are not known to the import either. */
  async of(
    person: Person,
    context: RequisitionContext,
    emails: readonly string[],
    tx?: Tx,
  ): Promise<Map<string, KnownLoop>> {
    const { organisationId } = person;
    const { id } = context.requisition;
    const loops = new Map((await this.loops.ofRequisition(person, id, tx)).map((loop) => [loop.application.id, loop]));
    const rows = await this.candidates.findByEmails(organisationId, emails, tx);
    const found = rows.flatMap((row) => {
      const loop = row.requisitionId === id && row.applicationId !== null ? loops.get(row.applicationId) : undefined;
      return loop ? [{ email: row.email, name: row.name, loop }] : [];
    });
    const ids = found.map(({ loop }) => loop.application.id);
    const interviews = await this.interviews.findOf(organisationId, ids, tx);
    const assignments = await this.assignments.findOf(organisationId, ids, tx);
    const recusals = await this.recusals.findPairs(organisationId, ids, tx);
    const of = <T extends { readonly applicationId: string }>(all: readonly T[], loop: LoopContext): T[] =>
      all.filter((one) => one.applicationId === loop.application.id);
    return new Map(
      found.map(({ email, name, loop }) => {
        const powers = powersIn(context, loop);
        const recused = new Set(of(recusals, loop).map((one) => one.personId));
        const parts = { interviews: of(interviews, loop), assignments: of(assignments, loop), recused };
        const may = { mayArrange: powers.may('arrange'), mayStaff: powers.may('staff') };
        return [email, { loop, name, ...may, ...parts }];
      }),
    );
  }
}
