import { describe, expect, it } from '@jest/globals';
import { beginsNewVersion, findTransition, hasReached, LOOP_STATES, TRANSITIONS } from './loop-state.js';
import { blockedBecause, isMade, isOffered, type LoopFacts, needsReason } from './move-rules.js';

const facts = (change: Partial<LoopFacts>): LoopFacts => ({
  state: 'packet_ready',
  plannedRounds: 5,
  openCards: 0,
  submittedCards: 10,
  thinMustCriteria: [],
  barConfirmed: true,
  eligibleVoters: 3,
  finalVoters: 3,
  preVotes: 3,
  finalVotes: 0,
  finalVoteClosed: false,
  quorum: 2,
  outcome: null,
  ...change,
});

describe('the moves of a loop', () => {
  it('reveals only when every card is submitted or excused', () => {
    expect(blockedBecause('reveal', facts({}))).toBeNull();
    expect(blockedBecause('reveal', facts({ openCards: 1 }))).toBe('1 card is neither submitted nor excused.');
    expect(blockedBecause('reveal', facts({ state: 'collecting' }))).toMatch(/Not possible/);
  });

  it('asks a reason for a reveal without pre-read, with missing pre-votes or with a thin must criterion', () => {
    expect(needsReason('reveal', facts({ state: 'pre_read' }))).toBe(false);
    expect(needsReason('reveal', facts({ state: 'packet_ready' }))).toBe(true);
    expect(needsReason('reveal', facts({ state: 'pre_read', preVotes: 2 }))).toBe(true);
    expect(needsReason('start_pre_read', facts({ thinMustCriteria: ['C2'] }))).toBe(true);
  });

  it('skips no pre-read in a panel debrief, and counts the interviewers for the quorum', () => {
    const panelDebrief = { eligibleVoters: 0, preVotes: 0, finalVoters: 4 };
    expect(needsReason('reveal', facts({ ...panelDebrief, state: 'packet_ready' }))).toBe(false);
    expect(blockedBecause('call_final_vote', facts({ ...panelDebrief, state: 'discussing' }))).toBeNull();
    expect(blockedBecause('call_final_vote', facts({ state: 'discussing', finalVoters: 1 }))).toMatch(/quorum is 2/);
  });

  it('takes a closed vote again only where recusals have left fewer than the quorum', () => {
    const closed = { state: 'final_vote', finalVoteClosed: true } as const;
    const left = facts({ ...closed, finalVoters: 1, finalVotes: 1 });
    expect([isOffered('recall_vote', left), blockedBecause('recall_vote', left)]).toEqual([true, null]);
    expect(needsReason('recall_vote', left)).toBe(true);
    for (const other of [facts({ ...closed, finalVotes: 2 }), facts({ state: 'final_vote', finalVotes: 1 })]) {
      expect(isOffered('recall_vote', other)).toBe(false);
      expect(blockedBecause('recall_vote', other)).toMatch(/quorum/);
    }
  });

  it('takes a recorded decision back with its vote where recusals have left fewer than the quorum, and seals none', () => {
    const left = facts({ state: 'decided', outcome: 'hire', finalVoters: 1, finalVotes: 1 });
    expect([isOffered('recall_vote', left), blockedBecause('recall_vote', left)]).toEqual([true, null]);
    expect(needsReason('recall_vote', left)).toBe(true);
    expect(blockedBecause('seal', left)).toMatch(/Take the vote again/);
    expect([findTransition('decided', 'recall_vote')?.to, beginsNewVersion('recall_vote', 'decided')]).toEqual([
      'discussing',
      false,
    ]);
    const carried = facts({ state: 'decided', outcome: 'hire', finalVotes: 2 });
    expect([isOffered('recall_vote', carried), blockedBecause('seal', carried)]).toEqual([false, null]);
  });

  it('offers the reveal as blocked where every card was excused, and says what is missing', () => {
    const stuck = facts({ state: 'collecting', submittedCards: 0 });
    expect(isOffered('reveal', stuck)).toBe(true);
    expect(blockedBecause('reveal', stuck)).toBe('No card has been submitted: assign somebody, or withdraw the loop.');
    expect(isOffered('start_pre_read', stuck)).toBe(false);
    expect(isOffered('reveal', facts({ state: 'collecting', submittedCards: 0, openCards: 1 }))).toBe(false);
    expect(isOffered('reveal', facts({}))).toBe(true);
    expect(isOffered('discuss', facts({}))).toBe(false);
  });

  it('opens no loop before the bar is confirmed and somebody is assigned', () => {
    expect(blockedBecause('open', facts({ state: 'planned', barConfirmed: false }))).toMatch(/bar/);
    expect(blockedBecause('open', facts({ state: 'planned', plannedRounds: 0 }))).toMatch(/Assign/);
    expect(blockedBecause('open', facts({ state: 'planned', disclosureMissing: 'Pay range: missing.' }))).toMatch(
      /Pay/,
    );
    expect(blockedBecause('open', facts({ state: 'planned', disclosureMissing: null }))).toBeNull();
    expect(blockedBecause('open', facts({ state: 'planned' }))).toBeNull();
  });

  it('closes the final vote with a quorum, and a reason while somebody is missing', () => {
    const voting = { state: 'final_vote', finalVoters: 3, quorum: 2 } as const;
    expect(blockedBecause('close_final_vote', facts({ ...voting, finalVotes: 1 }))).toMatch(/Fewer than the quorum/);
    expect(blockedBecause('close_final_vote', facts({ ...voting, finalVotes: 2 }))).toBeNull();
    expect(needsReason('close_final_vote', facts({ ...voting, finalVotes: 2 }))).toBe(true);
    // Recusals have left one: nothing could be decided below the quorum, so it waits for somebody else to be named.
    const oneLeft = facts({ ...voting, finalVoters: 1, finalVotes: 1 });
    expect(blockedBecause('close_final_vote', oneLeft)).toMatch(/name somebody else/);
    expect(needsReason('close_final_vote', facts({ ...voting, finalVotes: 3 }))).toBe(false);
    const closed = facts({ ...voting, finalVotes: 3, finalVoteClosed: true });
    expect(blockedBecause('close_final_vote', closed)).toMatch(/closed already/);
    expect(isMade('close_final_vote', closed)).toBe(true);
    expect(isMade('call_final_vote', closed)).toBe(false);
  });

  it('goes back to collecting from a sealed decision only when that was a hold', () => {
    expect(blockedBecause('collect_more', facts({ state: 'sealed', outcome: 'hire' }))).toMatch(/hold/);
    expect(blockedBecause('collect_more', facts({ state: 'sealed', outcome: 'hold' }))).toBeNull();
  });

  it('opens a sealed decision again with a reason, whatever it was, to the discussion and as another version', () => {
    for (const state of ['sealed', 'comp_open', 'closed'] as const) {
      expect(blockedBecause('reopen', facts({ state, outcome: 'no_hire' }))).toBeNull();
      expect(needsReason('reopen', facts({ state }))).toBe(true);
      expect([findTransition(state, 'reopen')?.to, beginsNewVersion('reopen', state)]).toEqual(['discussing', true]);
    }
    expect(blockedBecause('reopen', facts({ state: 'decided' }))).toMatch(/Not possible/);
    expect(beginsNewVersion('collect_more', 'sealed')).toBe(true);
    expect(beginsNewVersion('collect_more', 'pre_read')).toBe(false);
  });

  it('never skips the blind part: nothing leads to revealed but a complete packet', () => {
    const into = TRANSITIONS.filter(
      (one) => hasReached(one.to, 'revealed') && one.from.some((state) => !hasReached(state, 'revealed')),
    );
    expect(into.map((one) => [one.move, one.from])).toEqual([['reveal', ['packet_ready', 'pre_read']]]);
  });

  it('counts a withdrawn or cancelled loop as revealed to nobody', () => {
    for (const from of LOOP_STATES.slice(1, 11)) {
      expect(hasReached('withdrawn', from)).toBe(false);
      expect(hasReached('cancelled', from)).toBe(false);
    }
  });
});
