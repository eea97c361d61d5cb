import { Injectable } from '@nestjs/common';
import type { RoomView } from '@app/contracts';
import { Clock, type Instant } from '@app/domain';
import { DebriefRepository } from '@app/persistence';
import { LoopAccess, type LoopContext } from '../../platform/access/index.js';
import type { Person } from '../../platform/auth/person.js';
import { DebriefLoader } from '../debrief-loader.js';
import { powersIn } from '../debrief-powers.js';
import { DebriefDue } from './debrief-due.js';
import { isBeforeReveal, type RoomMaterial, RoomReads, timesOf } from './room-reads.js';
import { viewRoom } from './room.view.js';

/** The room of one debrief: its clock, and what is said and written in it. */
@Injectable()
export class GetRoomService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly loader: DebriefLoader,
    private readonly reads: RoomReads,
    private readonly due: DebriefDue,
    private readonly debriefs: DebriefRepository,
    private readonly clock: Clock,
  ) {}

  async execute(person: Person, applicationId: string): Promise<RoomView> {
    const loop = await this.loops.require(person, applicationId, 'progress');
    const { organisationId } = person;
    const people = await this.loader.people(organisationId, applicationId);
    const material = await this.reads.of(loop, people, person.id);
    const now = this.clock.now();
    return viewRoom({
      ...material,
      ...{ person, loop, people, now },
      powers: powersIn(loop, people.find(person.id)),
      names: await this.debriefs.findNames(organisationId, namedIn(material)),
      heldBy: await this.heldBy(loop, material, now),
    });
  }

  private async heldBy(loop: LoopContext, { events }: RoomMaterial, now: Instant) {
    const { lastCardAt } = timesOf(events);
    return lastCardAt !== undefined && isBeforeReveal(loop) ? this.due.of(loop, lastCardAt, now) : null;
  }
}

const namedIn = ({ notes, parked, vetoes, events }: RoomMaterial): string[] => {
  const revealed = timesOf(events).reveal?.actorId ?? null;
  return [
    ...notes.map((one) => one.authorId),
    ...parked.map((one) => one.authorId),
    ...vetoes.map((one) => one.personId),
    ...(revealed === null ? [] : [revealed]),
  ];
};
