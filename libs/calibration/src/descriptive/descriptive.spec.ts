import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Level, Rating } from '../ratings/rating.js';
import { arbitraryRatings } from '../testing/arbitrary-ratings.js';
import { readReferenceCase, readReferenceUnits } from '../testing/reference-data.js';
import { averageDeviation } from './average-deviation.js';
import { completionTimes } from './completion-times.js';
import { describeCriteria } from './describe-criterion.js';
import { levelUse } from './level-use.js';
import { mean } from './mean.js';
import { median } from './median.js';
import { quantile } from './quantile.js';
import { sampleSd } from './sample-sd.js';

const rating = (rater: string, level: Level | null, criterion = 'k1', candidate = 'c1'): Rating => ({
  candidate,
  rater,
  criterion,
  level,
});

describe('the panel of five in the reference data', () => {
  const { values, tolerance } = readReferenceCase<{ mean: number; var: number; adMean: number }[]>('panel.rwg_ad_awg');

  it.each(readReferenceUnits('panel5_rwg.csv', 'candidate').map((levels, index) => ({ levels, index })))(
    'has the mean, variance and average deviation of R for candidate $index',
    ({ levels, index }) => {
      const expected = values[index]!;
      expect(Math.abs(mean(levels)! - expected.mean)).toBeLessThanOrEqual(tolerance.abs);
      expect(Math.abs(sampleSd(levels)! ** 2 - expected.var)).toBeLessThanOrEqual(tolerance.abs);
      expect(Math.abs(averageDeviation(levels)! - expected.adMean)).toBeLessThanOrEqual(tolerance.abs);
    },
  );
});

describe('a criterion over its raters', () => {
  it('has a median between two levels when the two ratings differ', () => {
    expect(describeCriteria([rating('r1', 2), rating('r2', 3)])).toEqual([
      {
        criterion: 'k1',
        n: 2,
        notAssessed: 0,
        counts: { 1: 0, 2: 1, 3: 1, 4: 0 },
        mean: 2.5,
        median: 2.5,
        spread: { status: 'defined', min: 2, max: 3, sd: Math.SQRT1_2, averageDeviation: 0.5 },
      },
    ]);
  });

  it('counts "not assessed" apart and never as a zero', () => {
    const [only] = describeCriteria([rating('r1', 4), rating('r2', null), rating('r3', 2)]);
    expect(only).toMatchObject({ n: 2, notAssessed: 1, mean: 3, spread: { min: 2, max: 4 } });
  });

  it('claims no spread from one rater, and nothing from none', () => {
    const [one] = describeCriteria([rating('r1', 3), rating('r2', null)]);
    expect(one).toMatchObject({ n: 1, spread: { status: 'undefined', reason: 'fewer than two raters' } });
    const [none] = describeCriteria([rating('r1', null)]);
    expect(none).toMatchObject({ n: 0, mean: undefined, median: undefined, spread: { status: 'undefined' } });
  });

  it('refuses to mix candidates, rate twice, or take a level off the scale', () => {
    expect(() => describeCriteria([rating('r1', 3), rating('r2', 3, 'k1', 'c2')])).toThrow('one candidate');
    expect(() => describeCriteria([rating('r1', 3), rating('r1', 2)])).toThrow('rated twice');
    expect(() => describeCriteria([rating('r1', 5 as Level)])).toThrow('is not 1, 2, 3, 4 or null');
  });
});

describe('level use', () => {
  it('lists raters by name with counts, "not assessed", n and candidates', () => {
    const ratings = [rating('r2', 4), rating('r1', 1), rating('r1', 1, 'k2'), rating('r1', null, 'k1', 'c2')];
    expect(levelUse(ratings, 'rater')).toEqual([
      { key: 'r1', counts: { 1: 2, 2: 0, 3: 0, 4: 0 }, notAssessed: 1, n: 2, candidates: 2 },
      { key: 'r2', counts: { 1: 0, 2: 0, 3: 0, 4: 1 }, notAssessed: 0, n: 1, candidates: 1 },
    ]);
    expect(levelUse(ratings, 'criterion').map((use) => use.key)).toEqual(['k1', 'k2']);
  });

  it('loses no rating, whatever the panel', () => {
    fc.assert(
      fc.property(arbitraryRatings, (ratings) => {
        const total = levelUse(ratings, 'rater').reduce((sum, use) => sum + use.n + use.notAssessed, 0);
        expect(total).toBe(ratings.length);
      }),
    );
  });
});

describe('completion times', () => {
  it('summarises each group, with quartiles from four cards on', () => {
    const times = [8, 2, 5, 1].map((hours) => ({ group: 'r2', hours })).concat({ group: 'r1', hours: 3 });
    expect(completionTimes(times)).toEqual([
      { group: 'r1', n: 1, hours: [3], median: 3, quartiles: undefined },
      { group: 'r2', n: 4, hours: [1, 2, 5, 8], median: 3.5, quartiles: [1.75, 5.75] },
    ]);
  });

  it('refuses a time that is no number', () => {
    expect(() => completionTimes([{ group: 'r1', hours: Number.NaN }])).toThrow('not a number');
  });
});

describe('small statistics', () => {
  it('are undefined, never NaN, without enough values', () => {
    expect([mean([]), median([]), quantile([], 0.5), sampleSd([3]), averageDeviation([3])]).toEqual(
      new Array(5).fill(undefined),
    );
  });

  it('give the example of their documentation', () => {
    expect(mean([2, 3])).toBe(2.5);
    expect(quantile([4, 2, 3, 1], 0.25)).toBe(1.75);
    expect(sampleSd([2, 4])).toBeCloseTo(1.4142135623730951, 15);
    expect(averageDeviation([2, 4])).toBe(1);
    expect(() => quantile([1], 1.5)).toThrow('not between 0 and 1');
  });
});
