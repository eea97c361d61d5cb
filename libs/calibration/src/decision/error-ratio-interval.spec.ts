import { describe, expect, it } from '@jest/globals';
import { drawPanels } from '../../../../test/bench/coverage-simulation.mjs';
import { calibrate } from '../calibrate/calibrate.js';
import { fQuantile } from '../distributions/f-distribution.js';
import { readReferenceRatings } from '../testing/reference-data.js';
import type { ComponentUncertainty } from './component-uncertainty.js';
import { errorRatioInterval } from './error-ratio-interval.js';
import { ratersNeededBetween } from './raters-needed-between.js';

const one = { candidate: 0.3, rater: 0.1, candidateByRater: 0.2, residual: 0.2 };
const diagonal = (...variances: readonly number[]) =>
  variances.map((v, k) => variances.map((_, l) => (k === l ? v : 0)));
const options = { kind: 'absolute', criteria: 2, confidence: 0.9 } as const;

describe('the interval of error over candidates', () => {
  it('is Feldt’s, exactly, for relative decisions in a complete design', () => {
    const ratings = readReferenceRatings('shrout_fleiss_1979.csv').map((row) => ({ ...row, criterion: undefined }));
    const { decisionStudy } = calibrate(ratings, { prior: 'none', cell: false });
    const [persons, raters] = [6, 4];
    const { value, interval } = decisionStudy.eRho2[raters - 1]!;
    const [df1, df2] = [persons - 1, (persons - 1) * (raters - 1)];
    expect(interval![0]).toBeCloseTo(1 - (1 - value) * fQuantile(0.95, df1, df2), 6);
    expect(interval![1]).toBeCloseTo(1 - (1 - value) * fQuantile(0.05, df1, df2), 6);
  });

  it('follows the logarithms at a mode, and the moments of the nodes where they are known', () => {
    const [low, high] = errorRatioInterval(one, { kind: 'mode', covariance: diagonal(0.0009, 0, 0, 0) }, options)!;
    // Half a tenth of the candidates' variance: a symmetric interval of the logarithm.
    expect(Math.log(low * high)).toBeCloseTo(2 * Math.log(0.4 / 0.3), 12);
    expect(Math.log(high / low)).toBeCloseTo(2 * 1.6448536269514722 * 0.1, 10);
    const nodes = [-1, 1].map((z) => ({ weight: 0.5, components: { ...one, candidate: 0.3 * Math.exp(0.1 * z) } }));
    expect(errorRatioInterval(one, { kind: 'posterior', nodes }, options)![0]).toBeCloseTo(low, 10);
    const skewed = [{ weight: 0.9, components: one }, { weight: 0.1, components: { ...one, candidate: 0.1 } }]; // prettier-ignore
    const [near, far] = errorRatioInterval(one, { kind: 'posterior', nodes: skewed }, options)!;
    const middle = 0.9 * Math.log(0.4 / 0.3) + 0.1 * Math.log(0.4 / 0.1);
    expect(Math.log(far) - middle).toBeGreaterThan(middle - Math.log(near));
  });

  it('is open where the candidates may not differ, also at an estimate of 0, and null where nothing is known', () => {
    const sampling = (covariance: number[][]): ComponentUncertainty => ({ kind: 'sampling', covariance });
    const vague = errorRatioInterval(one, sampling(diagonal(0.1, 0.01, 0.02, 0.01)), options)!;
    expect(vague[0]).toBeGreaterThan(0);
    const covariance = diagonal(0.04, 0, 0, 0.02);
    covariance[0]![3] = covariance[3]![0] = -0.01;
    const atZero = { candidate: 0, rater: 0, candidateByRater: 0, residual: 0.5 };
    const [low, high] = errorRatioInterval(atZero, sampling(covariance), { ...options, criteria: 1 })!;
    expect([low > 0, Number.isFinite(low), high]).toEqual([true, true, Infinity]);
    expect(errorRatioInterval(atZero, sampling(diagonal(0.04, 0, 0, 0.02)), options)).toBeNull();
    expect(errorRatioInterval({ ...one, rater: 0, candidateByRater: 0, residual: 0 }, sampling(covariance), options)).toBeNull(); // prettier-ignore
  });
});

