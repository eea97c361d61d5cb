// What a careful reader of the literature still gets wrong, one test each (design notes, 'Traps').
import { describe, expect, it } from '@jest/globals';
import { agreementCoefficients } from '../agreement/agreement-coefficients.js';
import type { AgreementWeights } from '../agreement/agreement-weights.js';
import { krippendorffAlpha } from '../agreement/krippendorff-alpha.js';
import { ratingTable } from '../agreement/rating-table.js';
import { tInterval } from '../descriptive/t-interval.js';
import { normalCdf, normalQuantile } from '../distributions/normal.js';
import { studentTQuantile } from '../distributions/student-t.js';
import { crossedStudy } from '../gtheory/crossed-study.js';
import { awg, rwg } from '../panel/within-panel-agreement.js';
import { defined } from './reference-cases/cases-agreement.js';
import { readReferenceCsv, readReferenceRatings, readReferenceUnits } from './reference-data.js';

const krippendorffData = () => readReferenceUnits('krippendorff_2011.csv', 'unit');
const alphaByWeights = (weights: AgreementWeights) => {
  const ratings = readReferenceRatings('krippendorff_2011.csv', 'unit');
  const table = ratingTable(ratings.map(({ candidate, rater, value }) => ({ unit: candidate, rater, rating: value })));
  return defined(agreementCoefficients(table, weights).krippendorffAlpha).value;
};

describe('traps', () => {
  it("'ordinal' means two things: Krippendorff's metric and Gwet's weights differ on the same data", () => {
    expect(defined(krippendorffAlpha(krippendorffData(), 'ordinal')).value).toBeCloseTo(0.8154, 4);
    expect(alphaByWeights('ordinal')).toBeCloseTo(0.8336, 4);
  });

  it('quadratic weights are the interval metric, unweighted the nominal one', () => {
    const alpha = (metric: 'interval' | 'nominal') => defined(krippendorffAlpha(krippendorffData(), metric)).value;
    expect(alphaByWeights('quadratic')).toBeCloseTo(alpha('interval'), 12);
    expect(alpha('interval')).toBeCloseTo(0.8491, 4);
    expect(alphaByWeights('unweighted')).toBeCloseTo(alpha('nominal'), 12);
  });

  it('expected mean squares are not restricted maximum likelihood once a component is negative', () => {
    const values = [[1, 4, 5], [2, 3, 6], [2, 4, 4], [1, 5, 6]]; // prettier-ignore
    const { person, negative, residual } = crossedStudy(values);
    expect({ person, negative }).toEqual({ person: 0, negative: ['person'] });
    // With the persons gone their sum of squares belongs to the residual; leaving it out is what mean squares do.
    const columns = [0, 1, 2].map((g) => values.map((row) => row[g]!));
    const pooled = columns.flatMap((column) => column.map((value) => value - column.reduce((s, x) => s + x, 0) / 4));
    expect(residual).not.toBeCloseTo(pooled.reduce((sum, value) => sum + value ** 2, 0) / 9, 3);
  });

  it('a_wg is undefined near the ends of the scale, where r_wg still gives a number', () => {
    const near = readReferenceCsv('panel5_rwg.csv').filter((row) => row['candidate'] === '5');
    const values = near.map((row) => Number(row['rating']));
    expect(awg(values, { low: 1, high: 5 })).toMatchObject({ status: 'undefined' });
    expect(rwg(values, { low: 1, high: 5 })).toEqual({ status: 'defined', value: expect.closeTo(0.85, 12) });
  });

  it('r_wg below zero is shown, not cut off: they disagree more than random raters would', () => {
    expect(defined(rwg([1, 1, 5, 5, 5], { low: 1, high: 5 })).value).toBeCloseTo(-1.4, 12);
  });

  it('a table of the normal distribution is not good enough for the tails of an interval', () => {
    expect(normalCdf(-8) / 6.2209605742717849e-16).toBeCloseTo(1, 10);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.3613409024040557, 9);
    // Nor is the normal for the t of a panel of five.
    expect(studentTQuantile(0.95, 4) / normalQuantile(0.95)).toBeGreaterThan(1.29);
  });

  it('two ratings have no interval, three have', () => {
    expect(tInterval([2, 4])).toEqual({ status: 'undefined', reason: 'fewer than three values' });
    expect(tInterval([2, 3, 4]).status).toBe('defined');
    expect(tInterval([3, 3, 3])).toEqual({ status: 'undefined', reason: 'no variation' });
  });
});
