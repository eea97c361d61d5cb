import { describe, expect, it } from '@jest/globals';
import { simulateCoverage } from '../../../../test/bench/coverage-simulation.mjs';
import { calibrate } from '../calibrate/calibrate.js';
import { studentTQuantile } from '../distributions/student-t.js';

// The short form of `npm run bench:coverage`, which has 300 runs for each of four sizes and three candidate variances.
describe('nominal 90 % intervals of simulated requisitions', () => {
  it.each([
    { size: [4, 6] as const, factor: 0.5, runs: 60 },
    { size: [8, 8] as const, factor: 2, runs: 40 },
  ])(
    'cover the truth at $size candidates x raters and $factor times the candidate variance',
    ({ size, factor, runs }) => {
      const found = simulateCoverage({ calibrate, studentTQuantile }, size, factor, runs, {});
      expect(found.coverage).toBeGreaterThan(0.85);
      expect(found.coverage).toBeLessThan(0.96);
      // Worth having: shorter than what anybody would compute.
      expect(found.width).toBeLessThan(0.95 * found.naiveWidth);
    },
  );

  it('of plain REML do not, with few candidates: this is what the prior is for', () => {
    const { coverage } = simulateCoverage({ calibrate, studentTQuantile }, [4, 6], 0.5, 60, { prior: 'none' });
    expect(coverage).toBeLessThan(0.86);
  });
});
