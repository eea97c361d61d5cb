import { describe, expect, it } from '@jest/globals';
import { ChainEnd, type ChainHead } from './chain-end.js';

const walk = (noted: ChainHead | undefined, ...pages: readonly string[][]): boolean => {
  const end = new ChainEnd(noted);
  for (const page of pages) end.pass(page);
  return end.holds;
};

describe('the noted end of a chain', () => {
  const noted = { length: 3, hash: 'c' };

  it('is found wherever the pages fall, and with what was appended since', () => {
    expect([
      walk(noted, ['a', 'b', 'c']),
      walk(noted, ['a', 'b'], ['c']),
      walk(noted, ['a'], ['b', 'c', 'd'], ['e']),
    ]).toEqual([true, true, true]);
  });

  it('is missed when the last links were cut off, and when others took their place', () => {
    expect([
      walk(noted, ['a', 'b']),
      walk(noted),
      walk(noted, ['a', 'b', 'x']),
      walk(noted, ['a', 'c'], ['b']),
    ]).toEqual([false, false, false, false]);
  });

  it('of a chain with links can not be missing', () => {
    expect([walk(undefined), walk(undefined, ['a'])]).toEqual([true, false]);
  });
});
