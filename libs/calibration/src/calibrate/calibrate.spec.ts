import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readReferenceCsv } from '../testing/reference-data.js';
import { calibrate } from './calibrate.js';
import type { CalibrationResult } from './calibration-result.js';
import type { ScoredRating } from './scored-rating.js';

const read = (file: string): ScoredRating[] =>
  readReferenceCsv(file).map((row) => ({
    candidate: row['candidate']!.replaceAll('"', ''),
    rater: row['rater']!.replaceAll('"', ''),
    ...(row['criterion'] ? { criterion: row['criterion'].replaceAll('"', '') } : {}),
    value: Number(row['rating']),
  }));

/** Every number of a result, so that no NaN and no infinity hides anywhere. */
const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersIn);
};

const codes = (result: CalibrationResult) => result.design.warnings.map(({ code }) => code);

/** Panels of 2 to 4 raters of a pool, sometimes with criteria: what a requisition looks like, ragged. */
const panels = fc
  .record({
    candidates: fc.integer({ min: 2, max: 8 }),
    raters: fc.integer({ min: 1, max: 6 }),
    criteria: fc.integer({ min: 0, max: 3 }),
  })
  .chain(({ candidates, raters, criteria }) =>
    fc
      .uniqueArray(fc.tuple(fc.nat(candidates - 1), fc.nat(raters - 1), fc.nat(Math.max(0, criteria - 1))), {
        selector: (place) => place.join(),
        minLength: 1,
        maxLength: 60,
      })
      .chain((places) =>
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: places.length, maxLength: places.length }).map((values) =>
          places.map(([c, r, k], index): ScoredRating => ({
            candidate: `c${c}`,
            rater: `r${r}`,
            ...(criteria > 0 ? { criterion: `k${k}` } : {}),
            value: values[index]!,
          })),
        ),
      ),
  );
/** Another name that sorts elsewhere. */
const renamedOf = (id: string) => `${id.slice(-1)}${id}`;
const priors = fc.constantFrom('none' as const, 'literature' as const);

