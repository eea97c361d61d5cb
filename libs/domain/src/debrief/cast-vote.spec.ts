import { describe, expect, it } from '@jest/globals';
import { assertPhaseOpen, checkBallot, isPhaseOpen } from './cast-vote.js';
import { LOOP_STATES } from './loop-state.js';

describe('casting a vote', () => {
  it('is open in the pre-read for the private vote and in the final vote for the last', () => {
    const open = (phase: 'pre' | 'final') =>
      LOOP_STATES.filter((state) => {
        try {
          assertPhaseOpen(phase, state, false);
          return true;
        } catch {
          return false;
        }
      });
    expect(open('pre')).toEqual(['pre_read']);
    expect(open('final')).toEqual(['final_vote']);
  });

  it('ends for the final vote when its ballots open: nobody changes a vote after reading another', () => {
    expect(isPhaseOpen('final', 'final_vote', false)).toBe(true);
    expect(isPhaseOpen('final', 'final_vote', true)).toBe(false);
    expect(() => assertPhaseOpen('final', 'final_vote', true)).toThrow('There is no vote to give now');
  });

  it('says whether the phase is still to come or over', () => {
    const detailOf = (
      phase: 'pre' | 'final',
      state: 'packet_ready' | 'revealed' | 'discussing' | 'decided',
    ): unknown => {
      try {
        assertPhaseOpen(phase, state, false);
      } catch (error) {
        return (error as { details: { detail: string } }).details.detail;
      }
      return undefined;
    };
    expect(detailOf('pre', 'packet_ready')).toMatch(/opens with the pre-read/);
    expect(detailOf('pre', 'revealed')).toMatch(/has ended/);
    expect(detailOf('final', 'discussing')).toMatch(/not been called/);
    expect(detailOf('final', 'decided')).toMatch(/is recorded/);
  });

  it('asks at which level one would hire', () => {
    const ballot = { choice: 'hire', level: null, confidence: 'low', note: '' } as const;
    expect(checkBallot(ballot)).toEqual([{ path: '/level', message: 'Say at which level you would hire.' }]);
    expect(checkBallot({ ...ballot, level: 'mid' })).toEqual([]);
    expect(checkBallot({ ...ballot, choice: 'hold' })).toEqual([]);
  });
});
