import { Injectable } from '@nestjs/common';
import type { ProjectionView } from '@app/contracts';
import { Clock } from '@app/domain';
import { RoomPresenceRepository, RubricRepository } from '@app/persistence';
import type { FastifyRequest } from 'fastify';
import { DebriefLoader } from '../debrief-loader.js';
import { DebriefReads } from '../debrief-reads.js';
import { viewProjection } from './projection.view.js';
import { ScreenAccess } from './screen-access.js';

/** What the paired screen shows. */
@Injectable()
export class GetProjectionService {
  constructor(
    private readonly screens: ScreenAccess,
    private readonly loader: DebriefLoader,
    private readonly reads: DebriefReads,
    private readonly rubrics: RubricRepository,
    private readonly presences: RoomPresenceRepository,
    private readonly clock: Clock,
  ) {}

  async execute(request: FastifyRequest): Promise<ProjectionView> {
    const loop = await this.screens.loopOf(request);
    const { organisationId } = loop.requisition;
    const { id: applicationId } = loop.application;
    const people = await this.loader.people(organisationId, applicationId);
    const { document: rubric } = await this.rubrics.get(organisationId, loop.requisition.rubricVersionId);
    const needsCards = loop.can('cards') || loop.can('aggregates');
    return viewProjection({
      ...{ loop, people, rubric, candidate: (await this.reads.candidate(loop)).name },
      cards: needsCards ? await this.loader.cards(loop, people, rubric) : undefined,
      present: loop.can('presence')
        ? await this.presences.findNames(organisationId, applicationId, this.clock.now())
        : undefined,
    });
  }
}
