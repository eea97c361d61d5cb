import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CalibrateOptions } from '../calibrate/calibrate-options.js';
import { CalibrationStopped } from '../calibrate/calibration-stopped.js';
import type { CalibrationResult } from '../calibrate/calibration-result.js';
import type { ScoredRating } from '../calibrate/scored-rating.js';
import { calibrateMfrm } from '../mfrm/calibrate-mfrm.js';
import { indexFacets } from '../mfrm/facet-data.js';
import { fitMarginal } from '../mfrm/fit-marginal.js';
import { arbitraryPanels, numbersIn } from '../testing/arbitrary-panels.js';
import { readReferenceCsv } from '../testing/reference-data.js';
import { fitCumulativeLogit } from './fit-cumulative-logit.js';
import { indexOrdinal } from './ordinal-data.js';
import { calibrateOrdinal } from './calibrate-ordinal.js';

type Calibrate = (ratings: readonly ScoredRating[], options?: CalibrateOptions) => CalibrationResult;

const MODELS: [string, Calibrate][] = [
  ['ordinal', calibrateOrdinal],
  ['mfrm', calibrateMfrm],
];

const read = (file: string): ScoredRating[] =>
  readReferenceCsv(file).map((row) => ({
    candidate: row['candidate']!,
    rater: row['rater']!,
    criterion: row['criterion']!,
    value: Number(row['rating']),
  }));

/** A part of the simulated panels: large enough to be an ordinary case, small enough to be fitted many times. */
const SIMULATED = read('sim_s3_rsm.csv').filter(({ candidate }) => Number(candidate.slice(1)) <= 20);

const codes = (result: CalibrationResult) => result.design.warnings.map(({ code }) => code);

/** Six candidates and three raters on two criteria, levels 1 to 4 spread by hand. */
const panel = (valueOf: (candidate: number, rater: number, criterion: number) => number): ScoredRating[] =>
  [0, 1, 2, 3, 4, 5].flatMap((c) =>
    [0, 1, 2].flatMap((r) =>
      [0, 1].map((k) => ({ candidate: `c${c}`, rater: `r${r}`, criterion: `k${k}`, value: valueOf(c, r, k) })),
    ),
  );
const spread = (c: number, r: number, k: number) => 1 + ((c * 5 + r * 3 + k * 2 + c * r) % 4);

describe('weights', () => {
  // Every third rating twice as certain, or given twice: the same likelihood.
  const rows = Array.from({ length: 40 }, (_, i) => ({
    category: (i * 7 + (i % 3)) % 4,
    a: i % 8,
    b: Math.floor(i / 8) % 3,
  }));
  const twice = rows.flatMap((row, i) => (i % 3 === 0 ? [row, row] : [row]));
  const weight = rows.map((_, i) => (i % 3 === 0 ? 2 : 1));

  it('count a rating of weight 2 as two ratings in the cumulative model', () => {
    const random = { first: true, second: true, cell: false };
    const input = (list: typeof rows) => ({
      category: list.map(({ category }) => category),
      design: list.map(() => []),
      first: list.map(({ a }) => a),
      second: list.map(({ b }) => b),
    });
    const weighted = fitCumulativeLogit(indexOrdinal({ ...input(rows), weight }), { random });
    const repeated = fitCumulativeLogit(indexOrdinal(input(twice)), { random });
    expect(weighted.logLik).toBeCloseTo(repeated.logLik, 9);
    weighted.thresholds.forEach((one, j) => expect(one).toBeCloseTo(repeated.thresholds[j]!, 7));
  });

  it('and in the many-facet model', () => {
    const input = (list: typeof rows) => ({
      category: list.map(({ category }) => category),
      candidate: list.map(({ a }) => a),
      rater: list.map(({ b }) => b),
    });
    const weighted = fitMarginal(indexFacets({ ...input(rows), weight }), { penaltySd: 3 });
    const repeated = fitMarginal(indexFacets(input(twice)), { penaltySd: 3 });
    expect(weighted.logLik).toBeCloseTo(repeated.logLik, 9);
    weighted.leniency.forEach((one, r) => expect(one).toBeCloseTo(repeated.leniency[r]!, 7));
  });
});

