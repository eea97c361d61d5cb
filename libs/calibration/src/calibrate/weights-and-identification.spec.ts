import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryPanels, numbersIn } from '../testing/arbitrary-panels.js';
import { readReferenceRatings } from '../testing/reference-data.js';
import { calibrate } from './calibrate.js';
import type { CalibrationModelName } from './calibrate-options.js';
import type { ScoredRating } from './scored-rating.js';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const codes = (ratings: readonly ScoredRating[], prior: 'none' | 'literature') =>
  calibrate(ratings, { prior }).design.warnings.map(({ code }) => code);

const weighted = fc
  .tuple(arbitraryPanels, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 60, maxLength: 60 }))
  .map(([ratings, weights]) => ratings.map((one, index) => ({ ...one, weight: weights[index]! / 4 })));

const scaled = (ratings: readonly ScoredRating[], factor: number): ScoredRating[] =>
  ratings.map((one) => ({ ...one, weight: (one.weight ?? 1) * factor }));

describe('weights', () => {
  it.each(['lmm', 'ordinal', 'mfrm'] as const)('carry no scale: doubling them changes no byte (%s)', (model) => {
    fc.assert(
      fc.property(weighted, fc.constantFrom(0.25, 2, 1024), (ratings, factor) => {
        expect(JSON.stringify(calibrate(scaled(ratings, factor), { model }))).toBe(JSON.stringify(calibrate(ratings, { model }))); // prettier-ignore
      }),
      { numRuns: model === 'lmm' ? 25 : 8 },
    );
  });

  it('move nothing by a common factor: prior, components, ICC and decision study included', () => {
    const ratings = readReferenceRatings('sim_s4_sparse.csv').map((one, i) => ({ ...one, weight: 1 + (i % 3) }));
    for (const prior of ['none', 'literature'] as const) {
      const [one, other] = [1, 0.37].map((factor) => calibrate(scaled(ratings, factor), { prior, cell: true }));
      const [before, after] = [one!, other!].map((result) => numbersIn(result));
      expect(after!.length).toBe(before!.length);
      after!.forEach((value, i) => expect(value).toBeCloseTo(before![i]!, 6));
    }
  });

  it('that are all equal are none, to the last byte', () => {
    const ratings = readReferenceRatings('shrout_fleiss_1979.csv');
    expect(JSON.stringify(calibrate(scaled(ratings, 0.1)))).toBe(JSON.stringify(calibrate(ratings)));
  });

  it('still multiply the precision of a rating against the others', () => {
    const ratings = range(6).flatMap((c) => range(4).map((r) => ({ candidate: `c${c}`, rater: `r${r}`, value: 1 + ((c * 2 + r * r) % 4) }))); // prettier-ignore
    const heavy = ratings.map((one) => ({ ...one, weight: one.candidate === 'c0' ? 8 : 1 }));
    const sdOf = (set: readonly ScoredRating[]) => calibrate(set).candidates[0]!.pevSd!;
    expect(sdOf(heavy)).toBeLessThan(sdOf(ratings));
  });
});

describe('components that can not be told apart', () => {
  const value = (c: number, r: number) => 1 + ((c * 3 + r * r + c * r) % 4);
  const own = range(24).flatMap((c) => range(4).map((r) => ({ candidate: `c${c}`, rater: `r${r}`, criterion: `k${r}`, value: value(c, r) }))); // prettier-ignore
  const oneWay = range(24).flatMap((c) => range(3).map((r) => ({ candidate: `c${c}`, rater: `r${c} ${r}`, value: value(c, r) }))); // prettier-ignore
  const onePair = range(24).flatMap((c) => range(3).map((k) => ({ candidate: `c${c}`, rater: `r${c}`, criterion: `k${k}`, value: value(c, k) }))); // prettier-ignore

  it.each([
    ['each rater one criterion', own, 'rater and criterion'],
    ['each rater one rating', oneWay, 'rater and chance'],
  ] as const)('are no numbers without a prior, and candidates keep theirs: %s', (_, ratings, what) => {
    for (const model of ['lmm', 'ordinal'] as const satisfies readonly CalibrationModelName[]) {
      const result = calibrate(ratings, { prior: 'none', model });
      const message = result.design.warnings.find(({ code }) => code === 'not_identified')!.message;
      expect(message).toContain(`Not identified: ${what} can not be told apart`);
      expect(result.model).toMatchObject({ converged: false });
      expect(result).toMatchObject({ varianceComponents: null, agreement: { icc: null }, decisionStudy: { phi: [] } });
      expect(result.raters.every(({ leniency, interval }) => leniency === null && interval === null)).toBe(true);
      expect(result.candidates.every(({ adjusted }) => adjusted !== null)).toBe(true);
      expect(numbersIn(result).every(Number.isFinite)).toBe(true);
    }
  });

  it('adjust nothing where they are candidates and raters', () => {
    const result = calibrate(onePair, { prior: 'none' });
    expect(result.design.warnings.map(({ message }) => message).join(' ')).toContain('rater and candidate can not be told apart'); // prettier-ignore
    expect(result.candidates.every(({ adjusted, rawMean }) => adjusted === null && rawMean > 0)).toBe(true);
  });

  it('rest on the prior where there is one, and the result says so', () => {
    for (const ratings of [own, oneWay, onePair]) {
      expect(codes(ratings, 'literature')).toContain('prior_only');
      expect(codes(ratings, 'literature')).not.toContain('not_identified');
      expect(calibrate(ratings).varianceComponents).not.toBeNull();
    }
    expect(codes(readReferenceRatings('sim_s1_gauss.csv'), 'literature')).toEqual([]);
  });
});

describe('one specialist', () => {
  const team = range(24).flatMap(
    (c) =>
    range(3).flatMap((r) => range(2).map((k) => ({ candidate: `c${c}`, rater: `r${r}`, criterion: `k${k}`, value: 1 + ((c * 3 + r + c * k) % 4) }))), // prettier-ignore
  );
  const withSpecialist = [
    ...team,
    ...range(24).map((c) => ({ candidate: `c${c}`, rater: 's', criterion: 'own', value: 1 + ((c * 5) % 4) })),
  ];

  it.each(['lmm', 'ordinal', 'mfrm'] as const)(
    'withholds the own leniency and leaves the others theirs (%s)',
    (model) => {
      const result = calibrate(withSpecialist, { model });
      const specialist = result.raters.find(({ id }) => id === 's')!;
      expect(specialist).toMatchObject({ leniency: null, pevSd: null, interval: null, statement: 'none', flags: ['aliased'] }); // prettier-ignore
      for (const one of result.raters.filter(({ id }) => id !== 's')) {
        expect(one.interval).not.toBeNull();
        expect(one).toMatchObject({ statement: 'flag' });
      }
      expect(result.design.warnings.find(({ code }) => code === 'severity_aliased')!.message).toContain('for one of the 4 raters'); // prettier-ignore
    },
  );
});
