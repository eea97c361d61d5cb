import { Injectable } from '@nestjs/common';
import { Clock, notFound, ROOM_STATES } from '@app/domain';
import { AccessRepository, type LoopOfAll, ProjectorRepository, type ProjectorRow } from '@app/persistence';
import type { FastifyRequest } from 'fastify';
import type { LoopContext } from '../../platform/access/index.js';
import { hashSecret } from '../../platform/clock/secret-source.js';
import { projectedBy } from '../../platform/live/index.js';
import { readScreenCookie } from './projector-cookie.js';

/** The second lock of a screen. It is nobody: what it may show is what every participant may see. */
@Injectable()
export class ScreenAccess {
  constructor(
    private readonly projectors: ProjectorRepository,
    private readonly access: AccessRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError PROJECTOR.NOT_FOUND for a screen that is not paired, not any more, or never was */
  async screenOf(request: FastifyRequest): Promise<ProjectorRow> {
    const secret = readScreenCookie(request);
    const [row] = secret ? await this.projectors.findByTokenHashes([hashSecret(secret)]) : [];
    if (!row || row.expiresAt <= this.clock.now()) throw notFound('projector');
    return row;
  }

  /** @throws DomainError PROJECTOR.NOT_FOUND as `screenOf`, and when its debrief is over or not begun */
  async loopOf(request: FastifyRequest): Promise<LoopContext> {
    const { organisationId, applicationId } = await this.screenOf(request);
    const found = await this.access.findLoopOfAll(organisationId, applicationId);
    if (!found || !ROOM_STATES.includes(found.application.state)) throw notFound('projector');
    return contextOf(found);
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
