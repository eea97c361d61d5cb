import { describe, expect, it } from '@jest/globals';
import { type DecisionRule, isTie, type VoteChoice, tallyVotes, votesMissing } from './vote.js';

const LETTER: Record<string, VoteChoice> = { h: 'hire', n: 'no_hire', o: 'hold' };
const tally = (choices: string, rule: DecisionRule, quorum = 2, chairId: string | null = 'p0') => {
  const votes = Array.from(choices).map((letter, index) => ({ personId: `p${index}`, choice: LETTER[letter]! }));
  return tallyVotes(votes, ['p0', 'p1', 'p2', 'p3', 'p4'], { quorum, rule, chairId, hiringManagerIds: ['p0'] });
};

describe('the tally of the final vote', () => {
  it.each<[string, DecisionRule, VoteChoice | null]>([
    ['hhh', 'consensus', 'hire'],
    ['hhn', 'consensus', null],
    ['hhn', 'majority', 'hire'],
    ['hhnn', 'majority', null],
    ['hhn', 'two_thirds', 'hire'],
    ['hhnno', 'two_thirds', null],
    ['hhn', 'chair', 'hire'],
    ['nhh', 'chair', 'no_hire'],
    ['ooo', 'chair', 'hold'],
  ])('%s under %s reaches %s', (choices, rule, expected) => {
    expect(tally(choices, rule).ruleReached).toBe(expected);
  });

  it('reaches nothing below the quorum', () => {
    expect(tally('hh', 'majority', 3)).toMatchObject({ cast: 2, quorum: 3, ruleReached: null });
    expect(tally('', 'consensus', 0).ruleReached).toBeNull();
  });

  it('leaves people outside the eligible ones out of count and quorum', () => {
    const votes = [
      { personId: 'p0', choice: 'hire' as const },
      { personId: 'recused', choice: 'no_hire' as const },
    ];
    expect(
      tallyVotes(votes, ['p0'], { quorum: 2, rule: 'majority', chairId: null, hiringManagerIds: [] }),
    ).toMatchObject({
      cast: 1,
      noHire: 0,
      ruleReached: null,
    });
  });

  it('counts the votes to hire of others than the hiring manager apart', () => {
    expect(tally('hhn', 'majority')).toMatchObject({ hire: 2, hireByOthers: 1 });
    expect(tally('hnn', 'majority')).toMatchObject({ hire: 1, hireByOthers: 0 });
  });

  it('misses at least one vote where nobody has voted, whatever the quorum', () => {
    expect(votesMissing({ cast: 0, quorum: 0 })).toBe(1);
    expect(votesMissing({ cast: 1, quorum: 3 })).toBe(2);
    expect(votesMissing({ cast: 4, quorum: 3 })).toBe(0);
  });

  it('lets no chair decide who has not voted', () => {
    expect(tally('hn', 'chair', 2, 'p4').ruleReached).toBeNull();
  });
});

describe('a tie', () => {
  it('is where no choice has more votes than every other', () => {
    const tie = (hire: number, noHire: number, hold: number) =>
      isTie({ cast: hire + noHire + hold, hire, noHire, hold });
    expect([tie(1, 1, 0), tie(2, 2, 1), tie(1, 1, 1)]).toEqual([true, true, true]);
    expect([tie(0, 0, 0), tie(2, 1, 1), tie(1, 0, 0)]).toEqual([false, false, false]);
  });
});
