import { Injectable } from '@nestjs/common';
import type { ConfirmBarBody, RequisitionView } from '@app/contracts';
import { checkBar, Clock, DomainError } from '@app/domain';
import { RequisitionRepository, RubricRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { invalidRequest } from '../platform/validation/index.js';
import { GetRequisitionService } from './get-requisition.service.js';
import { RequisitionChanges } from '../platform/changes/index.js';

const tooLate = (): DomainError =>
  new DomainError('REQUISITION.BAR_FIXED', 'conflict', 'The bar can not be moved any more', {
    detail: 'A loop has been opened under it: a bar that moves with the candidates is none. Nothing was saved.',
  });

/** The standard-setting step: who set the bar, when and why, recorded before the first loop opens. A draft opens with it. */
@Injectable()
export class ConfirmBarService {
  constructor(
    private readonly rubrics: RubricRepository,
    private readonly requisitions: RequisitionRepository,
    private readonly changes: RequisitionChanges,
    private readonly view: GetRequisitionService,
    private readonly clock: Clock,
  ) {}

  async execute(person: Person, requisitionId: string, { bar, note }: ConfirmBarBody): Promise<RequisitionView> {
    const change = { action: 'requisition.confirm_bar', payload: { bar, note } };
    await this.changes.run(person, requisitionId, 'manage', change, async (tx, { requisition }) => {
      const { organisationId, rubricVersionId, seniority, status, version } = requisition;
      const rubric = await this.rubrics.get(organisationId, rubricVersionId, tx);
      const problems = checkBar(bar, rubric.document, seniority, '/bar');
      if (problems.length > 0) throw invalidRequest(problems);
      if (await this.requisitions.hasOpenedLoops(organisationId, requisitionId, tx)) throw tooLate();
      const confirmed = { bar, barConfirmedBy: person.id, barConfirmedAt: this.clock.now(), barNote: note };
      const opened = { status: status === 'draft' ? ('open' as const) : status };
      await this.requisitions.change(tx, { organisationId, id: requisitionId, version }, { ...confirmed, ...opened });
    });
    return this.view.execute(person, requisitionId);
  }
}
