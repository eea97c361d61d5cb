import type { PersonRef, RoomView } from '@app/contracts';
import {
  type CivilDay,
  hasReached,
  type Instant,
  isOpenToFeedback,
  isOpenToVeto,
  isRoomAtWork,
  roomClock,
  speakingOrder,
} from '@app/domain';
import type { ParkedItemRow, RoomNoteRow } from '@app/persistence';
import type { LoopContext } from '../../platform/access/index.js';
import type { Person } from '../../platform/auth/person.js';
import type { LoopPowers } from '../../platform/loops/index.js';
import type { LoopPeople } from '../debrief-loader.js';
import { refOf } from '../debrief-parts.view.js';
import { presentIn, speakersIn } from './room-people.js';
import { type RoomMaterial, timesOf } from './room-reads.js';

export interface RoomParts extends RoomMaterial {
  readonly person: Person;
  readonly loop: LoopContext;
  readonly people: LoopPeople;
  readonly powers: LoopPowers;
  readonly names: ReadonlyMap<string, string>;
  readonly now: Instant;
  readonly heldBy: { readonly day: CivilDay; readonly isPast: boolean } | null;
}

type Names = ReadonlyMap<string, string>;
export const nameOf = (names: Names, id: string): PersonRef => ({ id, name: names.get(id) ?? '' });

export const viewNote = (note: RoomNoteRow, names: Names) => ({
  ...{ key: note.noteKey, author: nameOf(names, note.authorId), text: note.text },
  ...{ savedAt: note.savedAt, version: note.version },
});

export const viewParked = (item: ParkedItemRow, names: Names) => ({
  ...{ id: item.id, text: item.text, author: nameOf(names, item.authorId) },
  ...{ parkedAt: item.parkedAt, outcome: item.outcome, version: item.version },
});

function viewClock({ loop, room, events, now, heldBy }: RoomParts): RoomView['clock'] {
  const { state, decisionVersion } = loop.application;
  const { startedPhase, startedAt } = room;
  const { enteredAt } = timesOf(events.filter((event) => event.decisionVersion === decisionVersion));
  const clock = roomClock({
    ...{ state, pace: room.pace, extraMinutes: room.extraMinutes, dueAt: room.dueAt },
    enteredAt,
    started: startedPhase !== null && startedAt !== null ? { phase: startedPhase, at: startedAt } : null,
  });
  const extraMinutes = clock.phase === null ? 0 : (room.extraMinutes[clock.phase] ?? 0);
  return { ...clock, now, extraMinutes, heldBy };
}

function viewReveal({ loop, events, names }: RoomParts): Partial<RoomView> {
  const { reveal } = timesOf(events);
  if (!reveal || !hasReached(loop.application.state, 'revealed')) return {};
  const by = reveal.actorId === null ? null : nameOf(names, reveal.actorId);
  return { reveal: { at: reveal.at, by, reason: reveal.reason } };
}

/** What is written and shown in the room itself. */
function viewInside(parts: RoomParts): Partial<RoomView> {
  const { loop, people, room, names, notes, parked, feedback } = parts;
  if (!loop.can('room')) return {};
  const speakers = speakersIn(loop, people);
  const { basis, personIds } = speakingOrder(speakers, room.speakingOrder.length > 0 ? room.speakingOrder : null);
  const scribe = room.scribeId === null ? undefined : people.find(room.scribeId);
  return {
    order: {
      basis,
      speakers: personIds.flatMap((id) => {
        const one = speakers.find((speaker) => speaker.personId === id);
        return one ? [{ person: { id, name: one.name }, as: one.as, seniority: one.seniority }] : [];
      }),
    },
    present: presentIn(loop, people).map(refOf),
    // Whoever was recused since writes no more.
    scribe: scribe && !people.isRecused(scribe.personId) ? refOf(scribe) : null,
    item: room.item === null || room.itemAt === null ? null : { key: room.item, since: room.itemAt },
    shownWhatIf: room.shownWhatIf,
    notes: notes.filter((note) => note.text !== '').map((note) => viewNote(note, names)),
    parked: parked.map((item) => viewParked(item, names)),
    myFeedback: feedback.map(({ scorecardId, helped, more, version }) => ({ scorecardId, helped, more, version })),
  };
}

function viewVetoes({ person, loop, people, vetoes, names }: RoomParts): Partial<RoomView> {
  const mine = vetoes.find((one) => one.personId === person.id);
  const own = loop.relations.has('hiring_manager')
    ? { myVeto: mine ? { standing: mine.standing, reason: mine.reason, version: mine.version } : null }
    : {};
  if (!loop.can('final_votes') && !loop.can('decision')) return own;
  const standing = vetoes.filter((one) => one.standing && people.mayVeto(one.personId));
  return {
    ...own,
    vetoes: standing.map(({ personId, reason, givenAt }) => ({ person: nameOf(names, personId), reason, givenAt })),
  };
}

/** A part that the policy does not open is absent, not null and not empty. */
export function viewRoom(parts: RoomParts): RoomView {
  const { person, loop, people, room, powers, preRead } = parts;
  const { state } = loop.application;
  const isAtWork = loop.can('room') && isRoomAtWork(state);
  const run = powers.may('run');
  const isVoter = people.voters('final', loop).includes(person.id);
  return {
    applicationId: loop.application.id,
    state,
    pace: room.pace,
    dueAt: room.dueAt,
    clock: viewClock(parts),
    ...viewReveal(parts),
    ...(preRead ? { preRead } : {}),
    ...viewInside(parts),
    ...viewVetoes(parts),
    can: {
      run,
      write: isAtWork && room.scribeId === person.id,
      park: isAtWork,
      veto: loop.relations.has('hiring_manager') && isOpenToVeto(state),
      giveFeedback: loop.can('room') && isOpenToFeedback(state) && (run || isVoter),
    },
    version: room.version,
  };
}
