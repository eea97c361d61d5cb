import { describe, expect, it } from '@jest/globals';
import { type OpeningPolicy, weakensPolicy } from './policy-change.js';

const strict: OpeningPolicy = { blindness: 'strict', compOpensAt: 'comp_open' };

describe('a change of the policy', () => {
  it('weakens when cards or pay open earlier, and only then', () => {
    expect(weakensPolicy(strict, { ...strict, blindness: 'after_own_submit' })).toBe(true);
    expect(weakensPolicy(strict, { ...strict, compOpensAt: 'decided' })).toBe(true);
    expect(weakensPolicy(strict, strict)).toBe(false);
    expect(weakensPolicy({ blindness: 'after_own_submit', compOpensAt: 'decided' }, strict)).toBe(false);
  });
});
