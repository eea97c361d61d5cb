import { Injectable } from '@nestjs/common';
import { type RoundMinutes, roundMinutes, type Rubric } from '@app/domain';
import { CardTimeRepository } from '@app/persistence';
import { LoopAccess } from '../access/index.js';
import type { Person } from '../auth/person.js';

/** How long the cards of a pack take, as far as one person may know. */
@Injectable()
export class CardTimes {
  constructor(
    private readonly times: CardTimeRepository,
    private readonly loops: LoopAccess,
  ) {}

  /** By round id. Loops of the person's own whose cards are closed to them are left out of every figure. */
  async ofPack(person: Person, { packId }: Rubric): Promise<Readonly<Record<string, RoundMinutes>>> {
    const closed = (await this.loops.involving(person)).filter((loop) => !loop.can('cards'));
    const without = closed.map((loop) => loop.application.id);
    return roundMinutes(await this.times.findKnown(person.organisationId, packId, without));
  }
}
