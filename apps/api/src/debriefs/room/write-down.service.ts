import { Injectable } from '@nestjs/common';
import type { ParkedItemView, RoomNoteView } from '@app/contracts';
import { Clock, DomainError, IdSource, isRoomAtWork, LIMITS, noteKeys, notFound } from '@app/domain';
import { DebriefRoomRepository, RoomNoteRepository, RubricRepository, type Tx } from '@app/persistence';
import type { Person } from '../../platform/auth/person.js';
import { invalidRequest } from '../../platform/validation/index.js';
import { powersIn } from '../debrief-powers.js';
import { type HeldLoop, wrongState } from '../decision-desk.js';
import { RoomDesk } from './room-desk.js';
import { viewNote, viewParked } from './room.view.js';
import { roomKeyOf } from './standing-vetoes.js';

const notTheScribe = (): DomainError =>
  new DomainError('NOTE.NOT_SCRIBE', 'conflict', 'Somebody else writes the notes', {
    detail: 'One person writes at a time; whoever runs the room names them. Nothing was saved.',
  });

function assertAtWork({ loop }: HeldLoop): void {
  const { state } = loop.application;
  if (isRoomAtWork(state)) return;
  throw wrongState(
    'ROOM.CLOSED',
    state,
    'Notes are taken from the reveal until the record is sealed. Nothing was saved.',
  );
}

/** What is written down in a room: the scribe's notes under each criterion, and what is parked for later. */
@Injectable()
export class WriteDownService {
  constructor(
    private readonly desk: RoomDesk,
    private readonly rooms: DebriefRoomRepository,
    private readonly notes: RoomNoteRepository,
    private readonly rubrics: RubricRepository,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** @param version of the person's own note; another scribe's stays as it is, beside it */
  note(person: Person, applicationId: string, noteKey: string, text: string, version: number): Promise<RoomNoteView> {
    return this.desk.write(person, applicationId, 'room', async (tx, held) => {
      const key = roomKeyOf(held.loop);
      const rubric = await this.rubrics.get(key.organisationId, held.loop.requisition.rubricVersionId, tx);
      if (!noteKeys(rubric.document).includes(noteKey)) throw notFound('application');
      assertAtWork(held);
      if ((await this.rooms.find(key, tx))?.scribeId !== person.id) throw notTheScribe();
      const note = { ...key, noteKey, authorId: person.id, text, savedAt: this.clock.now() };
      const id = this.ids.next();
      const next = await this.notes.saveNote(tx, note, { newId: id, version });
      const names = new Map([[person.id, person.name]]);
      const act = { action: 'room.note', payload: { key: noteKey, version: next } };
      return { act, result: viewNote({ ...note, id, version: next }, names) };
    });
  }

  park(person: Person, applicationId: string, text: string): Promise<ParkedItemView> {
    return this.desk.write(person, applicationId, 'room', async (tx, held) => {
      assertAtWork(held);
      const key = roomKeyOf(held.loop);
      const present = await this.notes.findParked(key, tx);
      if (present.length >= LIMITS.parkedItems)
        throw invalidRequest([{ path: '/text', message: `At most ${LIMITS.parkedItems} items are parked.` }]);
      const parkedAt = this.clock.now();
      const item = { ...key, id: this.ids.next(), authorId: person.id, text, parkedAt, outcome: null, version: 1 };
      await this.notes.park(tx, item);
      const act = { action: 'room.park', payload: { itemId: item.id } };
      return { act, result: viewParked(item, new Map([[person.id, person.name]])) };
    });
  }

  /** By whoever runs the room, or wrote it. */
  settle(
    person: Person,
    applicationId: string,
    itemId: string,
    outcome: string | null,
    version: number,
  ): Promise<ParkedItemView> {
    return this.desk.write(person, applicationId, 'room', async (tx, held) => {
      assertAtWork(held);
      const item = await this.parkedFor(tx, person, held, itemId);
      const next = await this.notes.settle(tx, roomKeyOf(held.loop), itemId, outcome, version);
      const author = held.people.find(item.authorId)?.name ?? '';
      const act = { action: 'room.settle', payload: { itemId, settled: outcome !== null, version: next } };
      return { act, result: viewParked({ ...item, outcome, version: next }, new Map([[item.authorId, author]])) };
    });
  }

  private async parkedFor(tx: Tx, person: Person, { loop, people }: HeldLoop, itemId: string) {
    const item = (await this.notes.findParked(roomKeyOf(loop), tx)).find((one) => one.id === itemId);
    if (!item) throw notFound('parked_item');
    if (item.authorId === person.id || powersIn(loop, people.find(person.id)).may('run')) return item;
    throw new DomainError(
      'PARKED_ITEM.NOT_YOURS',
      'conflict',
      'Whoever parked it or runs the room says what became of it',
      {
        detail: 'Nothing was changed.',
      },
    );
  }
}