describe('what must hold between the two kinds of decision', () => {
  const designs = [[2, 2], [4, 6], [8, 8], [20, 15]] as const; // prettier-ignore
  const priors = ['none', 'literature'] as const;

  it('an absolute decision is never said to be more dependable than a relative one, at either end', () => {
    for (const prior of priors) {
      for (const size of designs) {
        for (const factor of [0.01, 0.5, 2]) {
          const { phi, eRho2 } = calibrate(drawPanels(31 * size[0], size, factor).ratings, { prior }).decisionStudy;
          phi.forEach(({ interval }, i) => {
            if (!interval || !eRho2[i]!.interval) return;
            expect(interval[0]).toBeLessThanOrEqual(eRho2[i]!.interval[0]);
            expect(interval[1]).toBeLessThanOrEqual(eRho2[i]!.interval[1]);
          });
        }
      }
    }
  });

  it('and the interval holds its own estimate, also where next to no error is left', () => {
    const exact = drawPanels(8, [8, 8], 1);
    const sure = exact.ratings.map((row) => ({ ...row, value: exact.truth.get(row.candidate)! }));
    for (const prior of priors) {
      const { phi, eRho2 } = calibrate(sure, { prior }).decisionStudy;
      for (const { value, interval } of [...phi, ...eRho2]) {
        if (!interval) continue;
        // To rounding: the estimate is a quotient of variances, the ends are functions of rho.
        expect(interval[0]).toBeLessThanOrEqual(value + 1e-12);
        expect(interval[1]).toBeGreaterThanOrEqual(value - 1e-12);
      }
    }
  });
});

/** Of sim_s1: leniency, impression and residual. */
const TRUE = { rater: 0.36, candidateByRater: 0.64, residual: 1 };
const RUNS = 100;
/** What 95 of a hundred simulations with a true coverage of .9 exceed, and the product's own lower bound for intervals of candidates. */
const LEAST = Math.max(0.85, 0.9 - 1.645 * Math.sqrt((0.9 * 0.1) / RUNS)) - 1e-9;

describe('nominal 90 % intervals of the dependability of simulated requisitions', () => {
  it.each([
    { size: [4, 6] as const, factor: 1, prior: 'none' as const },
    { size: [4, 6] as const, factor: 2, prior: 'literature' as const },
    { size: [8, 8] as const, factor: 0.5, prior: 'none' as const },
    { size: [8, 8] as const, factor: 1, prior: 'literature' as const },
  ])('hold the truth at $size candidates x raters, $factor times the variance, prior $prior', (sample) => {
    let covered = 0;
    let needed = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const { ratings } = drawPanels(1000 * sample.size[0] + 7919 * run + 1, sample.size, sample.factor);
      const interval = calibrate(ratings, { cell: true, prior: sample.prior }).decisionStudy.phi[0]!.interval ?? [0, 1];
      const cells = new Set(ratings.map(({ candidate, rater }) => `${candidate} ${rater}`)).size;
      const error = TRUE.rater + TRUE.candidateByRater + TRUE.residual / (ratings.length / cells);
      const phi = sample.factor / (sample.factor + error);
      covered += interval[0] <= phi && phi <= interval[1] ? 1 : 0;
      const raters = Math.ceil((0.8 / 0.2) * (1 / phi - 1));
      const [few, many] = ratersNeededBetween(interval, 0.8);
      needed += few !== null && few <= raters && (many === null || raters <= many) ? 1 : 0;
    }
    expect(covered / RUNS).toBeGreaterThanOrEqual(LEAST);
    // Rounding up to whole raters only adds to it.
    expect(needed).toBeGreaterThanOrEqual(covered);
  });
});
