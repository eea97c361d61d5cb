import { Injectable } from '@nestjs/common';
import { mayOnLoop, relationsOf } from '@app/domain';
import { PersonRepository, RequisitionRepository, RubricRepository, type Tx } from '@app/persistence';
import type { RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { KnownLoops } from './known-loops.js';
import type { ImportSetting } from './plan-candidates.js';

/** Everything an import of candidates must know, in a handful of statements however many rows there are. */
@Injectable()
export class ImportSettings {
  constructor(
    private readonly loops: KnownLoops,
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
      known: await this.loops.of(person, context, emails, tx),
      mayStaffNew: mayStaffNew(person, context),
    };
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
