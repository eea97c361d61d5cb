import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  type CivilDay,
  dayIn,
  daysBetween,
  instantIn,
  isCivilDay,
  isTimeZone,
  isWorkingDay,
  workingDayAfter,
  workingDaysBetween,
} from './civil-day.js';
import { toInstant } from './instant.js';

const day = (text: string): CivilDay => text as CivilDay;
const ZONES = [
  'UTC',
  'Europe/Lisbon',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
];
const aDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(day('2024-01-01'), days));

describe('a calendar day', () => {
  it.each([
    ['2026-11-22', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['22.11.2026', false],
    [null, false],
  ])('%s is one: %s', (text, expected) => {
    expect(isCivilDay(text)).toBe(expected);
  });

  it('is another one on the other side of the world at the same moment', () => {
    const at = toInstant('2026-11-22T23:30:00.000Z');
    expect([dayIn('UTC', at), dayIn('Pacific/Kiritimati', at), dayIn('America/Los_Angeles', at)]).toEqual([
      '2026-11-22',
      '2026-11-23',
      '2026-11-22',
    ]);
  });

  it('counts working days without the weekend', () => {
    expect(isWorkingDay(day('2026-11-22'))).toBe(false);
    expect(workingDayAfter(day('2026-11-21'), 0)).toBe('2026-11-23');
    expect(workingDayAfter(day('2026-11-20'), 1)).toBe('2026-11-23');
    expect(workingDaysBetween(day('2026-11-20'), day('2026-11-23'))).toBe(2);
    expect(workingDaysBetween(day('2026-11-23'), day('2026-11-20'))).toBe(0);
  });

  it('comes back through addition and through the hours of its zone, also where clocks change', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -400, max: 400 }), fc.constantFrom(...ZONES), (from, days, zone) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect(dayIn(zone, instantIn(zone, from, 8))).toBe(from);
      }),
    );
  });

  it('begins its morning an hour earlier in UTC once clocks are ahead', () => {
    expect(instantIn('Europe/Lisbon', day('2026-03-28'), 8)).toBe('2026-03-28T08:00:00.000Z');
    expect(instantIn('Europe/Lisbon', day('2026-03-29'), 8)).toBe('2026-03-29T07:00:00.000Z');
  });

  it('knows zones by their names', () => {
    expect(['Europe/Lisbon', 'UTC', 'Mars/Olympus', '+02:00', '', 7].map(isTimeZone)).toEqual([
      ...[true, true, false, false, false, false],
    ]);
  });
});