describe.each(MODELS)('%s', (name, calibrate) => {
  it('never returns a number that is none, and keeps adjusted ratings and intervals on the scale', () => {
    fc.assert(
      fc.property(
        arbitraryPanels,
        fc.constantFrom('none' as const, 'literature' as const),
        fc.boolean(),
        (ratings, prior, cell) => {
          const result = calibrate(ratings, { prior, cell });
          expect(numbersIn(result).filter((one) => !Number.isFinite(one))).toEqual([]);
          // With the prior every fitted panel has its maximum; without it, separated ones say that they have none.
          if (prior === 'literature' && result.intercept !== null) expect(result.model.converged).toBe(true);
          const values = ratings.map(({ value }) => value);
          for (const { adjusted, interval } of result.candidates) {
            if (adjusted === null) continue;
            expect(interval![0]).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
            expect(interval![0]).toBeLessThanOrEqual(adjusted);
            expect(adjusted).toBeLessThanOrEqual(interval![1]);
            expect(interval![1]).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says the same to the last byte whatever the order of the rows', () => {
    fc.assert(
      fc.property(arbitraryPanels, fc.func(fc.nat()), (ratings, order) => {
        const shuffled = [...ratings].sort((a, b) => order(a) - order(b));
        expect(JSON.stringify(calibrate(shuffled))).toBe(JSON.stringify(calibrate(ratings)));
      }),
      { numRuns: 10 },
    );
  });

  it('does not know people by their names', () => {
    const ratings = SIMULATED;
    // Reverses every order of names.
    const rename = (id: string) => String(1000 - Number(id.slice(1))).padStart(4, '0');
    const renamed = ratings.map((one) => ({
      ...one,
      candidate: rename(one.candidate),
      rater: rename(one.rater),
      criterion: rename(one.criterion!),
    }));
    const [before, after] = [calibrate(ratings, { prior: 'none' }), calibrate(renamed, { prior: 'none' })];
    const byId = new Map(after.candidates.map((row) => [row.id, row]));
    const raterById = new Map(after.raters.map((row) => [row.id, row]));
    for (const row of before.candidates) {
      expect(byId.get(rename(row.id))!.effect).toBeCloseTo(row.effect!, 8);
      expect(byId.get(rename(row.id))!.pevSd).toBeCloseTo(row.pevSd!, 6);
      expect(byId.get(rename(row.id))!.adjusted).toBeCloseTo(row.adjusted!, 8);
    }
    for (const row of before.raters) expect(raterById.get(rename(row.id))!.leniency).toBeCloseTo(row.leniency!, 8);
    expect(after.model.logLik).toBeCloseTo(before.model.logLik!, 8);
  });

  it('turns everything round when the scale is turned round', () => {
    const ratings = SIMULATED;
    const turned = ratings.map((one) => ({ ...one, value: 6 - one.value }));
    const [up, down] = [calibrate(ratings), calibrate(turned)];
    up.candidates.forEach((row, i) => {
      expect(down.candidates[i]!.effect).toBeCloseTo(-row.effect!, 6);
      expect(down.candidates[i]!.adjusted).toBeCloseTo(6 - row.adjusted!, 6);
    });
  });

  it('does not depend on where the scale begins or how far apart its levels are', () => {
    const ratings = SIMULATED;
    const moved = calibrate(ratings.map((one) => ({ ...one, value: 10 * one.value + 7 })));
    calibrate(ratings).candidates.forEach((row, i) => {
      expect(moved.candidates[i]!.effect).toBeCloseTo(row.effect!, 10);
      expect(moved.candidates[i]!.adjusted).toBeCloseTo(10 * row.adjusted! + 7, 8);
    });
  });

  it.each([
    [1, 'all_lowest'],
    [4, 'all_highest'],
  ])('keeps a candidate who got %i from everybody finite, flagged and at that end', (level, flag) => {
    const result = calibrate(panel((c, r, k) => (c === 0 ? level : spread(c, r, k))));
    const [extreme, ...others] = result.candidates;
    expect(extreme!.flags).toContain(flag);
    expect(Math.abs(extreme!.effect!)).toBeLessThan(10);
    const sign = level === 1 ? -1 : 1;
    for (const { effect } of others) expect(sign * extreme!.effect!).toBeGreaterThan(sign * effect!);
  });

  it('keeps a rater and a criterion with one level finite', () => {
    const result = calibrate(panel((c, r, k) => (r === 0 || k === 0 ? 4 : spread(c, r, k))));
    expect(result.model.converged).toBe(true);
    expect(Math.abs(result.raters[0]!.leniency!)).toBeLessThan(12);
    expect(result.raters[0]!.leniency).toBeGreaterThan(0);
    expect(result.criteria[0]!.effect).toBeGreaterThan(0);
  });

  it('flags groups that share no rater and ranks within each', () => {
    const result = calibrate(read('sim_s5_disconnected.csv'));
    expect(codes(result)).toContain('disconnected');
    expect(result.candidates.every(({ flags }) => flags.includes('within_component'))).toBe(true);
    const ranks = (component: number) =>
      result.candidates.filter((row) => row.component === component).map((row) => row.expectedRank!);
    for (const component of [0, 1, 2])
      expect(Math.max(...ranks(component))).toBeLessThanOrEqual(ranks(component).length);
  });

  it('withholds severity where it can not be told from the difficulty of criteria', () => {
    const result = calibrate(read('design_specialised_raters.csv'));
    expect(result.design.rankDeficiency).toBe(1);
    expect(codes(result)).toContain('severity_aliased');
    expect(result.raters.every(({ leniency, statement }) => leniency === null && statement === 'none')).toBe(true);
    expect(result.candidates.every(({ effect }) => Number.isFinite(effect))).toBe(true);
  });

  it.each([
    [
      'one candidate',
      [
        { candidate: 'a', rater: 'r', value: 3 },
        { candidate: 'a', rater: 's', value: 2 },
        { candidate: 'a', rater: 't', value: 2 },
      ],
      'one_candidate',
    ],
    ['equal ratings', panel(() => 2), 'no_variation'],
    ['a measurement', panel((c, r, k) => c + r / 10 + k / 100), 'not_categories'],
    ['nothing', [], 'no_ratings'],
  ] as [string, ScoredRating[], string][])('adjusts nothing for %s and says why', (_, ratings, code) => {
    const result = calibrate(ratings);
    expect(codes(result)).toContain(code);
    expect(
      result.candidates.every(
        ({ effect, adjusted, interval }) => effect === null && adjusted === null && interval === null,
      ),
    ).toBe(true);
    expect(result.candidates.every(({ rawMean }) => Number.isFinite(rawMean))).toBe(true);
    expect(result.model).toMatchObject({ name, converged: false });
  });

  it('tells how far it is and stops when told to', () => {
    const shares: number[] = [];
    const ratings = panel(spread);
    calibrate(ratings, { onProgress: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(() => calibrate(ratings, { shouldStop: () => true })).toThrow(CalibrationStopped);
  });

  it('refuses a rating given twice', () => {
    const [first] = panel(spread);
    expect(() => calibrate([...panel(spread), first!])).toThrow(expect.objectContaining({ code: 'DUPLICATE_RATING' }));
  });
});
