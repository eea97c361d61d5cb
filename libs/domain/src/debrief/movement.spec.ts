import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { movementOf, type PhasedVote } from './movement.js';

const vote = (personId: string, phase: 'pre' | 'final', choice: PhasedVote['choice']): PhasedVote => ({
  ...{ personId, phase, choice },
});

describe('movement', () => {
  it('counts who went from what to what, whoever had no pre-vote, and whoever gave no final one', () => {
    const votes = [vote('a', 'pre', 'hold'), vote('a', 'final', 'hire'), vote('b', 'pre', 'hire')];
    expect(
      movementOf([...votes, vote('c', 'final', 'hire'), vote('d', 'pre', 'hold'), vote('d', 'final', 'hire')]),
    ).toEqual([
      { from: 'hire', to: null, count: 1 },
      { from: 'hold', to: 'hire', count: 2 },
      { from: null, to: 'hire', count: 1 },
    ]);
  });

  it('counts each person once', () => {
    const any = fc.record({
      personId: fc.constantFrom('a', 'b', 'c'),
      phase: fc.constantFrom('pre' as const, 'final' as const),
      choice: fc.constantFrom('hire' as const, 'no_hire' as const, 'hold' as const),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (votes) => {
        const people = new Set(votes.map((one) => one.personId)).size;
        expect(movementOf(votes).reduce((sum, flow) => sum + flow.count, 0)).toBe(people);
      }),
    );
  });
});
