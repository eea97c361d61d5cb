import { describe, expect, it } from '@jest/globals';
import { dayOf, daysFromToday, relativeOf } from './dates.js';

const local = (text: string): Date => new Date(text);

describe('days in the viewer’s zone', () => {
  it('count by the calendar, not by 24 hours', () => {
    const lateEvening = local('2026-11-22T23:50:00');
    expect(daysFromToday(local('2026-11-23T00:10:00'), lateEvening)).toBe(1);
    expect(daysFromToday(local('2026-11-22T00:05:00'), lateEvening)).toBe(0);
  });

  it('are named when near', () => {
    const now = local('2026-11-22T12:00:00');
    const iso = (text: string): string => local(text).toISOString();
    expect(dayOf(iso('2026-11-22T18:00:00'), now)).toBe('today');
    expect(dayOf(iso('2026-11-23T09:00:00'), now)).toBe('tomorrow');
    expect(dayOf(iso('2026-11-21T09:00:00'), now)).toBe('yesterday');
    expect(dayOf(iso('2026-11-24T09:00:00'), now)).toMatch(/Tue.* 24 Nov/);
  });

  it('read relative to now', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(relativeOf('2026-11-22T12:00:10Z', now)).toBe('now');
    expect(relativeOf('2026-11-22T11:55:00Z', now)).toBe('5 min ago');
    expect(relativeOf('2026-11-22T15:00:00Z', now)).toBe('in 3 h');
    expect(relativeOf('2026-11-25T12:00:00Z', now)).toBe('in 3 days');
  });
});
