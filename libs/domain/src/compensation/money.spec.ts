import { describe, expect, it } from '@jest/globals';
import { currencyDigits, rangeProblem, roundMoney } from './money.js';

describe('money', () => {
  it.each([
    ['USD', 1.005, 1.01],
    ['USD', -1.005, -1.01],
    ['JPY', 1234.5, 1235],
    ['JPY', 0.4, 0],
    ['KWD', 1.00051, 1.001],
    ['XXX', 2.345, 2.35],
    ['USD', 9_007_199_254_740_991, 9_007_199_254_740_991],
  ])('in %s rounds %s to %s', (currency, value, rounded) => expect(roundMoney(value, currency)).toBe(rounded));

  it.each([
    ['JPY', 0],
    ['EUR', 2],
    ['BHD', 3],
  ])('%s has %s digits', (currency, digits) => expect(currencyDigits(currency)).toBe(digits));

  it.each([
    [1, 1, null],
    [0, 0, null],
    [2, 1, 'The high end must be at least the low end.'],
    [-1, 1, 'An amount is 0 or more.'],
    [1, Number.NaN, 'Both ends must be numbers.'],
    [1, 1e17, 'This amount is too large to be counted exactly.'],
  ])('%s to %s: %s', (low, high, problem) => expect(rangeProblem(low, high)).toBe(problem));
});
