import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ASSIGNMENT_STATUSES } from '../access/relations.js';
import { LOOP_STATES } from '../debrief/loop-state.js';
import type { CivilDay } from '../shared/civil-day.js';
import { instantMs, toInstant } from '../shared/instant.js';
import {
  type AskedCard,
  cardReminder,
  cardReminderFrom,
  debriefReminder,
  caseReminder,
  isPutOff,
  isUnderWay,
  isVoteEnding,
  schedulingReminder,
  tomorrowMorning,
} from './reminder-rule.js';

const at = toInstant;
const card: AskedCard = {
  ...{ status: 'accepted', submitted: false, askedAt: at('2026-11-01T09:00:00Z'), endsAt: at('2026-11-03T11:00:00Z') },
};
const loop = { exists: true, state: 'collecting' } as const;

describe('a reminder of a card', () => {
  it('comes a quarter of an hour after the interview ended, and not a millisecond before', () => {
    expect(cardReminder(card, loop, at('2026-11-03T11:14:59.999Z'))).toBeNull();
    expect(cardReminder(card, loop, at('2026-11-03T11:15:00.000Z'))).toBe('card_due');
  });

  it('never comes before the end of the interview, nor without an appointment', () => {
    const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }).map(at);
    fc.assert(
      fc.property(instant, instant, fc.constantFrom(...ASSIGNMENT_STATUSES), (endsAt, now, status) => {
        if (cardReminder({ ...card, status, endsAt }, loop, now) !== 'card_due') return;
        expect(instantMs(now)).toBeGreaterThanOrEqual(instantMs(endsAt));
        expect(instantMs(now)).toBeGreaterThanOrEqual(instantMs(cardReminderFrom({ endsAt })!));
      }),
    );
    expect(cardReminder({ ...card, endsAt: null }, loop, at('2030-01-01T00:00:00Z'))).toBeNull();
  });

  it.each(['conflict', 'excused', 'removed'] as const)('never comes to somebody whose card is %s', (status) => {
    expect(cardReminder({ ...card, status }, loop, at('2026-12-01T00:00:00Z'))).toBeNull();
  });

  it('never comes after submit, to somebody recused, or in a loop that ended or is past its cards', () => {
    const late = at('2026-12-01T00:00:00Z');
    expect(cardReminder({ ...card, submitted: true }, loop, late)).toBeNull();
    expect(cardReminder(card, { ...loop, exists: false }, late)).toBeNull();
    const states = LOOP_STATES.filter((state) => cardReminder(card, { ...loop, state }, late) !== null);
    expect(states).toEqual(['planned', 'collecting']);
  });
});

describe('a reminder to answer', () => {
  const asked: AskedCard = { ...card, status: 'assigned' };

  it('comes a day after one was asked', () => {
    expect(cardReminder(asked, loop, at('2026-11-02T08:59:59.999Z'))).toBeNull();
    expect(cardReminder(asked, loop, at('2026-11-02T09:00:00.000Z'))).toBe('answer_pending');
  });

  it('gives way to the card once the interview took place', () => {
    expect(cardReminder(asked, loop, at('2026-11-03T11:15:00.000Z'))).toBe('card_due');
  });
});

describe('a reminder to arrange an interview', () => {
  const today = '2026-11-06' as CivilDay; // a Friday
  const round = (day: string, hasInterview = false) => ({ day: day as CivilDay, hasInterview });

  it('comes two working days before the planned day', () => {
    expect(schedulingReminder(round('2026-11-10'), loop, today)).toBe(true);
    expect(schedulingReminder(round('2026-11-11'), loop, today)).toBe(false);
  });

  it('does not come for what is arranged, over or hidden', () => {
    expect(schedulingReminder(round('2026-11-06', true), loop, today)).toBe(false);
    expect(schedulingReminder(round('2026-11-06'), { ...loop, state: 'withdrawn' }, today)).toBe(false);
    expect(schedulingReminder(round('2026-11-06'), { ...loop, exists: false }, today)).toBe(false);
  });

  it('begins with the loop, or with the plan that somebody made for it', () => {
    expect([isUnderWay('planned', false), isUnderWay('planned', true), isUnderWay('collecting', false)]).toEqual([
      ...[false, true, true],
    ]);
  });
});

describe('a reminder of a debrief over days', () => {
  it('comes a day before the phase is due, to whoever still owes their part, and stays until it is done', () => {
    const dueAt = at('2026-11-05T17:00:00Z');
    const comes = (now: string, owes = true) => debriefReminder({ dueAt, owes }, at(now));
    expect([comes('2026-11-04T16:59:59.999Z'), comes('2026-11-04T17:00:00Z'), comes('2026-11-09T00:00:00Z')]).toEqual([
      ...[false, true, true],
    ]);
    expect(comes('2026-11-09T00:00:00Z', false)).toBe(false);
  });

  it('is written about within that day, and not once the time is over', () => {
    const leaves = (now: string) => isVoteEnding(at('2026-11-05T17:00:00Z'), at(now));
    const moments = ['2026-11-04T16:59:59.999Z', '2026-11-04T17:00:00Z', '2026-11-05T16:59:59.999Z'];
    expect([...moments, '2026-11-05T17:00:00Z'].map(leaves)).toEqual([false, true, true, false]);
  });
});

describe('putting off', () => {
  it('is until eight tomorrow where the person is, also over a change of the clocks', () => {
    expect(tomorrowMorning('Europe/Lisbon', at('2026-03-28T22:00:00Z'))).toBe('2026-03-29T07:00:00.000Z');
    expect(tomorrowMorning('America/Los_Angeles', at('2026-11-03T02:00:00Z'))).toBe('2026-11-03T16:00:00.000Z');
  });

  it('ends by itself, at that very moment', () => {
    const until = at('2026-11-04T08:00:00Z');
    expect([isPutOff(until, at('2026-11-04T07:59:59.999Z')), isPutOff(until, until), isPutOff(null, until)]).toEqual([
      ...[true, false, false],
    ]);
  });
});

describe('a reminder of a calibration case', () => {
  const day = (text: string): CivilDay => text as CivilDay;
  const asked = { status: 'open', dueOn: day('2026-11-26'), askedOn: day('2026-11-02') } as const;

  it('comes two working days before its due day, and stays until it is answered', () => {
    expect(caseReminder(asked, day('2026-11-23'))).toBe(false);
    expect(caseReminder(asked, day('2026-11-24'))).toBe(true);
    expect(caseReminder({ ...asked, status: 'draft' }, day('2026-12-24'))).toBe(true);
    expect(caseReminder({ ...asked, status: 'submitted' }, day('2026-12-24'))).toBe(false);
  });

  it('comes a week after one was asked where there is no due day', () => {
    expect(caseReminder({ ...asked, dueOn: null }, day('2026-11-08'))).toBe(false);
    expect(caseReminder({ ...asked, dueOn: null }, day('2026-11-09'))).toBe(true);
  });
});
