import { Injectable } from '@nestjs/common';
import type { CreateRequisitionBody, RequisitionView } from '@app/contracts';
import type { Rubric } from '@app/domain';
import { RequisitionRepository, type RequisitionRow, RubricRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { RecordedChanges, type Stamps } from '../platform/changes/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import { checkIntake } from './check-intake.js';
import { GetRequisitionService } from './get-requisition.service.js';

/** A requisition begins as a draft of a rubric version. It opens with its confirmed bar. */
@Injectable()
export class CreateRequisitionService {
  constructor(
    private readonly rubrics: RubricRepository,
    private readonly requisitions: RequisitionRepository,
    private readonly view: GetRequisitionService,
    private readonly changes: RecordedChanges,
  ) {}

  async execute(person: Person, body: CreateRequisitionBody): Promise<RequisitionView> {
    const rubric = await this.rubricOf(person, body.rubricVersionId);
    const problems = checkIntake(body.intake, rubric);
    if (problems.length > 0) throw invalidRequest(problems);
    const record = (id: string) => ({
      ...{ action: 'requisition.create', objectType: 'requisition', objectId: id },
      payload: { ...body },
    });
    const id = await this.changes.run(person, record, async (tx, stamps) => {
      const row = rowOf(person, body, stamps);
      await this.requisitions.add(tx, row);
      return row.id;
    });
    return this.view.execute(person, id);
  }

  private async rubricOf({ organisationId }: Person, rubricVersionId: string): Promise<Rubric> {
    const version = await this.rubrics.find(organisationId, rubricVersionId);
    if (!version)
      throw invalidRequest([{ path: '/rubricVersionId', message: 'Choose a version of the list of rubrics.' }]);
    return version.document;
  }
}

function rowOf(
  { organisationId, id: createdBy }: Person,
  { policy, ...body }: CreateRequisitionBody,
  { now, newId }: Stamps,
): RequisitionRow {
  const unconfirmed = {
    status: 'draft',
    bar: null,
    barConfirmedBy: null,
    barConfirmedAt: null,
    barNote: '',
  } as const;
  const whole = { ...policy, identity: policy.identity ?? ('shown' as const) };
  const created = { createdBy, createdAt: now(), version: 1 };
  return { organisationId, id: newId(), ...body, ...whole, ...unconfirmed, ...created };
}
