import { Injectable } from '@nestjs/common';
import {
  CardFeedbackRepository,
  type CardFeedbackRow,
  DebriefRoomRepository,
  HiringVetoRepository,
  type HiringVetoRow,
  type LoopEventRow,
  LoopEventRepository,
  type ParkedItemRow,
  RoomNoteRepository,
  type RoomNoteRow,
  type RoomSettings,
  type RoomTime,
  UNSET_ROOM,
  VoteRepository,
} from '@app/persistence';
import { hasReached } from '@app/domain';
import type { LoopContext } from '../../platform/access/index.js';
import type { LoopPeople } from '../debrief-loader.js';
import { roomKeyOf } from './standing-vetoes.js';

export interface RoomMaterial {
  readonly room: RoomSettings & RoomTime & { readonly version: number };
  /** Every move of the loop, the first one first. */
  readonly events: readonly LoopEventRow[];
  readonly preRead: { readonly eligible: number; readonly opened: number; readonly voted: number } | undefined;
  readonly notes: readonly RoomNoteRow[];
  readonly parked: readonly ParkedItemRow[];
  readonly vetoes: readonly HiringVetoRow[];
  readonly feedback: readonly CardFeedbackRow[];
}

/** What a room rests on. Only what the policy opens to the viewer is read at all. */
@Injectable()
export class RoomReads {
  constructor(
    private readonly rooms: DebriefRoomRepository,
    private readonly events: LoopEventRepository,
    private readonly notes: RoomNoteRepository,
    private readonly feedback: CardFeedbackRepository,
    private readonly vetoes: HiringVetoRepository,
    private readonly votes: VoteRepository,
  ) {}

  async of(loop: LoopContext, people: LoopPeople, viewerId: string): Promise<RoomMaterial> {
    const key = roomKeyOf(loop);
    const { organisationId, applicationId } = key;
    const events = await this.events.findOf(organisationId, applicationId);
    const inRoom = loop.can('room');
    const seesVetoes = loop.can('final_votes') || loop.can('decision') || loop.relations.has('hiring_manager');
    return {
      room: { version: 0, ...UNSET_ROOM, ...(await this.rooms.find(key)) },
      events,
      preRead: await this.preRead(loop, people, events),
      notes: inRoom ? await this.notes.findNotes(key) : [],
      parked: inRoom ? await this.notes.findParked(key) : [],
      vetoes: seesVetoes ? await this.vetoes.findOf(key) : [],
      feedback: inRoom ? await this.feedback.findWritten(organisationId, applicationId, viewerId) : [],
    };
  }

  /** How many of those who have a pre-vote have opened this packet and voted on it; a packet that was opened again is another one. */
  private async preRead(
    loop: LoopContext,
    people: LoopPeople,
    events: readonly LoopEventRow[],
  ): Promise<RoomMaterial['preRead']> {
    if (!loop.can('read_count') || loop.application.state !== 'pre_read') return undefined;
    const key = roomKeyOf(loop);
    const since = events.findLast((event) => event.toState === 'pre_read')?.at ?? '';
    const voters = new Set(people.voters('pre', loop));
    const openings = await this.rooms.findOpenings(key);
    const votes = await this.votes.findByLoop(key.organisationId, key.applicationId, key.decisionVersion);
    const opened = openings.filter((one) => one.openedAt >= since && voters.has(one.personId));
    const voted = votes.filter((vote) => vote.phase === 'pre' && voters.has(vote.personId));
    // Whoever has voted has read.
    const read = new Set([...opened, ...voted].map((one) => one.personId));
    return { eligible: voters.size, opened: read.size, voted: voted.length };
  }
}

/** When the loop came into each state, the last time; and how it was revealed. */
export function timesOf(events: readonly LoopEventRow[]) {
  const enteredAt = Object.fromEntries(
    events.filter((event) => event.fromState !== event.toState).map((event) => [event.toState, event.at]),
  );
  const reveal = events.findLast((event) => event.toState === 'revealed');
  return { enteredAt, reveal, lastCardAt: events.findLast((event) => event.toState === 'packet_ready')?.at };
}

export const isBeforeReveal = ({ application: { state } }: LoopContext): boolean =>
  hasReached(state, 'packet_ready') && !hasReached(state, 'revealed');
