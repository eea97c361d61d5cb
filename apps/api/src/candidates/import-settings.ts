import { Injectable } from '@nestjs/common';
import { mayOnLoop, relationsOf } from '@app/domain';
import {
  AssignmentRepository,
  CandidateRepository,
  InterviewRepository,
  PersonRepository,
  RecusalRepository,
  RequisitionRepository,
  RubricRepository,
  type Tx,
} from '@app/persistence';
import { LoopAccess, type LoopContext, type RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { powersIn } from '../platform/loops/index.js';
import type { ImportSetting, KnownLoop } from './plan-candidates.js';

/** Everything an import of candidates must know, in a handful of statements however many rows there are. */
@Injectable()
export class ImportSettings {
  constructor(
    private readonly loops: LoopAccess,
    private readonly candidates: CandidateRepository,
    private readonly interviews: InterviewRepository,
    private readonly assignments: AssignmentRepository,
    private readonly recusals: RecusalRepository,
    private readonly people: PersonRepository,
    private readonly requisitions: RequisitionRepository,
    private readonly rubrics: RubricRepository,
  ) {}

  async load(person: Person, context: RequisitionContext, emails: readonly string[], tx?: Tx): Promise<ImportSetting> {
    const { organisationId } = person;
    const { id, rubricVersionId } = context.requisition;
    const rubric = await this.rubrics.get(organisationId, rubricVersionId, tx);
    const people = (await this.people.list(organisationId, tx)).filter((one) => one.status !== 'removed');
    const members = await this.requisitions.findMembers(organisationId, id, tx);
    const voters = members.filter(({ role }) => role === 'committee' || role === 'chair').map((one) => one.personId);
    return {
      rubric: rubric.document,
      people: new Map(people.map((one) => [one.email, one])),
      voters: new Set(voters),
      known: await this.known(person, context, emails, tx),
      mayStaffNew: mayStaffNew(person, context),
    };
  }

  /** Loops that do not exist for the importer are not known to the import either. */
  private async known(
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

/** Before there is a loop nobody rates in it or is recused from it: the roles alone decide. */
function mayStaffNew({ roles }: Person, { myRoles }: RequisitionContext): boolean {
  const nobodyYet = { assignments: [], recused: false };
  const relations = relationsOf({ organisationRoles: roles, requisitionRoles: myRoles, ...nobodyYet });
  return mayOnLoop('staff', {
    relations,
    requisitionRoles: myRoles,
    mayHandlePay: false,
    state: 'planned',
    can: () => false,
  });
}
