import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LADDER, type LadderFacts, ladderStanding } from './ladder.js';
import { ladderWords } from './ladder-words.js';

const NOTHING: LadderFacts = { shadows: 0, reverseShadows: 0, cases: 0, casesOf: 2, certified: false };
const wordsOf = (facts: Partial<LadderFacts>, policy = DEFAULT_LADDER): string => {
  const { step, missing } = ladderStanding({ ...NOTHING, ...facts }, policy);
  return `${step}: ${ladderWords(missing)}`;
};

describe('the ladder of an interviewer', () => {
  it.each([
    [{}, 'not_begun: one shadow, one reverse shadow and both calibration cases'],
    [{ shadows: 1 }, 'reverse_shadow: one reverse shadow and both calibration cases'],
    [{ shadows: 1, cases: 1 }, 'reverse_shadow: one reverse shadow and one more calibration case'],
    [{ shadows: 1, reverseShadows: 1, cases: 1 }, 'reverse_shadow: one more calibration case'],
    [{ shadows: 1, reverseShadows: 1, cases: 2 }, 'solo: '],
    [{ reverseShadows: 1, cases: 2 }, 'shadow: one shadow'],
    [{ certified: true }, 'solo: '],
  ])('%j stands at "%s"', (facts, expected) => expect(wordsOf(facts)).toBe(expected));

  it('asks for as many as the organisation wants, and for no more cases than there are', () => {
    const policy = { shadows: 2, reverseShadows: 3, cases: 5 };
    expect(wordsOf({ shadows: 1, reverseShadows: 2, casesOf: 1 }, policy)).toBe(
      'shadow: one more shadow, one more reverse shadow and one calibration case',
    );
    expect(wordsOf({ shadows: 9, reverseShadows: 9, casesOf: 0 }, policy)).toBe('solo: ');
    expect(wordsOf({}, { shadows: 0, reverseShadows: 0, cases: 0 })).toBe('solo: ');
  });

  it('takes what may not be known for not done, and does not speak of it', () => {
    expect(wordsOf({ shadows: 1, reverseShadows: 1, cases: null })).toBe('reverse_shadow: ');
    const withoutCases = { ...DEFAULT_LADDER, cases: 0 };
    expect(wordsOf({ shadows: 1, reverseShadows: 1, cases: null }, withoutCases)).toBe('solo: ');
  });

  it('has words for a need of any size', () => {
    expect(ladderWords([{ kind: 'shadow', count: 12, all: true }])).toBe('12 shadows');
  });
});
