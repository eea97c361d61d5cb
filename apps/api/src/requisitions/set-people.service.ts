import { Injectable } from '@nestjs/common';
import type { RequisitionPeopleBody, RequisitionView } from '@app/contracts';
import { DomainError } from '@app/domain';
import { PersonRepository, RequisitionRepository, RubricRepository, type Tx } from '@app/persistence';
import { RequisitionAccess, type RequisitionContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { invalidRequest } from '../platform/validation/index.js';
import { checkPeople } from './check-people.js';
import { GetRequisitionService } from './get-requisition.service.js';
import { RequisitionChanges, type Stamps } from '../platform/changes/index.js';

const shutsOneselfOut = (): DomainError =>
  new DomainError('REQUISITION.LAST_OWN_ROLE', 'conflict', 'You would lose the requisition yourself', {
    detail: 'Without this role you could not manage it any more. A colleague can take it from you; nothing was saved.',
  });

/** Who does what in a requisition, and who usually rates each round: whole sets replace whole sets. */
@Injectable()
export class SetPeopleService {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly people: PersonRepository,
    private readonly rubrics: RubricRepository,
    private readonly requisitions: RequisitionRepository,
    private readonly changes: RequisitionChanges,
    private readonly view: GetRequisitionService,
  ) {}

  async execute(
    person: Person,
    requisitionId: string,
    version: number,
    body: RequisitionPeopleBody,
  ): Promise<RequisitionView> {
    const change = { action: 'requisition.people', payload: { ...body } };
    await this.changes.run(person, requisitionId, 'manage', change, async (tx, context, stamps) => {
      await this.assertPossible(tx, context, body);
      const { organisationId } = person;
      await this.requisitions.change(tx, { organisationId, id: requisitionId, version }, {});
      await this.replace(tx, context, body, stamps);
      const after = await this.access.require(person, requisitionId, 'read', tx).catch(() => undefined);
      if (!after?.may('manage')) throw shutsOneselfOut();
    });
    return this.view.execute(person, requisitionId);
  }

  private async assertPossible(
    tx: Tx,
    { requisition }: RequisitionContext,
    body: RequisitionPeopleBody,
  ): Promise<void> {
    const { organisationId, id, rubricVersionId, debriefMode } = requisition;
    const rubric = await this.rubrics.get(organisationId, rubricVersionId, tx);
    const people = await this.people.list(organisationId, tx);
    const assigned = await this.requisitions.findAssignedPeople(organisationId, id, tx);
    const problems = checkPeople(body, { rubric: rubric.document, people, assigned, debriefMode });
    if (problems.length > 0) throw invalidRequest(problems);
  }

  private async replace(
    tx: Tx,
    { requisition }: RequisitionContext,
    { members, panel }: RequisitionPeopleBody,
    { newId }: Stamps,
  ): Promise<void> {
    const seats = panel.flatMap(({ roundId, personIds }) =>
      personIds.map((personId, position) => ({ id: newId(), roundId, personId, position })),
    );
    const roles = members.map(({ role, personId }) => ({ id: newId(), role, personId }));
    await this.requisitions.replacePeople(tx, requisition, roles, seats);
  }
}
