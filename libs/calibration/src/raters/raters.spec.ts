import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Level, Rating } from '../ratings/rating.js';
import { arbitraryRatings } from '../testing/arbitrary-ratings.js';
import { benjaminiHochberg } from './benjamini-hochberg.js';
import { meanDifferenceToCoRaters } from './mean-difference-to-co-raters.js';
import { raterDifferences } from './rater-differences.js';

/** Rater r1 next to r2 and r3 on one criterion; one row per candidate. */
const panel = (rows: [r1: Level, r2: Level, r3: Level | null][]): Rating[] =>
  rows.flatMap((levels, index) =>
    levels.map((level, rater) => ({ candidate: `c${index}`, rater: `r${rater + 1}`, criterion: 'k1', level })),
  );

const FIVE: [Level, Level, Level | null][] = [
  [4, 3, 3],
  [3, 3, 3],
  [4, 2, 3],
  [2, 2, null],
  [3, 2, 4],
];

describe('the mean difference to co-raters', () => {
  it('is the textbook t interval over candidate means', () => {
    // Candidate means 1, 0, 1.5, 0, 0: mean .5, sd sqrt(.5), t(.95; 4) = 2.131847
    const result = meanDifferenceToCoRaters(panel(FIVE), 'r1');
    expect(result).toMatchObject({ statement: 'interval', pairs: 5, candidates: 5, confidence: 0.9 });
    if (result.statement === 'not enough data' || result.interval.status !== 'defined') throw new Error('no interval');
    expect(result.mean).toBeCloseTo(0.5, 12);
    expect(result.sd).toBeCloseTo(Math.SQRT1_2, 12);
    expect(result.interval.high - result.mean).toBeCloseTo((2.1318467863266495 * Math.SQRT1_2) / Math.sqrt(5), 10);
    expect(result.mean - result.interval.low).toBeCloseTo(result.interval.high - result.mean, 12);
  });

  it('compares within the same candidate and criterion only', () => {
    const ratings: Rating[] = Array.from({ length: 12 }, (_, index) => [
      { candidate: `c${index}`, rater: 'r1', criterion: 'k1', level: 4 as const },
      { candidate: `c${index}`, rater: 'r2', criterion: 'k2', level: 1 as const },
      { candidate: `d${index}`, rater: 'r2', criterion: 'k1', level: 1 as const },
    ]).flat();
    expect(meanDifferenceToCoRaters(ratings, 'r1')).toEqual({
      rater: 'r1',
      pairs: 0,
      candidates: 0,
      statement: 'not enough data',
      candidatesNeeded: 5,
    });
  });

  it('weighs candidates, not ratings: many criteria of one candidate are one candidate', () => {
    const many: Rating[] = Array.from({ length: 9 }, (_, index) => index).flatMap((index) => [
      { candidate: 'c0', rater: 'r1', criterion: `k${index}`, level: 4 as const },
      { candidate: 'c0', rater: 'r2', criterion: `k${index}`, level: 1 as const },
    ]);
    expect(meanDifferenceToCoRaters(many, 'r1')).toMatchObject({ pairs: 9, candidates: 1, candidatesNeeded: 4 });
  });

  it('states nothing under 5 candidates, an interval from 5, a report from 10', () => {
    const statements = [4, 5, 9, 10].map(
      (n) => meanDifferenceToCoRaters(panel([...FIVE, ...FIVE].slice(0, n)), 'r1').statement,
    );
    expect(statements).toEqual(['not enough data', 'interval', 'interval', 'reportable']);
  });

  it('claims no certainty when all candidates show the same difference', () => {
    const constant = panel(new Array<[Level, Level, null]>(12).fill([4, 3, null]));
    expect(meanDifferenceToCoRaters(constant, 'r1')).toMatchObject({
      mean: 1,
      interval: { status: 'undefined', reason: 'no variation between candidates' },
    });
    expect(raterDifferences(constant).every((rater) => !rater.flagged)).toBe(true);
  });

  it('refuses a confidence outside 0 to 1', () => {
    expect(() => meanDifferenceToCoRaters([], 'r1', 1)).toThrow('not between 0 and 1');
  });
});

describe('the differences of all raters', () => {
  const LENIENT: [Level, Level, Level][] = Array.from({ length: 12 }, (_, index) =>
    index % 6 === 0 ? [3, 3, 3] : [4, 3, index % 2 === 0 ? 2 : 3],
  );

  it('flags the rater who clearly differs, from 10 candidates on only', () => {
    const flagged = (n: number): string[] =>
      raterDifferences(panel(LENIENT.slice(0, n)))
        .filter((rater) => rater.flagged)
        .map((rater) => rater.rater);
    expect(flagged(12)).toContain('r1');
    expect(flagged(9)).toEqual([]);
  });

  it('are listed by rater and equal to what one rater alone gets', () => {
    fc.assert(
      fc.property(arbitraryRatings, (ratings) => {
        const all = raterDifferences(ratings);
        expect(all.map((one) => one.rater)).toEqual([...new Set(ratings.map((one) => one.rater))].sort());
        for (const { flagged: _, ...one } of all) expect(meanDifferenceToCoRaters(ratings, one.rater)).toEqual(one);
        expect(JSON.stringify(all)).not.toContain('null');
      }),
      { numRuns: 50 },
    );
  });

  it('mirror each other when two raters always rate together', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { minLength: 5, maxLength: 20 }), (rows) => {
        const ratings = panel(rows.map(([a, b]) => [a, b, null]));
        const [one, other] = ['r1', 'r2'].map((rater) => meanDifferenceToCoRaters(ratings, rater));
        if (one?.statement === 'not enough data' || other?.statement === 'not enough data')
          throw new Error('unexpected');
        expect(one!.mean).toBeCloseTo(-other!.mean, 12);
      }),
    );
  });
});

const level = fc.constantFrom<Level>(1, 2, 3, 4);

describe('Benjamini-Hochberg', () => {
  it('rejects the first four of the fifteen p values of the original paper', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    expect(benjaminiHochberg(p, 0.05).filter(Boolean)).toHaveLength(4);
  });

  it('gives verdicts in the order of the tests', () => {
    expect(benjaminiHochberg([0.01, 0.04, 0.03, 0.5], 0.05)).toEqual([true, false, false, false]);
    expect(benjaminiHochberg([], 0.05)).toEqual([]);
  });
});
