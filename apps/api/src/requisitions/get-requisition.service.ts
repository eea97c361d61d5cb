import { Injectable } from '@nestjs/common';
import type { RequisitionView } from '@app/contracts';
import { BandRepository, PersonRepository, RequisitionRepository, RubricRepository } from '@app/persistence';
import { RequisitionAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { BandOpenings } from '../platform/compensation/index.js';
import { viewRequisition } from './requisition.view.js';

@Injectable()
export class GetRequisitionService {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly requisitions: RequisitionRepository,
    private readonly rubrics: RubricRepository,
    private readonly bands: BandRepository,
    private readonly people: PersonRepository,
    private readonly openings: BandOpenings,
  ) {}

  async execute(person: Person, requisitionId: string): Promise<RequisitionView> {
    const { organisationId } = person;
    const context = await this.access.require(person, requisitionId, 'read');
    if (context.may('band')) await this.openings.log(person, requisitionId);
    const { rubricVersionId, barConfirmedBy } = context.requisition;
    const [rubric, members, panel, bands, confirmedBy] = await Promise.all([
      this.rubrics.get(organisationId, rubricVersionId),
      this.requisitions.findMembers(organisationId, requisitionId),
      this.requisitions.findPanel(organisationId, requisitionId),
      context.may('band') ? this.bands.findCurrent(organisationId, requisitionId) : undefined,
      barConfirmedBy ? this.people.find(organisationId, barConfirmedBy) : undefined,
    ]);
    const by = confirmedBy && { id: confirmedBy.id, name: confirmedBy.name };
    return viewRequisition(context, { rubric, members, panel, bands, confirmedBy: by });
  }
}
