import { Injectable } from '@nestjs/common';
import type { CreateRequisitionBody, RequisitionView } from '@app/contracts';
import { Clock, IdSource, type Rubric } from '@app/domain';
import {
  AuditTrail,
  RequisitionRepository,
  type RequisitionRow,
  RubricRepository,
  TransactionRunner,
} from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
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
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async execute(person: Person, body: CreateRequisitionBody): Promise<RequisitionView> {
    const { organisationId, id: actorId } = person;
    const rubric = await this.rubricOf(person, body.rubricVersionId);
    const problems = checkIntake(body.intake, rubric);
    if (problems.length > 0) throw invalidRequest(problems);
    const row = this.rowOf(person, body);
    await this.transactions.run(async (tx) => {
      await this.requisitions.add(tx, row);
      const object = { objectType: 'requisition', objectId: row.id };
      await this.audit.record(tx, {
        organisationId,
        actorId,
        action: 'requisition.create',
        ...object,
        payload: { ...body },
      });
    });
    return this.view.execute(person, row.id);
  }

  private async rubricOf({ organisationId }: Person, rubricVersionId: string): Promise<Rubric> {
    const version = await this.rubrics.find(organisationId, rubricVersionId);
    if (!version)
      throw invalidRequest([{ path: '/rubricVersionId', message: 'Choose a version of the list of rubrics.' }]);
    return version.document;
  }

  private rowOf({ organisationId, id: createdBy }: Person, { policy, ...body }: CreateRequisitionBody): RequisitionRow {
    const unconfirmed = {
      status: 'draft',
      bar: null,
      barConfirmedBy: null,
      barConfirmedAt: null,
      barNote: '',
    } as const;
    const whole = { ...policy, identity: policy.identity ?? ('shown' as const) };
    const created = { createdBy, createdAt: this.clock.now(), version: 1 };
    return { organisationId, id: this.ids.next(), ...body, ...whole, ...unconfirmed, ...created };
  }
}
