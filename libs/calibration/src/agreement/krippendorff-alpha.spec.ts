import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryUnits } from '../testing/arbitrary-ratings.js';
import { readReferenceCase, readReferenceUnits } from '../testing/reference-data.js';
import { ALPHA_METRICS } from './distance.js';
import { krippendorffAlpha } from './krippendorff-alpha.js';

const valueOf = (units: (number | null)[][], metric: (typeof ALPHA_METRICS)[number]): number => {
  const result = krippendorffAlpha(units, metric);
  if (result.status !== 'defined') throw new Error(result.reason);
  return result.value;
};

describe("Krippendorff's alpha against published and computed values", () => {
  const { values, tolerance } = readReferenceCase<Record<(typeof ALPHA_METRICS)[number], number>>('kripp.2011');
  const units = readReferenceUnits('krippendorff_2011.csv', 'unit');

  it.each(ALPHA_METRICS)('reproduces Krippendorff (2011) with the %s metric', (metric) => {
    expect(Math.abs(valueOf(units, metric) - values[metric])).toBeLessThanOrEqual(tolerance.abs);
  });

  it('counts only units in which something can be paired', () => {
    expect(krippendorffAlpha(units, 'nominal')).toMatchObject({ units: 11, ratings: 40 });
  });

  it("is Krippendorff's ordinal metric, not Gwet's ordinal weights (.8336)", () => {
    expect(valueOf(units, 'ordinal')).toBeCloseTo(0.8154, 4);
  });

  it.each([
    ['gwet.raw5.unweighted', 'nominal'],
    ['gwet.raw5.quadratic', 'interval'],
  ] as const)('reproduces %s of irrCAC with the %s metric', (id, metric) => {
    const reference = readReferenceCase<{ krippAlpha: { coef: number } }>(id);
    const value = valueOf(readReferenceUnits('gwet_5observers_15units.csv', 'unit'), metric);
    expect(Math.abs(value - reference.values.krippAlpha.coef)).toBeLessThanOrEqual(1e-9);
  });
});

describe('alpha without enough to say', () => {
  it.each(ALPHA_METRICS)('names the reason instead of returning NaN (%s)', (metric) => {
    expect(krippendorffAlpha([], metric)).toEqual({ status: 'undefined', reason: 'no unit with two ratings' });
    expect(krippendorffAlpha([[3], [2, null]], metric)).toEqual({
      status: 'undefined',
      reason: 'no unit with two ratings',
    });
    expect(
      krippendorffAlpha(
        [
          [3, 3],
          [3, 3, 3],
        ],
        metric,
      ),
    ).toEqual({ status: 'undefined', reason: 'no variation' });
  });

  it('refuses the ratio metric below zero and values that are no numbers', () => {
    expect(krippendorffAlpha([[-1, 2]], 'ratio')).toMatchObject({ status: 'undefined' });
    expect(
      krippendorffAlpha(
        [
          [0, 2],
          [0, 0],
        ],
        'ratio',
      ),
    ).toMatchObject({ status: 'defined' });
    expect(() => krippendorffAlpha([[Number.NaN, 1]], 'nominal')).toThrow('not a number');
    expect(() => krippendorffAlpha([[1e200, 1]], 'interval')).toThrow('not a number');
  });
});

describe('whatever the ratings, alpha', () => {
  const metrics = fc.constantFrom(...ALPHA_METRICS);

  it('is a finite number of at most 1, or a reason', () => {
    fc.assert(
      fc.property(arbitraryUnits, metrics, (units, metric) => {
        const result = krippendorffAlpha(units, metric);
        if (result.status === 'defined') {
          expect(Number.isFinite(result.value)).toBe(true);
          expect(result.value).toBeLessThanOrEqual(1);
        } else expect(result.reason).not.toBe('');
      }),
    );
  });

  it('does not depend on the order of units or of raters', () => {
    fc.assert(
      fc.property(arbitraryUnits, metrics, (units, metric) => {
        const turned = [...units].reverse().map((unit) => [...unit].reverse());
        const [one, other] = [krippendorffAlpha(units, metric), krippendorffAlpha(turned, metric)];
        if (one.status === 'defined' && other.status === 'defined') expect(other.value).toBeCloseTo(one.value, 12);
        else expect(other).toEqual(one);
      }),
    );
  });

  it('is 1 for perfect agreement on at least two values', () => {
    const perfect = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 5 })), {
      minLength: 2,
    });
    fc.assert(
      fc.property(perfect, metrics, (rows, metric) => {
        fc.pre(new Set(rows.map(([level]) => level)).size > 1);
        expect(
          valueOf(
            rows.map(([level, raters]) => new Array<number>(raters).fill(level)),
            metric,
          ),
        ).toBe(1);
      }),
    );
  });

  it('with the interval metric does not change when all ratings are shifted', () => {
    fc.assert(
      fc.property(arbitraryUnits, (units) => {
        const shifted = units.map((unit) => unit.map((value) => (value === null ? null : value + 7)));
        const [one, other] = [krippendorffAlpha(units, 'interval'), krippendorffAlpha(shifted, 'interval')];
        if (one.status === 'defined' && other.status === 'defined') expect(other.value).toBeCloseTo(one.value, 12);
        else expect(other).toEqual(one);
      }),
    );
  });
});
