import { describe, expect, it } from '@jest/globals';
import { columnsOf } from '../columns/rating-columns.js';
import { raterDrift, type DatedDeviation } from './rater-drift.js';
import { statementFor } from './statement.js';
import { cellShare, withinCellSpread } from './within-cell-spread.js';

/** A rater who is `shift` higher in the second of two periods, with the same little noise in both. */
const drifting = (rater: string, perPeriod: number, shift: number): DatedDeviation[] =>
  [0, 1].flatMap((period) =>
    Array.from({ length: perPeriod }, (_, i) => ({
      rater,
      candidate: `${period}-${i}`,
      submittedAt: period * 100 + i,
      deviation: shift * period + 0.3 * Math.sin(i * 2.4),
    })),
  );

describe('drift of a rater', () => {
  it('is said in steps: nothing under 5 candidates, an interval from 5, a flag from 10', () => {
    expect([4, 5, 9, 10].map(statementFor)).toEqual(['none', 'interval', 'interval', 'flag']);
    const [few] = raterDrift(drifting('r', 4, 2), [100]);
    expect(few).toMatchObject({ statement: 'none', interval: null, flagged: false });
    const some = raterDrift(drifting('r', 7, 2), [100]);
    expect(some.map(({ statement, flagged }) => [statement, flagged])).toEqual([['interval', false], ['interval', false]]); // prettier-ignore
    const many = raterDrift([...drifting('r', 12, 2), ...drifting('s', 12, 0)], [100]);
    expect(many.map(({ rater, period, flagged }) => [rater, period, flagged])).toEqual([
      ['r', 0, true],
      ['r', 1, true],
      ['s', 0, false],
      ['s', 1, false],
    ]);
  });

  it('does not depend on the order of the ratings, and refuses boundaries that are out of order', () => {
    const ratings = [...drifting('r', 12, 1), ...drifting('s', 6, 0)];
    expect(raterDrift([...ratings].reverse(), [100]).map(({ flagged }) => flagged)).toEqual(raterDrift(ratings, [100]).map(({ flagged }) => flagged)); // prettier-ignore
    expect(() => raterDrift(ratings, [5, 5])).toThrow('ascending');
    const still = drifting('r', 12, 0).map((one) => ({ ...one, deviation: 0 }));
    expect(raterDrift(still, [100]).every(({ flagged }) => !flagged)).toBe(true);
  });
});

describe('halo', () => {
  it('shows as little spread within a cell, which needs two criteria to show at all', () => {
    const rating = (rater: string, criterion: string, value: number) => ({ candidate: 'a', rater, criterion, value });
    const columns = columnsOf([rating('r', 'k', 2), rating('r', 'l', 4), rating('s', 'k', 3), rating('s', 'l', 3), rating('t', 'k', 1)]); // prettier-ignore
    expect(withinCellSpread(columns)).toEqual({ overall: Math.SQRT2 / 2, byRater: [Math.SQRT2, 0, null] });
    expect(withinCellSpread(columnsOf([])).overall).toBeNull();
    expect(cellShare({ cell: 0, residual: 0 })).toBeNull();
  });
});
