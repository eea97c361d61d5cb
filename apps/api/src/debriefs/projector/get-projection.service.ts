import { Injectable } from '@nestjs/common';
import type { ProjectionView } from '@app/contracts';
import { Clock, notFound, ROOM_STATES } from '@app/domain';
import {
  AccessRepository,
  type LoopOfAll,
  ProjectorRepository,
  type ProjectorRow,
  RoomPresenceRepository,
  RubricRepository,
} from '@app/persistence';
import type { FastifyRequest } from 'fastify';
import type { LoopContext } from '../../platform/access/index.js';
import { hashSecret } from '../../platform/clock/secret-source.js';
import { projectedBy } from '../../platform/live/index.js';
import { DebriefLoader } from '../debrief-loader.js';
import { DebriefReads } from '../debrief-reads.js';
import { readScreenCookie } from './projector-cookie.js';
import { viewProjection } from './projection.view.js';

/** What the paired screen shows. It is nobody: what it may show is what every participant may see. */
@Injectable()
export class GetProjectionService {
  constructor(
    private readonly projectors: ProjectorRepository,
    private readonly access: AccessRepository,
    private readonly loader: DebriefLoader,
    private readonly reads: DebriefReads,
    private readonly rubrics: RubricRepository,
    private readonly presences: RoomPresenceRepository,
    private readonly clock: Clock,
  ) {}

  async execute(request: FastifyRequest): Promise<ProjectionView> {
    const { organisationId, applicationId } = await this.screenOf(request);
    const found = await this.access.findLoopOfAll(organisationId, applicationId);
    if (!found || !ROOM_STATES.includes(found.application.state)) throw notFound('projector');
    const loop = contextOf(found);
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

  /** @throws DomainError PROJECTOR.NOT_FOUND for a screen that is not paired, not any more, or never was */
  async screenOf(request: FastifyRequest): Promise<ProjectorRow> {
    const secret = readScreenCookie(request);
    const [row] = secret ? await this.projectors.findByTokenHashes([hashSecret(secret)]) : [];
    if (!row || row.expiresAt <= this.clock.now()) throw notFound('projector');
    return row;
  }
}

/** The loop as the screen stands to it. */
function contextOf(found: LoopOfAll): LoopContext {
  const objects = projectedBy(found);
  return {
    application: found.application,
    requisition: found.requisition,
    relations: new Set(),
    myAssignments: [],
    visibleState: objects.has('progress') ? found.application.state : 'collecting',
    visible: [...objects],
    can: (object) => objects.has(object),
  };
}
