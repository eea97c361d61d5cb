import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/domain';
import { PanelScoreRepository, RubricRepository, type Tx } from '@app/persistence';
import type { LoopContext } from '../access/index.js';
import type { Person } from '../auth/person.js';
import { PacketService } from './packet.service.js';

/** Somebody leaves a panel for good, by a recusal or a conflict of interest: their cards leave every figure, and nobody waits for them. */
@Injectable()
export class PanelExit {
  constructor(
    private readonly rubrics: RubricRepository,
    private readonly scores: PanelScoreRepository,
    private readonly packet: PacketService,
  ) {}

  /**
   * Inside the transaction that recorded it, after `ScorecardRepository.lockLoop`. The figures of now are made anew, cards submitted
   * before it included; a sealed record keeps its own, and a loop that goes back to collecting starts from the right counts.
   * @param why what completes the packet when this was the last card that was waited for; null when nobody waited for one
   */
  async leave(tx: Tx, person: Person, loop: LoopContext, at: Instant, why: string | null): Promise<void> {
    const { organisationId, rubricVersionId } = loop.requisition;
    const { document: rubric } = await this.rubrics.get(organisationId, rubricVersionId, tx);
    await this.scores.rebuild(tx, { organisationId, applicationId: loop.application.id, rubric, at });
    if (why !== null) await this.packet.completeIfLast(tx, person, loop, at, why);
  }
}
