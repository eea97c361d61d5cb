import { Injectable } from '@nestjs/common';
import type { ProjectorPairedView } from '@app/contracts';
import { Clock, notFound, ROOM_STATES } from '@app/domain';
import { DebriefRepository, ProjectorRepository } from '@app/persistence';
import { LoopAccess } from '../../platform/access/index.js';
import type { Person } from '../../platform/auth/person.js';
import { DebriefLoader } from '../debrief-loader.js';
import { powersIn } from '../debrief-powers.js';

/** Whether a debrief has a screen, for whoever runs it. */
@Injectable()
export class GetPairingService {
  constructor(
    private readonly projectors: ProjectorRepository,
    private readonly loops: LoopAccess,
    private readonly loader: DebriefLoader,
    private readonly debriefs: DebriefRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError APPLICATION.NOT_FOUND unless the person runs this debrief */
  async execute(person: Person, applicationId: string): Promise<ProjectorPairedView> {
    const loop = await this.loops.require(person, applicationId, 'progress');
    const people = await this.loader.people(person.organisationId, applicationId);
    if (!powersIn(loop, people.find(person.id)).may('run')) throw notFound('application');
    const row = await this.projectors.findOfLoop(person.organisationId, applicationId);
    if (!row || row.expiresAt <= this.clock.now() || !ROOM_STATES.includes(loop.application.state))
      return { paired: null };
    const { pairedBy: id, pairedAt: at, expiresAt } = row;
    const names = await this.debriefs.findNames(person.organisationId, [id]);
    return { paired: { by: { id, name: names.get(id) ?? '' }, at, expiresAt } };
  }
}
