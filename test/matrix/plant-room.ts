// What is said and written in the room of the matrix world, with a canary in every text.
import {
  CardFeedbackEntity,
  DebriefRoomEntity,
  HiringVetoEntity,
  ParkedItemEntity,
  RoomNoteEntity,
} from '@app/persistence';
import type { Instant } from '@app/domain';
import type { World, WorldLoop } from '../support/world.js';
import type { Canaries } from './canaries.js';
import type { MatrixIds, People } from './matrix-world.js';
import { PRESENT_VERSION } from './plant-decision.js';

export async function addRoom(
  world: World,
  { applicationId }: WorldLoop,
  people: People,
  scorecardId: string,
  canaries: Canaries,
): Promise<Pick<MatrixIds, 'parkedItem'>> {
  const now = world.app.clock.now();
  const common = { applicationId, decisionVersion: PRESENT_VERSION };
  const dueAt = canaries.instant('room.dueAt', '2031-03-17T11:13:19.023Z', { objects: ['progress'] }) as Instant;
  await world.insert(DebriefRoomEntity, {
    ...{ ...common, pace: 'days', dueAt: { pre_read: dueAt }, speakingOrder: [], scribeId: people.chair.id },
    ...{ shownWhatIf: '', startedPhase: null, startedAt: null, extraMinutes: {}, item: 'C1', itemAt: now, version: 1 },
  });
  await world.insert(RoomNoteEntity, {
    ...{ ...common, noteKey: 'C1', authorId: people.chair.id, savedAt: now, version: 1 },
    text: canaries.text('room.note', { objects: ['room'] }),
  });
  const parkedItem = await world.insert(ParkedItemEntity, {
    ...{ ...common, authorId: people.chair.id, parkedAt: now, version: 1 },
    text: canaries.text('room.parked', { objects: ['room'] }),
    outcome: canaries.text('room.parked.outcome', { objects: ['room'] }),
  });
  await world.insert(HiringVetoEntity, {
    ...{ ...common, personId: people.hiringManager.id, standing: true, givenAt: now, version: 1 },
    reason: canaries.text('veto.reason', {
      objects: ['final_votes', 'decision'],
      author: 'hiringManager',
      own: 'progress',
    }),
  });
  // Written by somebody who has left the room: whatever is read of it is read by its author.
  const toAuthor = { objects: [], author: 'raterDone', own: 'feedback' } as const;
  await world.insert(CardFeedbackEntity, {
    ...{ applicationId, scorecardId, writerId: people.stranger.id, writtenAt: now, version: 1 },
    helped: canaries.text('feedback.helped', toAuthor),
    more: canaries.text('feedback.more', toAuthor),
  });
  return { parkedItem };
}
