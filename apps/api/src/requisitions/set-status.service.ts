import { Injectable } from '@nestjs/common';
import type { RequisitionStatusBody, RequisitionView } from '@app/contracts';
import { DomainError } from '@app/domain';
import { RequisitionRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { GetRequisitionService } from './get-requisition.service.js';
import { RequisitionChanges } from '../platform/changes/index.js';

const needsBar = (): DomainError =>
  new DomainError('REQUISITION.BAR_MISSING', 'conflict', 'Confirm the bar first', {
    detail: 'A requisition opens with its confirmed bar. Nothing was saved.',
    errors: [{ path: '/status', message: 'Confirm the bar, then open the requisition.' }],
  });

/** Opens or closes a requisition. Loops that run go on; nothing new begins in a closed one. */
@Injectable()
export class SetStatusService {
  constructor(
    private readonly requisitions: RequisitionRepository,
    private readonly changes: RequisitionChanges,
    private readonly view: GetRequisitionService,
  ) {}

  async execute(
    person: Person,
    requisitionId: string,
    version: number,
    { status }: RequisitionStatusBody,
  ): Promise<RequisitionView> {
    const change = { action: `requisition.${status === 'open' ? 'open' : 'close'}`, payload: {} };
    await this.changes.run(person, requisitionId, 'manage', change, async (tx, { requisition }) => {
      if (status === 'open' && requisition.barConfirmedAt === null) throw needsBar();
      await this.requisitions.change(
        tx,
        { organisationId: person.organisationId, id: requisitionId, version },
        { status },
      );
    });
    return this.view.execute(person, requisitionId);
  }
}
