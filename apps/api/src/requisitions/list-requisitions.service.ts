import { Injectable } from '@nestjs/common';
import type { RequisitionListView } from '@app/contracts';
import { RequisitionAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopCounts } from '../platform/loops/index.js';
import { viewListItem } from './requisition.view.js';

/** The requisitions that exist for a person, each with the number of candidates that do. */
@Injectable()
export class ListRequisitionsService {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly counts: LoopCounts,
  ) {}

  async execute(person: Person): Promise<RequisitionListView> {
    const visible = await this.access.visible(person);
    const counts = await this.counts.of(person, visible);
    return { requisitions: visible.map((one) => viewListItem(one, counts.get(one.requisition.id) ?? 0)) };
  }
}
