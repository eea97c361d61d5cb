import { describe, expect, it } from '@jest/globals';
import { calibrate } from '../calibrate/calibrate.js';
import { columnsOf } from '../columns/rating-columns.js';
import { datedDeviations } from './dated-deviations.js';
import { haloByRater } from './halo.js';
import { jackknifeInterval } from './jackknife-interval.js';

const rows = Array.from({ length: 12 }, (_, c) =>
  ['r', 's'].flatMap(
    (rater, r) =>
    [0, 1].map((k) => ({ candidate: `c${c}`, rater, criterion: `k${k}`, value: 1 + ((c * 3 + k * (c % 3) + r * (c % 2)) % 4) })), // prettier-ignore
  ),
).flat();

describe('intervals of halo and spread', () => {
  it('are those of the figure computed again without each candidate', () => {
    const all = haloByRater(columnsOf(rows))[0]!;
    const without = Array.from({ length: 12 }, (_, c) =>
      Math.atanh(haloByRater(columnsOf(rows.filter(({ candidate }) => candidate !== `c${c}`)))[0]!.value),
    );
    const expected = jackknifeInterval(Math.atanh(all.value), without, 0.9)!.map(Math.tanh);
    all.interval!.forEach((end, i) => expect(end).toBeCloseTo(expected[i]!, 9));
  });

  it('stand around the figure in a result, and are absent under five candidates', () => {
    for (const { halo, haloInterval, spreadRatio, spreadInterval } of calibrate(rows).raters) {
      expect(haloInterval![0] < halo! && halo! < haloInterval![1]).toBe(true);
      expect(spreadInterval![0] < spreadRatio! && spreadRatio! < spreadInterval![1]).toBe(true);
    }
    const few = rows.filter(({ candidate }) => ['c0', 'c1', 'c2', 'c3'].includes(candidate));
    for (const rater of calibrate(few).raters) expect(rater).toMatchObject({ halo: null, haloInterval: null, spreadRatio: null, spreadInterval: null }); // prettier-ignore
  });
});

it('a dated deviation is the own level minus the mean of the co-raters', () => {
  const rating = (rater: string, level: 1 | 2 | 3 | 4 | null) => ({ candidate: 'a', rater, criterion: 'k', level, submittedAt: 7 }); // prettier-ignore
  expect(datedDeviations([rating('r', 4), rating('s', 1), rating('t', 2), rating('u', null)])).toEqual([
    { rater: 'r', candidate: 'a', submittedAt: 7, deviation: 2.5 },
    { rater: 's', candidate: 'a', submittedAt: 7, deviation: -2 },
    { rater: 't', candidate: 'a', submittedAt: 7, deviation: -0.5 },
  ]);
  expect(datedDeviations([rating('r', 4)])).toEqual([]);
});
