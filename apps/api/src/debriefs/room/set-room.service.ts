import { Injectable } from '@nestjs/common';
import type { RoomBody, RoomClockBody, RoomView } from '@app/contracts';
import {
  checkRoomWish,
  Clock,
  type FieldProblem,
  formatWhatIf,
  IdSource,
  isRoomAtWork,
  isRoomSettable,
  MOST_EXTRA_MINUTES,
  noteKeys,
  parseWhatIf,
  ROOM_PHASES,
  type RoomPhase,
} from '@app/domain';
import { DebriefRoomRepository, RubricRepository, type Tx, UNSET_ROOM } from '@app/persistence';
import type { Person } from '../../platform/auth/person.js';
import { invalidRequest } from '../../platform/validation/index.js';
import { type HeldLoop, wrongState } from '../decision-desk.js';
import { GetRoomService } from './get-room.service.js';
import { RoomDesk } from './room-desk.js';
import { presentIn, speakersIn } from './room-people.js';
import { roomKeyOf } from './standing-vetoes.js';

const over = ({ loop }: HeldLoop) =>
  wrongState('ROOM.CLOSED', loop.application.state, 'The room is set until its record is sealed. Nothing was changed.');

/** How the facilitator runs the room: order, scribe, pace, due times, and its clock by the server's time. */
@Injectable()
export class SetRoomService {
  constructor(
    private readonly desk: RoomDesk,
    private readonly rooms: DebriefRoomRepository,
    private readonly rubrics: RubricRepository,
    private readonly view: GetRoomService,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async set(person: Person, applicationId: string, body: RoomBody, version: number): Promise<RoomView> {
    await this.desk.run(person, applicationId, async (tx, held) => {
      const { loop, people } = held;
      if (!isRoomSettable(loop.application.state)) throw over(held);
      const speakerIds = speakersIn(loop, people).map((one) => one.personId);
      const presentIds = presentIn(loop, people).map((one) => one.personId);
      const { pace, dueAt, speakingOrder, scribeId } = body;
      const problems = checkRoomWish({ pace, dueAt, speakingOrder, scribeId }, { speakerIds, presentIds });
      if (problems.length > 0) throw invalidRequest(problems);
      const shownWhatIf = await this.explored(tx, held, body.shownWhatIf);
      const settings = { pace, dueAt, speakingOrder, scribeId, shownWhatIf };
      const next = await this.rooms.set(tx, roomKeyOf(loop), settings, { newId: this.ids.next(), version });
      const payload = { pace, scribeId, dueAt, ordered: speakingOrder.length > 0, showsWhatIf: shownWhatIf !== '' };
      return { act: { action: 'room.set', payload: { ...payload, version: next } }, result: undefined };
    });
    return this.view.execute(person, applicationId);
  }

  async tick(person: Person, applicationId: string, body: RoomClockBody): Promise<RoomView> {
    await this.desk.run(person, applicationId, async (tx, held) => {
      const time = await this.timeOf(tx, held, body);
      await this.rooms.tick(tx, roomKeyOf(held.loop), time, this.ids.next());
      return { act: { action: `room.${body.act}`, payload: { ...body } }, result: undefined };
    });
    return this.view.execute(person, applicationId);
  }

  private async timeOf(tx: Tx, held: HeldLoop, body: RoomClockBody) {
    const { state } = held.loop.application;
    const at = this.clock.now();
    if (body.act === 'item') {
      if (!isRoomAtWork(state)) throw over(held);
      const problems = await this.itemProblems(tx, held, body.item);
      if (problems.length > 0) throw invalidRequest(problems);
      return { item: body.item, itemAt: body.item === null ? null : at };
    }
    const phase = ROOM_PHASES.find((one) => one === state);
    if (phase === undefined)
      throw wrongState('ROOM.NO_PHASE', state, 'No phase of the debrief is under way. Nothing was changed.');
    if (body.act === 'start') return { startedPhase: phase, startedAt: at };
    return { extraMinutes: await this.extended(tx, held, phase, body.minutes) };
  }

  private async extended(tx: Tx, { loop }: HeldLoop, phase: RoomPhase, minutes: number) {
    const { extraMinutes } = (await this.rooms.find(roomKeyOf(loop), tx)) ?? UNSET_ROOM;
    const sum = (extraMinutes[phase] ?? 0) + minutes;
    if (sum > MOST_EXTRA_MINUTES) {
      const message = `A phase is extended by at most ${MOST_EXTRA_MINUTES} minutes in all. Start it anew instead.`;
      throw invalidRequest([{ path: '/minutes', message }]);
    }
    return { ...extraMinutes, [phase]: sum };
  }

  private async itemProblems(tx: Tx, held: HeldLoop, item: string | null): Promise<FieldProblem[]> {
    if (item === null) return [];
    const keys = noteKeys(await this.rubricOf(tx, held));
    return keys.includes(item)
      ? []
      : [{ path: '/item', message: `Put one of these on the table: ${keys.join(', ')}.` }];
  }

  /** As an address holds it, without whatever names nothing of this loop: what is shown to a room can hold no message. */
  private async explored(tx: Tx, held: HeldLoop, text: string): Promise<string> {
    if (text === '') return '';
    const raters = held.people.all.filter((one) => one.assignments.some(({ submitted }) => submitted));
    const rubric = await this.rubricOf(tx, held);
    return formatWhatIf(
      parseWhatIf(
        text,
        rubric,
        raters.map((one) => one.personId),
      ),
    );
  }

  private async rubricOf(tx: Tx, { loop }: HeldLoop) {
    const { organisationId, rubricVersionId } = loop.requisition;
    return (await this.rubrics.get(organisationId, rubricVersionId, tx)).document;
  }
}
