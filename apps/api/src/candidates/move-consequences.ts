import { Injectable } from '@nestjs/common';
import { beginsNewVersion, Clock } from '@app/domain';
import type { Tx } from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { PacketService } from '../platform/loops/index.js';
import { HoldFollowUp } from './hold-follow-up.js';
import type { AllowedMove } from './move-writer.js';
import { UsualPanel } from './usual-panel.js';
import { PracticeEnd } from './practice-end.js';

/** What a move brings with it for the people of the loop, in the same transaction. */
@Injectable()
export class MoveConsequences {
  constructor(
    private readonly usualPanel: UsualPanel,
    private readonly hold: HoldFollowUp,
    private readonly practice: PracticeEnd,
    private readonly loops: LoopAccess,
    private readonly packet: PacketService,
    private readonly clock: Clock,
  ) {}

  /** The usual panel is asked while the loop is still planned. */
  async before(tx: Tx, person: Person, loop: LoopContext, { move }: AllowedMove): Promise<void> {
    if (move === 'open') await this.usualPanel.ask(tx, person, loop);
  }

  /** @param loop as it was before the move */
  async after(tx: Tx, person: Person, loop: LoopContext, { move, to }: AllowedMove): Promise<void> {
    const isNew = beginsNewVersion(move, loop.application.state);
    if (isNew && to === 'collecting') await this.hold.askForMissing(tx, person, loop);
    await this.practice.with(tx, person, loop, to);
    if (move === 'open') await this.completeIfAllAreIn(tx, person, loop.application.id);
  }

  /** Cards may have come in while the loop was planned. */
  private async completeIfAllAreIn(tx: Tx, person: Person, applicationId: string): Promise<void> {
    const opened = await this.loops.load(person, applicationId, tx);
    await this.packet.completeIfLast(tx, person, opened, this.clock.now(), 'All cards were in when the loop opened.');
  }
}
