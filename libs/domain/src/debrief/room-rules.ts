import type { Rubric } from '../rubric/rubric.js';
import type { FieldProblem } from '../shared/domain-error.js';
import { hasReached, type LoopState } from './loop-state.js';
import { DUE_PHASES, type DueTimes, type RoomPace } from './room-clock.js';

/** Notes that stand under no criterion. */
export const OTHER_NOTES = ['role', 'general'] as const;

/** What a scribe may write under, in the order of the rubric. */
export const noteKeys = (rubric: Rubric): string[] => [...rubric.criteria.map((one) => one.id), ...OTHER_NOTES];

/** Notes, parking lot and the item on the table: from the reveal until the record is sealed over them. */
export const isRoomAtWork = (state: LoopState): boolean =>
  hasReached(state, 'revealed') && !hasReached(state, 'sealed');

/** How the debrief is run can be set before it begins, and until it is over. */
export const isRoomSettable = (state: LoopState): boolean =>
  state !== 'withdrawn' && state !== 'cancelled' && !hasReached(state, 'sealed');

/** After the reveal, when whoever writes has read the card as everybody; also once the record is sealed. */
export const isOpenToFeedback = (state: LoopState): boolean => hasReached(state, 'revealed');

/** From the call of the final vote, so that it anchors no discussion, until the record is sealed. */
export const isOpenToVeto = (state: LoopState): boolean => state === 'final_vote' || state === 'decided';

/** What a facilitator sends to set a room. */
export interface RoomWish {
  readonly pace: RoomPace;
  readonly dueAt: DueTimes;
  /** Empty: the usual order. */
  readonly speakingOrder: readonly string[];
  readonly scribeId: string | null;
}

export interface RoomStanding {
  readonly speakerIds: readonly string[];
  /** Who may write: whoever is in the room. */
  readonly presentIds: readonly string[];
}

function dueProblems({ pace, dueAt }: RoomWish): FieldProblem[] {
  const set = DUE_PHASES.filter((phase) => dueAt[phase] !== undefined);
  if (pace === 'together') {
    return set.map((phase) => ({
      path: `/dueAt/${phase}`,
      message: 'A debrief in one meeting has no due times: choose the debrief over days, or send none.',
    }));
  }
  return set.flatMap((phase, index): FieldProblem[] => {
    const before = index > 0 ? set[index - 1] : undefined;
    const isLater = before === undefined || (dueAt[before] ?? '') < (dueAt[phase] ?? '');
    return isLater ? [] : [{ path: `/dueAt/${phase}`, message: 'This must be later than the phase before it.' }];
  });
}

/** Everything that keeps a room from being set so, in the order of the form. Empty when it can be. */
export function checkRoomWish(wish: RoomWish, { speakerIds, presentIds }: RoomStanding): FieldProblem[] {
  const strangers = wish.speakingOrder.flatMap((id, index) =>
    speakerIds.includes(id)
      ? []
      : [{ path: `/speakingOrder/${index}`, message: 'Only people of this debrief speak in it.' }],
  );
  const twice = new Set(wish.speakingOrder).size < wish.speakingOrder.length;
  const scribe = wish.scribeId === null || presentIds.includes(wish.scribeId);
  return [
    ...strangers,
    ...(twice ? [{ path: '/speakingOrder', message: 'Name each person once.' }] : []),
    ...(scribe ? [] : [{ path: '/scribeId', message: 'Name somebody who is in the room, or null for nobody.' }]),
    ...dueProblems(wish),
  ];
}
