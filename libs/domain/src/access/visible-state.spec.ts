import { describe, expect, it } from '@jest/globals';
import type { LoopState } from '../debrief/loop-state.js';
import { visibleState } from './loop-visibility.js';
import type { Relation } from './relations.js';

describe('the state that a person may know', () => {
  const stateFor = (is: readonly Relation[], state: LoopState): LoopState =>
    visibleState(new Set(is), { state, blindness: 'strict', compOpensAt: 'comp_open' });

  it('is collecting for the panel until the reveal, however far the loop is', () => {
    for (const state of ['collecting', 'packet_ready', 'pre_read'] as const) {
      expect(stateFor(['panel_blind'], state)).toBe('collecting');
      expect(stateFor(['panel_done'], state)).toBe('collecting');
      expect(stateFor(['hiring_manager'], state)).toBe('collecting');
    }
    expect(stateFor(['panel_done'], 'revealed')).toBe('revealed');
  });

  it('stays collecting for whoever still has to rate, to the end', () => {
    expect(stateFor(['panel_blind'], 'closed')).toBe('collecting');
    expect(stateFor(['panel_blind', 'recruiter'], 'decided')).toBe('collecting');
  });

  it('is collecting for whoever is no longer asked, to the end', () => {
    expect(stateFor(['panel_removed'], 'collecting')).toBe('collecting');
    expect(stateFor(['panel_removed'], 'closed')).toBe('collecting');
  });

  it('is the true one for those who move the loop', () => {
    for (const is of ['recruiter', 'facilitator', 'committee'] as const)
      expect(stateFor([is], 'packet_ready')).toBe('packet_ready');
  });

  it('tells everybody that a loop is not begun, withdrawn or cancelled', () => {
    for (const state of ['planned', 'withdrawn', 'cancelled'] as const)
      expect(stateFor(['panel_blind'], state)).toBe(state);
  });
});
