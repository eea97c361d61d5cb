import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '@app/domain';
import { type ActiveTime, activeSeconds, atWork, keepActiveMs, readActiveMs } from './active-time.js';

const after = (...seconds: number[]): ActiveTime =>
  seconds.reduce<ActiveTime>((time, at) => atWork(time, at * 1_000), { ms: 0, lastAt: null });

describe('the time at a card', () => {
  it('counts from one thing done to the next, and leaves pauses out', () => {
    expect(after(0, 30, 60).ms).toBe(60_000);
    expect(after(0, 90).ms).toBe(90_000);
    expect(after(0, 30, 121, 131).ms).toBe(40_000);
    expect(after(100, 50, 60).ms).toBe(10_000);
    expect(after(5).ms).toBe(0);
  });

  it('goes on after a reload, and is told in seconds, within bounds', () => {
    expect(readActiveMs('fresh')).toBe(0);
    keepActiveMs('c', 61_400);
    expect([readActiveMs('c'), activeSeconds('c')]).toEqual([61_400, 61]);
    keepActiveMs('c', 1e12);
    expect(activeSeconds('c')).toBe(LIMITS.activeSeconds);
    localStorage.setItem('plumbline:active:c', 'nonsense');
    expect(activeSeconds('c')).toBe(0);
  });
});
