import { describe, expect, it } from '@jest/globals';
import type { Rating } from '../ratings/rating.js';
import { readReferenceUnits } from '../testing/reference-data.js';
import { agreementByCriterion } from './agreement-by-criterion.js';
import { alphaWithInterval, MIN_AGREEMENT_PAIRS } from './alpha-with-interval.js';

const units = readReferenceUnits('krippendorff_2011.csv', 'unit');

describe('the bootstrap interval of alpha', () => {
  it('holds the value, is the same for the same seed and another for another', () => {
    const one = alphaWithInterval(units, { metric: 'ordinal', seed: 31 });
    if (one.status !== 'defined' || one.interval.status !== 'defined') throw new Error('expected an interval');
    expect(one.value).toBeCloseTo(0.815387503754881, 9);
    expect(one.interval.low).toBeLessThan(one.value);
    expect(one.interval.high).toBeGreaterThan(one.value);
    expect(one.interval.high).toBeLessThanOrEqual(1);
    expect(alphaWithInterval(units, { metric: 'ordinal', seed: 31 })).toEqual(one);
    expect(alphaWithInterval(units, { metric: 'ordinal', seed: 32 })).not.toEqual(one);
  });

  it('is wider at a higher confidence', () => {
    const width = (confidence: number): number => {
      const result = alphaWithInterval(units, { metric: 'ordinal', seed: 1, confidence });
      if (result.status !== 'defined' || result.interval.status !== 'defined') throw new Error('expected an interval');
      return result.interval.high - result.interval.low;
    };
    expect(width(0.99)).toBeGreaterThan(width(0.5));
  });

  it('is refused when chance resamples often show no variation, and the value stays', () => {
    const nearlyConstant = [...new Array<number[]>(19).fill([3, 3, 3]), [3, 2, 3]];
    expect(alphaWithInterval(nearlyConstant, { metric: 'ordinal', seed: 5 })).toMatchObject({
      status: 'defined',
      fewUnits: false,
      interval: { status: 'undefined', reason: 'too many resamples without variation' },
    });
  });

  it('shows no value at all below the minimum, and says what is missing', () => {
    expect(
      alphaWithInterval(
        [
          [1, 2],
          [3, 3],
        ],
        { metric: 'ordinal', seed: 1 },
      ),
    ).toEqual({
      status: 'not enough data',
      units: 2,
      pairs: 2,
      unitsNeeded: 3,
      pairsNeeded: MIN_AGREEMENT_PAIRS - 2,
    });
  });

  it('keeps the reason when there is enough data but no variation', () => {
    expect(alphaWithInterval(new Array<number[]>(20).fill([3, 3]), { metric: 'ordinal', seed: 1 })).toEqual({
      status: 'undefined',
      reason: 'no variation',
      units: 20,
      pairs: 20,
    });
  });

  it.each([{ seed: 1.5 }, { seed: 1, confidence: 1 }, { seed: 1, resamples: 3 }])(
    'refuses the options %j',
    (options) => {
      expect(() => alphaWithInterval(units, { metric: 'ordinal', ...options })).toThrow(
        expect.objectContaining({ code: 'BAD_OPTION' }),
      );
    },
  );
});

describe('agreement by criterion', () => {
  const ratings: Rating[] = Array.from({ length: 22 }, (_, index) => index).flatMap((index) => [
    { candidate: `c${index}`, rater: 'r1', criterion: 'k1', level: ((index % 4) + 1) as 1 | 2 | 3 | 4 },
    { candidate: `c${index}`, rater: 'r2', criterion: 'k1', level: ((index % 3) + 1) as 1 | 2 | 3 },
    { candidate: `c${index}`, rater: 'r2', criterion: 'k2', level: null },
  ]);

  it('takes each candidate as a unit and does not depend on the order of the ratings', () => {
    const result = agreementByCriterion(ratings, { metric: 'ordinal', seed: 9 });
    expect(result.map(({ criterion, agreement }) => [criterion, agreement.status])).toEqual([
      ['k1', 'defined'],
      ['k2', 'not enough data'],
    ]);
    const sorted = (list: typeof result) => [...list].sort((a, b) => (a.criterion < b.criterion ? -1 : 1));
    const reversed = agreementByCriterion([...ratings].reverse(), { metric: 'ordinal', seed: 9 });
    expect(JSON.stringify(sorted(reversed)).replace(/\d+\.\d{10}\d+/g, (n) => Number(n).toFixed(9))).toBe(
      JSON.stringify(sorted(result)).replace(/\d+\.\d{10}\d+/g, (n) => Number(n).toFixed(9)),
    );
  });

  it('gives nothing for nothing', () => {
    expect(agreementByCriterion([], { metric: 'ordinal', seed: 1 })).toEqual([]);
  });
});
