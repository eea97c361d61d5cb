import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CivilDay, isWorkingDay } from '../shared/civil-day.js';
import { type LoopPlan, planRounds } from './plan-rounds.js';

const day = (text: string): CivilDay => text as CivilDay;
const MONDAY = day('2026-11-02');
const six: LoopPlan = {
  ...{ roundIds: ['R0', 'R1', 'R2', 'R3', 'R4', 'R5'], startDay: MONDAY, days: 45, debriefDays: 2, chosen: {} },
};

const aPlan = fc.record({
  roundIds: fc.integer({ min: 1, max: 8 }).map((count) => Array.from({ length: count }, (_, index) => `R${index}`)),
  startDay: fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(day('2025-01-01'), days)),
  days: fc.integer({ min: 5, max: 120 }),
  debriefDays: fc.integer({ min: 0, max: 5 }),
  chosen: fc.constant({}),
});

describe('the plan of a loop', () => {
  it('gives every round a working day, a week apart, and a debrief two working days after the last', () => {
    const plan = planRounds(six);
    expect(plan.rounds.map((round) => round.day)).toEqual([
      ...['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07'],
    ]);
    expect(plan).toMatchObject({ debriefDay: '2026-12-09', limitDay: '2026-12-17', fits: true, needsDays: 37 });
  });

  it('moves closer together where time is short, and says how many days would do where it does not fit', () => {
    expect(planRounds({ ...six, days: 10 })).toMatchObject({ fits: true, debriefDay: '2026-11-11' });
    expect(planRounds({ ...six, days: 8 })).toMatchObject({ fits: false, needsDays: 9, limitDay: '2026-11-10' });
    expect(planRounds({ ...six, days: 9 }).fits).toBe(true);
  });

  it('keeps a day that somebody chose, and the debrief follows the last of all', () => {
    const plan = planRounds({ ...six, chosen: { R2: day('2026-12-11') } });
    expect(plan.rounds[2]).toEqual({ roundId: 'R2', day: '2026-12-11', chosen: true });
    expect(plan.debriefDay).toBe('2026-12-15');
  });

  it('is never past its limit unless it says so, and says a number of days with which it is not', () => {
    fc.assert(
      fc.property(aPlan, (asked) => {
        const plan = planRounds(asked);
        expect(plan.rounds.every((round) => isWorkingDay(round.day))).toBe(true);
        if (plan.fits) {
          expect([...plan.rounds.map((round) => round.day), plan.debriefDay].every((one) => one <= plan.limitDay)).toBe(
            true,
          );
        } else {
          expect(plan.needsDays).toBeGreaterThan(asked.days);
          expect(planRounds({ ...asked, days: plan.needsDays }).fits).toBe(true);
        }
      }),
    );
  });

  it('keeps the order of the rounds', () => {
    fc.assert(
      fc.property(aPlan, (asked) => {
        const days = planRounds(asked).rounds.map((round) => round.day);
        expect(new Set(days).size).toBe(days.length);
        expect([...days].sort()).toEqual(days);
      }),
    );
  });
});
