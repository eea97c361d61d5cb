import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toInstant } from '../shared/instant.js';
import { LOOP_STATES } from './loop-state.js';
import { type ClockFacts, debriefDueDay, minutesLeft, PHASE_MINUTES, ROOM_PHASES, roomClock } from './room-clock.js';

const at = (time: string) => toInstant(`2026-11-24T${time}:00.000Z`);
const facts: ClockFacts = {
  ...{ state: 'discussing', pace: 'together', started: null, extraMinutes: {}, dueAt: {} },
  enteredAt: { pre_read: at('09:00'), revealed: at('10:00'), discussing: at('10:04') },
};

describe('the clock of a room', () => {
  it('is 25 minutes alone, then 45 together: 5, 25, 10 and 5', () => {
    expect(PHASE_MINUTES.pre_read).toBe(25);
    const together = ROOM_PHASES.slice(1).map((phase) => PHASE_MINUTES[phase]);
    expect(together).toEqual([5, 25, 10, 5]);
    expect(together.reduce((sum, one) => sum + one, 0)).toBe(45);
  });

  it('says when the phase and the whole end', () => {
    expect(roomClock(facts)).toEqual({
      phase: 'discussing',
      span: { startedAt: at('10:04'), endsAt: at('10:29'), minutes: 25 },
      together: { startedAt: at('10:00'), endsAt: at('10:45'), minutes: 45 },
      dueAt: null,
    });
  });

  it('begins when the facilitator says so, and lasts as long as was added', () => {
    const later = roomClock({
      ...facts,
      started: { phase: 'discussing', at: at('10:10') },
      extraMinutes: { discussing: 10 },
    });
    expect(later.span).toEqual({ startedAt: at('10:10'), endsAt: at('10:45'), minutes: 35 });
    expect(later.together?.minutes).toBe(55);
    // A start of another phase says nothing of this one.
    expect(roomClock({ ...facts, started: { phase: 'pre_read', at: at('08:00') } }).span?.startedAt).toBe(at('10:04'));
  });

  it('is of what is still ahead where a decision was opened again, straight to the discussion', () => {
    const again = roomClock({ ...facts, enteredAt: { discussing: at('10:04') } });
    expect(again.together).toEqual({ startedAt: at('10:04'), endsAt: at('10:44'), minutes: 40 });
    expect(again.span?.minutes).toBe(25);
  });

  it('has no whole before the reveal, and no minutes over days, only what is due', () => {
    expect(roomClock({ ...facts, state: 'pre_read' })).toMatchObject({ phase: 'pre_read', together: null });
    const days = { ...facts, pace: 'days', dueAt: { discussing: at('18:00') } } as const;
    expect(roomClock(days)).toEqual({ phase: 'discussing', span: null, together: null, dueAt: at('18:00') });
    expect(roomClock({ ...days, state: 'revealed' }).dueAt).toBeNull();
  });

  it('is silent outside the phases, and where nobody knows when one began', () => {
    for (const state of LOOP_STATES) {
      const isPhase = (ROOM_PHASES as readonly string[]).includes(state);
      expect(roomClock({ ...facts, state }).phase).toBe(isPhase ? state : null);
    }
    expect(roomClock({ ...facts, enteredAt: {} })).toMatchObject({ span: null, together: null });
  });

  it('counts whole minutes down, and below zero once it has run over', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), (minutes) => {
        const now = toInstant(Date.parse(at('10:29')) - minutes * 60_000);
        expect(minutesLeft({ endsAt: at('10:29') }, now)).toBe(minutes === 0 ? 0 : minutes);
      }),
    );
    expect(minutesLeft({ endsAt: at('10:29') }, toInstant('2026-11-24T10:28:59.999Z'))).toBe(1);
  });
});

describe('a debrief', () => {
  it('is due two working days after the last card, over a weekend too, in the zone of the organisation', () => {
    expect(debriefDueDay(at('09:00'), 2, 'Europe/Lisbon')).toBe('2026-11-26');
    expect(debriefDueDay(toInstant('2026-11-27T16:00:00.000Z'), 2, 'Europe/Lisbon')).toBe('2026-12-01');
    expect(debriefDueDay(toInstant('2026-11-24T23:30:00.000Z'), 2, 'Asia/Tokyo')).toBe('2026-11-27');
  });
});
