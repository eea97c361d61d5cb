import { describe, expect, it } from '@jest/globals';
import { toInstant } from '../shared/instant.js';
import { SMALL_RUBRIC } from '../testing/small-rubric.js';
import { LOOP_STATES } from './loop-state.js';
import {
  checkRoomWish,
  isOpenToFeedback,
  isOpenToVeto,
  isRoomAtWork,
  isRoomSettable,
  noteKeys,
  type RoomWish,
} from './room-rules.js';

const wish = (change: Partial<RoomWish> = {}) => ({
  ...{ pace: 'together' as const, dueAt: {}, speakingOrder: [], scribeId: null },
  ...change,
});
const standing = { speakerIds: ['a', 'b'], presentIds: ['a', 'b', 'f'] };
const at = (day: number) => toInstant(`2026-11-${day}T17:00:00.000Z`);
const pathsOf = (change: Partial<RoomWish>) => checkRoomWish(wish(change), standing).map((one) => one.path);

describe('a room', () => {
  it('is at work from the reveal until the record is sealed, and can be set before', () => {
    expect(LOOP_STATES.filter(isRoomAtWork)).toEqual(['revealed', 'discussing', 'final_vote', 'decided']);
    expect(LOOP_STATES.filter(isRoomSettable)).toEqual(LOOP_STATES.slice(0, 8));
  });

  it('takes a veto once the final vote is called, and feedback from the reveal on', () => {
    expect(LOOP_STATES.filter(isOpenToVeto)).toEqual(['final_vote', 'decided']);
    expect(LOOP_STATES.filter(isOpenToFeedback)).toEqual(LOOP_STATES.slice(4, 11));
  });

  it('has notes for each criterion, the role and everything else', () => {
    expect(noteKeys(SMALL_RUBRIC)).toEqual(['C1', 'C2', 'C3', 'C9', 'role', 'general']);
  });

  it('lets people of the debrief speak, each once, and somebody in the room write', () => {
    expect(pathsOf({ speakingOrder: ['b', 'a'], scribeId: 'f' })).toEqual([]);
    expect(pathsOf({ speakingOrder: ['b', 'x', 'b'], scribeId: 'x' })).toEqual([
      ...['/speakingOrder/1', '/speakingOrder', '/scribeId'],
    ]);
  });

  it('has due times over days only, each later than the one before', () => {
    const dueAt = { pre_read: at(24), discussing: at(26), final_vote: at(25) };
    expect(pathsOf({ dueAt })).toEqual(['/dueAt/pre_read', '/dueAt/discussing', '/dueAt/final_vote']);
    expect(pathsOf({ pace: 'days', dueAt })).toEqual(['/dueAt/final_vote']);
    expect(pathsOf({ pace: 'days', dueAt: { pre_read: at(24), final_vote: at(25) } })).toEqual([]);
  });
});
