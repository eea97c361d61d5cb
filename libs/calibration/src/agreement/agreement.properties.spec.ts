import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreementCoefficients, COEFFICIENTS } from './agreement-coefficients.js';
import { AGREEMENT_WEIGHTS, weightMatrix } from './agreement-weights.js';
import { bootstrapOverUnits } from './bootstrap-over-units.js';
import { cohenKappa, crossTabulate } from './cohen-kappa.js';
import { incompleteIcc } from './icc/incomplete-icc.js';
import { ICC_FORMS, intraclassCorrelations } from './icc/intraclass-correlations.js';
import { kendallW } from './kendall-w.js';
import { ratingTable, type UnitRating } from './rating-table.js';
import { summariseAgreement } from './summarise-agreement.js';

/** Any sparse table of up to 7 units, 5 raters and 4 levels. */
const ratings: fc.Arbitrary<UnitRating[]> = fc
  .uniqueArray(fc.tuple(fc.nat(6), fc.nat(4), fc.integer({ min: 1, max: 4 })), {
    selector: ([unit, rater]) => `${unit} ${rater}`,
    maxLength: 30,
  })
  .map((cells) => cells.map(([unit, rater, rating]) => ({ unit: `u${unit}`, rater: `r${rater}`, rating })));

const complete = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 4 }))
  .chain(([n, k]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: k, maxLength: k }), { minLength: n, maxLength: n }),
  );

const numbersOf = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersOf)
      : [];

/** The numbers of two results, one by one. */
function expectNear(one: unknown, other: unknown): void {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  expect(a.length).toBe(b.length);
  a.forEach((value, i) => expect(Math.abs(value - b[i]!)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value))));
}

describe('agreement', () => {
  it('is a number or a reason, never NaN, whatever the table', () => {
    fc.assert(
      fc.property(ratings, fc.constantFrom(...AGREEMENT_WEIGHTS), (list, weights) => {
        const table = ratingTable(list);
        for (const coefficient of Object.values(agreementCoefficients(table, weights))) {
          if (coefficient.status === 'undefined') continue;
          expect(coefficient.value).toBeLessThanOrEqual(1 + 1e-12);
        }
        for (const value of numbersOf(summariseAgreement(table, { weights }))) expect(value).not.toBeNaN();
      }),
      { numRuns: 40 },
    );
  });

  it('does not change with the order of the rows, the names of units and raters, nor a constant added to every level', () => {
    fc.assert(
      fc.property(ratings, fc.func(fc.nat()), fc.constantFrom(...AGREEMENT_WEIGHTS), (list, order, weights) => {
        const before = agreementCoefficients(ratingTable(list), weights);
        const shuffled = list.map((one, i) => ({ one, key: order(i) })).sort((a, b) => a.key - b.key);
        const renamed = shuffled.map(({ one }) => ({
          unit: `x${9 - Number(one.unit[1])}`,
          rater: `y${9 - Number(one.rater[1])}`,
          rating: one.rating + 7,
        }));
        const after = agreementCoefficients(ratingTable(renamed), weights);
        for (const name of COEFFICIENTS) {
          expect(after[name].status).toBe(before[name].status);
          expectNear(after[name], before[name]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of raters who all say the same is one, and of one category alone has no chance correction', () => {
    const same = ratingTable(
      ['u', 'v', 'w'].flatMap((unit, i) => ['a', 'b'].map((rater) => ({ unit, rater, rating: i }))),
    );
    for (const coefficient of Object.values(agreementCoefficients(same, 'quadratic'))) {
      expect(coefficient).toMatchObject({ status: 'defined', value: expect.closeTo(1, 12) });
    }
    const one = ratingTable(['u', 'v'].flatMap((unit) => ['a', 'b'].map((rater) => ({ unit, rater, rating: 3 }))));
    const found = agreementCoefficients(one, 'unweighted');
    expect(found.gwetAc).toEqual({ status: 'undefined', reason: 'no variation' });
    expect(found.brennanPrediger).toEqual({ status: 'undefined', reason: 'no variation' });
    expect(agreementCoefficients(one, 'unweighted', [1, 2, 3]).gwetAc).toMatchObject({ status: 'defined', value: 1 });
  });

  it("for two raters is the same by Conger's and by Cohen's formula", () => {
    fc.assert(
      fc.property(complete, fc.constantFrom(...AGREEMENT_WEIGHTS), (values, weights) => {
        const pair = values.map((row) => row.slice(0, 2));
        const table = ratingTable(
          pair.flatMap((row, i) => row.map((rating, g) => ({ unit: `${i}`, rater: `${g}`, rating }))),
        );
        const counts = crossTabulate(pair.map((row) => row[0]!), pair.map((row) => row[1]!), table.categories); // prettier-ignore
        const cohen = cohenKappa(counts, weightMatrix(table.categories, weights));
        const conger = agreementCoefficients(table, weights).congerKappa;
        expect(conger.status).toBe(cohen.status);
        if (cohen.status === 'defined' && conger.status === 'defined')
          expect(conger.value).toBeCloseTo(cohen.value, 10);
      }),
    );
  });

  it('by intraclass correlation is the same from the incomplete formulas when nothing is missing', () => {
    fc.assert(
      fc.property(complete, (values) => {
        const table = ratingTable(
          values.flatMap((row, i) => row.map((rating, g) => ({ unit: `${i}`, rater: `${g}`, rating }))),
        );
        const [one, other] = [intraclassCorrelations(values), incompleteIcc(table)];
        if (one.status === 'undefined' || other.status === 'undefined') return;
        const names = ['ICC(1)', 'ICC(A,1)', 'ICC(C,1)', 'ICC(k)', 'ICC(A,k)', 'ICC(C,k)'] as const;
        ICC_FORMS.forEach((form, i) => {
          const [a, b] = [one.forms[form].value, other.forms[names[i]!].value];
          // The mean of k has a pole where its denominator passes zero.
          if (Math.abs(a) < 100) expect(b).toBeCloseTo(a, 8);
        });
      }),
    );
  });

  it('of orders is one for equal orders and stays between zero and one', () => {
    fc.assert(
      fc.property(complete, (values) => {
        const result = kendallW(values);
        if (result.status === 'undefined') return;
        expect(result.value).toBeGreaterThanOrEqual(-1e-12);
        expect(result.value).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
    expect(kendallW([[5, 50], [5, 50]])).toEqual({ status: 'undefined', reason: 'no variation' }); // prettier-ignore
  });

  it('is drawn again to the last digit from the same seed, and refuses to speak for resamples without a value', () => {
    const units = [[1, 1], [1, 2], [2, 2], [3, 3]]; // prettier-ignore
    const share = (sample: readonly number[][]) => sample.filter(([a, b]) => a === b).length / sample.length;
    const one = bootstrapOverUnits(units, share, { seed: 7 });
    expect(bootstrapOverUnits(units, share, { seed: 7 })).toEqual(one);
    expect(one).toMatchObject({ status: 'defined', low: 0.5, high: 1 });
    expect(bootstrapOverUnits(units, share, { seed: 8, confidence: 0.99 })).toMatchObject({ low: 0.25, high: 1 });
    expect(bootstrapOverUnits(units, () => null, { seed: 1 })).toMatchObject({ status: 'undefined' });
    expect(() => bootstrapOverUnits(units, share, { seed: 1, resamples: 5 })).toThrow('resamples');
  });
});
