import { Injectable } from '@nestjs/common';
import type { ApplicationView } from '@app/contracts';
import { Clock, notFound } from '@app/domain';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopMoves, LoopRounds } from '../platform/loops/index.js';
import { ApplicationRows } from './application-rows.js';
import { type ApplicationParts, viewApplication } from './application.view.js';

@Injectable()
export class GetApplicationService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly moves: LoopMoves,
    private readonly rounds: LoopRounds,
    private readonly rows: ApplicationRows,
    private readonly clock: Clock,
  ) {}

  async execute(person: Person, applicationId: string): Promise<ApplicationView> {
    const loop = await this.loops.load(person, applicationId);
    return viewApplication(loop, await this.partsOf(person, loop));
  }

  private async partsOf(person: Person, loop: LoopContext): Promise<ApplicationParts> {
    const powers = await this.moves.powersOf(person, loop);
    const [moves, { candidate, ...rows }, rounds] = await Promise.all([
      this.moves.offered(person, loop, powers),
      this.rows.of(loop),
      this.rounds.of(loop),
    ]);
    if (!candidate) throw notFound('application');
    return { moves, candidate, ...rows, rounds, powers, viewerId: person.id, now: this.clock.now() };
  }
}
