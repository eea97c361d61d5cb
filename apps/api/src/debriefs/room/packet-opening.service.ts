import { Injectable } from '@nestjs/common';
import { Clock, IdSource, notFound } from '@app/domain';
import { DebriefRoomRepository, LoopEventRepository } from '@app/persistence';
import type { Person } from '../../platform/auth/person.js';
import { RoomDesk } from './room-desk.js';
import { roomKeyOf } from './standing-vetoes.js';

/** That somebody who has a pre-vote has opened the packet. Told to the facilitator as a number, to nobody who. */
@Injectable()
export class PacketOpeningService {
  constructor(
    private readonly desk: RoomDesk,
    private readonly rooms: DebriefRoomRepository,
    private readonly events: LoopEventRepository,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Said once for each time the packet was opened to the committee; later ones, and those after the reveal, change nothing. */
  execute(person: Person, applicationId: string): Promise<void> {
    return this.desk.write(person, applicationId, 'own_vote', async (tx, { loop, people }) => {
      if (!people.voters('pre', loop).includes(person.id)) throw notFound('application');
      const nothing = { act: null, result: undefined };
      if (loop.application.state !== 'pre_read') return nothing;
      const key = roomKeyOf(loop);
      const { organisationId, applicationId: id } = key;
      const since =
        (await this.events.findOf(organisationId, id, tx)).findLast((one) => one.toState === 'pre_read')?.at ?? '';
      const known = await this.rooms.findOpenings(key, tx);
      if (known.some((one) => one.personId === person.id && one.openedAt >= since)) return nothing;
      await this.rooms.addOpening(tx, { ...key, id: this.ids.next(), personId: person.id, openedAt: this.clock.now() });
      return { act: { action: 'packet.open', payload: {} }, result: undefined };
    });
  }
}
