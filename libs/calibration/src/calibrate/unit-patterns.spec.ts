import { expect, it } from '@jest/globals';
import { agreementCoefficients } from '../agreement/agreement-coefficients.js';
import { krippendorffAlpha } from '../agreement/krippendorff-alpha.js';
import { ratingTable } from '../agreement/rating-table.js';
import { readReferenceRatings } from '../testing/reference-data.js';
import { calibrate } from './calibrate.js';

it('gives the coefficients of the tables of units, counted by pattern', () => {
  const ratings = readReferenceRatings('sim_s4_sparse.csv');
  const unitOf = ({ candidate, criterion }: { candidate: string; criterion?: string }) =>
    `${candidate} ${criterion ?? ''}`;
  const table = ratingTable(ratings.map((one) => ({ unit: unitOf(one), rater: one.rater, rating: one.value })));
  const { agreement } = calibrate(ratings);
  expect(agreement.gwetAC2).toBeCloseTo(
    (agreementCoefficients(table, 'quadratic').gwetAc as { value: number }).value,
    12,
  );
  for (const [metric, found] of [
    ['ordinal', agreement.krippendorffOrdinal],
    ['interval', agreement.krippendorffInterval],
  ] as const) {
    expect(found).toBeCloseTo((krippendorffAlpha(table.values, metric) as { value: number }).value, 12);
  }
});
