import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LOOP_PATH, type LoopState } from '../debrief/loop-state.js';
import { LIVE_KIND_NAMES, liveKindOf } from './live-kinds.js';
import { type LiveVerdict, toldOf, toldOfChange } from './live-verdict.js';
import { canSee, LOOP_OBJECTS, type LoopObject } from './loop-visibility.js';
import { projectedObjects, ROOM_STATES } from './projector.js';
import { type Relation, RELATIONS } from './relations.js';

const seeing = (...objects: LoopObject[]): LiveVerdict => ({
  state: 'pre_read',
  fingerprint: 'a',
  runs: false,
  can: (object) => objects.includes(object),
});

describe('who is told of an act', () => {
  it('of a pre-vote nobody but its voter, until votes are open', () => {
    const everythingBefore = seeing('loop', 'progress', 'cards', 'aggregates', 'own_vote', 'card_status');
    expect(toldOf('pre_votes', everythingBefore, false)).toBeUndefined();
    expect(toldOf('pre_votes', everythingBefore, true)).toBe('debrief');
    expect(toldOf('pre_votes', seeing('votes'), false)).toBe('debrief');
  });

  it('of any act nobody who may see none of what it betrays', () => {
    for (const kind of LIVE_KIND_NAMES) expect(toldOf(kind, seeing(), false)).toBeUndefined();
  });

  it('of an act that nobody listed nobody at all, and of an own change of standing by comparison', () => {
    expect(liveKindOf('room.something_new')).toBe('standing');
    expect(toldOf('standing', seeing(...LOOP_OBJECTS), true)).toBeUndefined();
    const before = seeing('loop');
    expect(toldOfChange(before, { ...before, state: 'revealed' })).toBe('phase');
    expect(toldOfChange(before, { ...before, fingerprint: 'b' })).toBe('debrief');
    expect(toldOfChange(before, before)).toBeUndefined();
  });

  it('tells the two votes apart', () => {
    expect(liveKindOf('vote.cast', { phase: 'pre' })).toBe('pre_votes');
    expect(liveKindOf('vote.cast', { phase: 'final' })).toBe('final_votes');
    expect(liveKindOf('document.add')).toBeUndefined();
  });
});

describe('the projector', () => {
  const loopIn = (state: LoopState) =>
    ({ state, blindness: 'strict', compOpensAt: 'comp_open', identity: 'hidden_from_panel' }) as const;
  const person = fc.subarray([...RELATIONS] as Relation[], { minLength: 1 }).map((all) => new Set(all));

  it('shows nothing that one participant who is not recused may not see', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 6 }), fc.constantFrom(...LOOP_PATH), (people, state) => {
        const shown = projectedObjects(people, loopIn(state));
        const rates = (one: ReadonlySet<Relation>) => one.has('panel_blind') || one.has('committee');
        for (const one of people.filter((each) => rates(each) && !each.has('recused')))
          for (const object of shown) expect(canSee(object, one, loopIn(state))).toBe(true);
        if (!ROOM_STATES.includes(state)) expect(shown.size).toBe(0);
      }),
    );
  });

  it('shows the panel once everybody sees it, never a vote where an interviewer sits, nothing while one is blind', () => {
    const room: ReadonlySet<Relation>[] = [
      new Set(['committee']),
      new Set(['panel_done']),
      new Set(['facilitator']),
      new Set(['hiring_manager']),
    ];
    const shown = projectedObjects(room, loopIn('revealed'));
    expect([...shown].sort()).toEqual([
      'aggregates',
      'cards',
      'documents',
      'identity',
      'loop',
      'presence',
      'progress',
      'room',
      'safe_documents',
    ]);
    expect([...projectedObjects(room, loopIn('pre_read'))].sort()).toEqual(['loop', 'safe_documents']);
    const blind = [...room, new Set<Relation>(['panel_blind'])];
    expect(projectedObjects(blind, loopIn('revealed')).has('cards')).toBe(false);
    expect(projectedObjects([...room, new Set<Relation>(['panel_blind', 'recused'])], loopIn('revealed'))).toEqual(
      shown,
    );
    expect(projectedObjects([], loopIn('revealed')).size).toBe(0);
  });
});
