import { describe, expect, it } from '@jest/globals';
import { type CardTime, roundMinutes, wholeMinutes } from './card-minutes.js';

const times = (roundId: string, ...minutes: number[]): CardTime[] =>
  minutes.map((one) => ({ roundId, activeSeconds: one * 60 }));

describe('the minutes of a round', () => {
  it('are the median, of an even number the mean of the middle two', () => {
    expect(roundMinutes(times('R1', 30, 8, 12, 14, 200))).toEqual({ R1: { cards: 5, medianMinutes: 14 } });
    expect(roundMinutes(times('R1', 30, 8, 12, 14, 16, 200))).toEqual({ R1: { cards: 6, medianMinutes: 15 } });
  });

  it('are told from five cards on, for each round by itself', () => {
    expect(roundMinutes([...times('R1', 1, 2, 3, 4), ...times('R2', 9, 9, 9, 9, 9)])).toEqual({
      R2: { cards: 5, medianMinutes: 9 },
    });
    expect(roundMinutes([])).toEqual({});
  });

  it('are whole and never none', () => {
    expect([0, 29, 30, 89, 90, 890].map(wholeMinutes)).toEqual([1, 1, 1, 1, 2, 15]);
  });
});