describe('calibrate', () => {
  it('never returns a number that is none, whatever the panels look like', () => {
    fc.assert(
      fc.property(panels, priors, fc.boolean(), (ratings, prior, cell) => {
        const result = calibrate(ratings, { prior, cell });
        expect(numbersIn(result).every(Number.isFinite)).toBe(true);
        for (const { interval, adjusted } of result.candidates) {
          if (interval) expect(interval[0] <= adjusted! && adjusted! <= interval[1]).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says the same whatever the order of the rows, to the last byte', () => {
    fc.assert(
      fc.property(panels, priors, fc.func(fc.nat()), (ratings, prior, order) => {
        const shuffled = ratings.map((rating, index) => ({ rating, key: order(index) }));
        shuffled.sort((one, other) => one.key - other.key);
        const again = calibrate(
          shuffled.map(({ rating }) => rating),
          { prior, cell: true },
        );
        expect(JSON.stringify(again)).toBe(JSON.stringify(calibrate(ratings, { prior, cell: true })));
      }),
      { numRuns: 40 },
    );
  });

  it.each(['none', 'literature'] as const)(
    'names change nothing, a constant moves the intercept alone (%s)',
    (prior) => {
      const ratings = read('sim_s4_sparse.csv');
      const plain = calibrate(ratings, { prior, cell: true });
      const renamed = calibrate(
        ratings.map((one) => ({
          ...one,
          candidate: renamedOf(one.candidate),
          rater: `z${one.rater}`,
          value: one.value + 10,
        })),
        { prior, cell: true },
      );
      const of = new Map(renamed.candidates.map((one) => [one.id, one]));
      expect(renamed.intercept! - 10).toBeCloseTo(plain.intercept!, 6);
      for (const [name, value] of Object.entries(plain.varianceComponents!)) {
        expect(renamed.varianceComponents![name as 'rater']).toBeCloseTo(value, 6);
      }
      for (const one of plain.candidates) {
        const other = of.get(renamedOf(one.id))!;
        expect(other.effect!).toBeCloseTo(one.effect!, 6);
        expect(other.adjusted! - 10).toBeCloseTo(one.adjusted!, 6);
        expect(other.pevSd!).toBeCloseTo(one.pevSd!, 6);
        expect(other.expectedRank!).toBeCloseTo(one.expectedRank!, 5);
      }
    },
  );

  it.each(['none', 'literature'] as const)('keeps the raw order of a complete balanced design (%s)', (prior) => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
          minLength: 3,
          maxLength: 7,
        }),
        (table) => {
          const ratings = table.flatMap((row, c) =>
            row.map((value, r) => ({ candidate: `c${c}`, rater: `r${r}`, value })),
          );
          const { candidates } = calibrate(ratings, { prior });
          for (const one of candidates) {
            for (const other of candidates) {
              if (one.rawMean > other.rawMean && one.adjusted !== null) {
                expect(one.adjusted).toBeGreaterThanOrEqual(other.adjusted! - 1e-9);
              }
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(['none', 'literature'] as const)('goes on where the criteria explain every rating (%s)', (prior) => {
    const ratings = ['c0', 'c1'].flatMap((candidate) =>
      ['k0', 'k1'].map((criterion) => ({ candidate, rater: 'r0', criterion, value: criterion === 'k0' ? 1 : 3 })),
    );
    const result = calibrate(ratings, { prior, cell: true });
    expect(numbersIn(result).every(Number.isFinite)).toBe(true);
    expect(result.candidates.map(({ rawMean }) => rawMean)).toEqual([2, 2]);
  });

  it('stays finite and flags candidates with nothing but the lowest or the highest', () => {
    const rate = (candidate: string, values: number[]) =>
      values.map((value, index) => ({ candidate, rater: `r${index}`, value }));
    const ratings = [
      ...rate('a', [1, 1, 1]),
      ...rate('b', [4, 4, 4]),
      ...rate('c', [2, 3, 2]),
      ...rate('d', [3, 2, 4]),
    ];
    const { candidates } = calibrate(ratings);
    expect(candidates.map(({ flags }) => flags)).toEqual([['all_lowest'], ['all_highest'], [], []]);
    expect(candidates.every(({ adjusted }) => adjusted! > 1 && adjusted! < 4)).toBe(true);
  });

  it('refuses to adjust where nothing can be known, with a reason and the raw figures', () => {
    const one = { candidate: 'a', rater: 'r', value: 3 };
    const cases: [ScoredRating[], string][] = [
      [[], 'no_ratings'],
      [[one], 'too_few_ratings'],
      [[one, { ...one, rater: 's' }], 'too_few_ratings'],
      [['r', 's', 't'].map((rater, value) => ({ ...one, rater, value })), 'one_candidate'],
      [
        ['r', 's', 't'].flatMap((rater) => ['a', 'b'].map((candidate) => ({ candidate, rater, value: 2 }))),
        'no_variation',
      ],
      [['a', 'b', 'c', 'd'].map((candidate, value) => ({ candidate, rater: 'r', value })), 'one_rating_each'],
    ];
    for (const [ratings, code] of cases) {
      const result = calibrate(ratings);
      expect(codes(result)).toContain(code);
      expect(result.varianceComponents).toBeNull();
      expect(result.candidates.every(({ effect, adjusted, n }) => effect === null && adjusted === null && n > 0)).toBe(
        true,
      );
    }
  });

  it('flags every candidate when the ratings fall apart, and ranks only within a part', () => {
    const result = calibrate(read('sim_s5_disconnected.csv'), { cell: true });
    expect(result.design).toMatchObject({ components: 3, componentSizes: [8, 8, 8] });
    expect(codes(result)).toContain('disconnected');
    expect(result.candidates.every(({ flags }) => flags.includes('within_component'))).toBe(true);
    expect(Math.max(...result.candidates.map(({ expectedRank }) => expectedRank!))).toBeLessThanOrEqual(8);
  });

  it('refuses duplicates, numbers that are none, half-given criteria and unknown models', () => {
    const one = { candidate: 'a', rater: 'r', value: 3 };
    const failing: [() => unknown, string][] = [
      [() => calibrate([one, one]), 'DUPLICATE_RATING'],
      [() => calibrate([{ ...one, value: Number.NaN }]), 'NOT_A_NUMBER'],
      [() => calibrate([{ ...one, weight: 0 }]), 'NOT_A_NUMBER'],
      [() => calibrate([one, { ...one, rater: 's', criterion: 'k' }]), 'MISSING_CRITERION'],
      [() => calibrate([one], { model: 'toString' as 'lmm' }), 'BAD_OPTION'],
      [() => calibrate(read('sim_s1_gauss.csv'), { prior: { name: 'x', source: 'y', components: { candidate: 0, rater: 1, residual: 1 } } }), 'BAD_OPTION'], // prettier-ignore
    ];
    for (const [act, code] of failing) expect(act).toThrow(expect.objectContaining({ code }));
  });

  it('stops between iterations when asked, and tells how far it is', () => {
    const shares: number[] = [];
    const ratings = read('sim_s1_gauss.csv');
    calibrate(ratings, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(2);
    expect([...shares].sort((one, other) => one - other)).toEqual(shares);
    expect(() => calibrate(ratings, { shouldStop: () => true })).toThrow('stopped');
  });

  it('speaks about raters only from enough candidates', () => {
    const { raters } = calibrate(read('sim_s4_sparse.csv'), { cell: true });
    for (const { candidates, statement, flags } of raters) {
      expect(statement).toBe(candidates < 5 ? 'none' : candidates < 10 ? 'interval' : 'flag');
      if (candidates < 10) expect(flags).toEqual([]);
    }
  });
});
