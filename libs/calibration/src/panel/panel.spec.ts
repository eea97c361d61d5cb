import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { awg, rwg } from './within-panel-agreement.js';
import { flipsWithoutRater, panelIntervals, panelScore } from './panel-score.js';

const rated = (...lines: readonly string[]) =>
  lines.map((line) => {
    const [rater = '', criterion = '', value = ''] = line.split(' ');
    return { candidate: 'a', rater, criterion, value: Number(value) };
  });

describe('a panel', () => {
  it('is scored within a criterion first, so that many raters of one criterion do not outweigh another', () => {
    const ratings = rated('r k 4', 's k 4', 't k 4', 'u l 2');
    expect(panelScore(ratings, {})).toBe(3);
    expect(panelScore(ratings, { k: 3 })).toBe(3.5);
    expect(panelScore([], {})).toBeUndefined();
    expect(() => panelScore(ratings, { k: 0 })).toThrow('not above 0');
    expect(() => panelScore([...ratings, { candidate: 'b', rater: 'r', value: 1 }], {})).toThrow('one candidate');
  });

  it('tells who decides alone, and does not score other criteria when somebody was alone on one', () => {
    expect(flipsWithoutRater(rated('r k 4', 's k 3', 't k 1', 'u l 3', 'r l 3'), 3, {})).toEqual([
      { rater: 'r', status: 'defined', score: 2.5, flips: false },
      { rater: 's', status: 'defined', score: 2.75, flips: false },
      { rater: 't', status: 'defined', score: 3.25, flips: true },
      { rater: 'u', status: 'defined', score: expect.closeTo(2.8333333, 6), flips: false },
    ]);
    expect(flipsWithoutRater(rated('r k 4', 's l 3'), 3, {}).map(({ status }) => status)).toEqual([
      'undefined',
      'undefined',
    ]);
  });

  it('has an interval only among three or more who rated the same criteria', () => {
    const found = panelIntervals(rated('r k 2', 's k 3', 't k 4', 'r l 3', 's l 3', 't l 5', 'u m 1', 'v m 4'));
    expect(found.map(({ criteria, raters }) => [criteria, raters])).toEqual([
      [['k', 'l'], ['r', 's', 't']],
      [['m'], ['u', 'v']],
    ]); // prettier-ignore
    expect(found[0]!.interval).toMatchObject({ status: 'defined', n: 3, mean: expect.closeTo(10 / 3, 12) });
    expect(found[1]!.interval).toEqual({ status: 'undefined', reason: 'fewer than three values' });
  });

  it('agrees to at most 1, in whatever order its raters are named', () => {
    const values = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(values, (list) => {
        for (const index of [rwg, awg]) {
          const one = index(list, { low: 1, high: 4 });
          const other = index([...list].reverse(), { low: 1, high: 4 });
          expect(other.status).toBe(one.status);
          if (one.status === 'defined') expect(one.value).toBeLessThanOrEqual(1);
          if (index === awg && one.status === 'defined') expect(one.value).toBeGreaterThanOrEqual(-1 - 1e-12);
        }
      }),
    );
    expect(rwg([3], { low: 1, high: 4 })).toEqual({ status: 'undefined', reason: 'fewer than two raters' });
    expect(() => rwg([3, 5], { low: 1, high: 4 })).toThrow('not on the scale');
    expect(() => awg([1, 1], { low: 1, high: 1 })).toThrow('no levels');
  });
});
