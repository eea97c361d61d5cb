import { Injectable } from '@nestjs/common';
import { notFound } from '@app/domain';
import { DebriefRepository, OrganisationRepository, RubricRepository, type Tx } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { RecordMaterial } from './decision-record.view.js';

/** Who was decided about, by which rubric, and every move of the loop. */
@Injectable()
export class RecordCase {
  constructor(
    private readonly debriefs: DebriefRepository,
    private readonly organisations: OrganisationRepository,
    private readonly rubrics: RubricRepository,
  ) {}

  async of(
    tx: Tx,
    { requisition, application }: LoopContext,
  ): Promise<Pick<RecordMaterial, 'organisation' | 'candidate' | 'version' | 'history'>> {
    const { organisationId, rubricVersionId } = requisition;
    const organisation = await this.organisations.find(organisationId, tx);
    const candidate = await this.debriefs.findCandidate(organisationId, application.id, tx);
    if (!organisation || !candidate) throw notFound('application');
    return {
      organisation: organisation.name,
      candidate,
      version: await this.rubrics.get(organisationId, rubricVersionId, tx),
      history: await this.debriefs.findHistory(organisationId, application.id, tx),
    };
  }
}
