import { describe, expect, it } from '@jest/globals';
import { parseNumber } from './number-field.js';

describe('a typed number', () => {
  it.each([
    ['', null],
    ['120000', 120000],
    ['120,000', 120000],
    ['120 000', 120000],
    ["120'000", 120000],
    ['0.85', 0.85],
    ['.5', 0.5],
    ['12.', 12],
    ['-3', -3],
  ])('%p reads as %p', (text, value) => expect(parseNumber(text)).toBe(value));

  it.each(['abc', '12k', '1.2.3', '-'])('%p is no number, and is not silently turned into one', (text) =>
    expect(parseNumber(text)).toBeNaN(),
  );
});
