import { Injectable } from '@nestjs/common';
import type { RecordedRoom } from '@app/contracts';
import { movementOf, speakingOrder } from '@app/domain';
import {
  DebriefRepository,
  DebriefRoomRepository,
  RoomNoteRepository,
  type Tx,
  UNSET_ROOM,
  type VoteRow,
} from '@app/persistence';
import type { HeldLoop } from '../decision-desk.js';
import { speakersIn } from './room-people.js';
import { nameOf, viewNote, viewParked } from './room.view.js';
import { roomKeyOf, StandingVetoes } from './standing-vetoes.js';

/** What a record holds of the room: order, notes, parking lot, vetoes, and how the votes moved. No exploration: it is no result. */
@Injectable()
export class RoomRecord {
  constructor(
    private readonly rooms: DebriefRoomRepository,
    private readonly notes: RoomNoteRepository,
    private readonly vetoes: StandingVetoes,
    private readonly debriefs: DebriefRepository,
  ) {}

  async of(tx: Tx, held: HeldLoop, votes: readonly VoteRow[]): Promise<RecordedRoom> {
    const { loop, people } = held;
    const key = roomKeyOf(loop);
    const room = (await this.rooms.find(key, tx)) ?? UNSET_ROOM;
    const notes = (await this.notes.findNotes(key, tx)).filter((note) => note.text !== '');
    const parked = await this.notes.findParked(key, tx);
    const vetoes = await this.vetoes.of(tx, held);
    const authors = [...notes, ...parked].map((one) => one.authorId);
    const names = await this.debriefs.findNames(
      key.organisationId,
      [...authors, ...vetoes.map((one) => one.personId)],
      tx,
    );
    const speakers = speakersIn(loop, people);
    const { basis, personIds } = speakingOrder(speakers, room.speakingOrder.length > 0 ? room.speakingOrder : null);
    const counted = votes.filter((vote) => people.counts(vote, loop));
    return {
      pace: room.pace,
      order: {
        basis,
        people: personIds.map((id) => nameOf(new Map(speakers.map((one) => [one.personId, one.name])), id)),
      },
      notes: notes.map((note) => viewNote(note, names)).map(({ version: _version, ...note }) => note),
      parked: parked.map((item) => viewParked(item, names)).map(({ version: _version, id: _id, ...item }) => item),
      vetoes: vetoes.map(({ personId, reason, givenAt }) => ({ person: nameOf(names, personId), reason, givenAt })),
      movement: movementOf(counted),
    };
  }
}
