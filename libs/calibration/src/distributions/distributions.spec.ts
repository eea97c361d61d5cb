import { describe, expect, it } from '@jest/globals';
import { readReferenceCase, readReferenceCsv } from '../testing/reference-data.js';
import { logGamma } from './log-gamma.js';
import { regularisedIncompleteBeta } from './regularised-incomplete-beta.js';
import { studentTCdf, studentTQuantile } from './student-t.js';

const FUNCTIONS: Record<string, (x: number, a: number, b: number) => number> = {
  lgamma: (x) => logGamma(x),
  pbeta: (x, a, b) => regularisedIncompleteBeta(x, a, b),
  pt: (x, df) => studentTCdf(x, df),
  qt: (x, df) => studentTQuantile(x, df),
};
const { tolerance } = readReferenceCase<unknown>('dist.grid');
const rows = readReferenceCsv('dist_reference.csv').map((row) => ({
  name: `${row['fn']}(${row['x']}, ${row['a']}, ${row['b']})`,
  actual: () => FUNCTIONS[row['fn']!]!(Number(row['x']), Number(row['a']), Number(row['b'])),
  expected: Number(row['value']),
}));

describe('special functions', () => {
  it('have reference rows for each of them', () => {
    expect(rows.length).toBeGreaterThan(90);
  });

  it.each(rows)('$name equals the value of R', ({ actual, expected }) => {
    const allowed = Math.max(tolerance.abs, tolerance.rel! * Math.abs(expected));
    expect(Math.abs(actual() - expected)).toBeLessThanOrEqual(allowed);
  });

  it('give the example of their documentation', () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
    expect(regularisedIncompleteBeta(0.4, 2, 3)).toBeCloseTo(0.5248, 13);
    expect(studentTCdf(-1, 1)).toBeCloseTo(0.25, 13);
    expect(studentTQuantile(0.95, 4)).toBeCloseTo(2.1318467863266495, 12);
  });

  it('refuse what they are not defined for, instead of returning NaN', () => {
    expect(() => logGamma(0)).toThrow(RangeError);
    expect(() => logGamma(Number.NaN)).toThrow(RangeError);
    expect(() => regularisedIncompleteBeta(1.1, 1, 1)).toThrow(RangeError);
    expect(() => studentTQuantile(1, 3)).toThrow(RangeError);
    expect(() => studentTQuantile(0.5, 0)).toThrow(RangeError);
    expect(() => studentTCdf(Number.NaN, 3)).toThrow(RangeError);
  });
});
