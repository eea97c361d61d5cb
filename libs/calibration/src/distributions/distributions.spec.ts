import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { betaQuantile } from './beta-distribution.js';
import { chiSquaredCdf, chiSquaredQuantile, chiSquaredUpperTail } from './chi-squared.js';
import { digamma } from './digamma.js';
import { fCdf, fQuantile, fUpperTail } from './f-distribution.js';
import { logGamma } from './log-gamma.js';
import { normalCdf, normalQuantile } from './normal.js';
import { regularisedIncompleteBeta } from './regularised-incomplete-beta.js';
import { studentTCdf, studentTQuantile } from './student-t.js';

// The values of R stand in dist_reference.csv; testing/reference-cases.spec.ts compares every row.
describe('special functions', () => {
  const df = fc.double({ min: 0.5, max: 300, noNaN: true });
  const p = fc.double({ min: 0.001, max: 0.999, noNaN: true });

  it('have quantiles that undo the distribution function', () => {
    fc.assert(
      fc.property(p, df, df, (probability, a, b) => {
        expect(normalCdf(normalQuantile(probability))).toBeCloseTo(probability, 12);
        expect(studentTCdf(studentTQuantile(probability, a), a)).toBeCloseTo(probability, 10);
        expect(chiSquaredCdf(chiSquaredQuantile(probability, a), a)).toBeCloseTo(probability, 10);
        expect(fCdf(fQuantile(probability, a, b), a, b)).toBeCloseTo(probability, 10);
        expect(regularisedIncompleteBeta(betaQuantile(probability, a, b), a, b)).toBeCloseTo(probability, 10);
      }),
      { numRuns: 60 },
    );
  });

  it('keep their relations: tails sum to one, F with one degree is t squared, digamma is the slope of log gamma', () => {
    fc.assert(
      fc.property(df, fc.double({ min: 0.01, max: 9, noNaN: true }), (a, x) => {
        expect(chiSquaredCdf(x, a) + chiSquaredUpperTail(x, a)).toBeCloseTo(1, 12);
        expect(fCdf(x, a, 3) + fUpperTail(x, a, 3)).toBeCloseTo(1, 11);
        expect(fUpperTail(x * x, 1, a)).toBeCloseTo(2 * studentTCdf(-x, a), 11);
        expect((logGamma(x + 1e-4) - logGamma(x)) / 1e-4).toBeCloseTo(digamma(x + 5e-5), 2);
      }),
      { numRuns: 60 },
    );
  });

  it('refuse what they are not defined for, instead of returning NaN', () => {
    expect(() => logGamma(0)).toThrow(RangeError);
    expect(() => logGamma(Number.NaN)).toThrow(RangeError);
    expect(() => digamma(-1)).toThrow(RangeError);
    expect(() => regularisedIncompleteBeta(1.1, 1, 1)).toThrow(RangeError);
    expect(() => studentTQuantile(1, 3)).toThrow(RangeError);
    expect(() => studentTQuantile(0.5, 0)).toThrow(RangeError);
    expect(() => studentTCdf(Number.NaN, 3)).toThrow(RangeError);
    expect(() => normalQuantile(0)).toThrow(RangeError);
    expect(() => chiSquaredCdf(-1, 2)).toThrow(RangeError);
    expect(() => chiSquaredQuantile(0.5, 0)).toThrow(RangeError);
    expect(() => fCdf(1, 0, 1)).toThrow(RangeError);
    expect(() => fUpperTail(-1, 1, 1)).toThrow(RangeError);
    expect(() => fQuantile(1, 2, 2)).toThrow(RangeError);
    expect([fCdf(Infinity, 1, 1), fUpperTail(Infinity, 1, 1), chiSquaredUpperTail(Infinity, 1)]).toEqual([1, 0, 0]);
  });
});
