import { describe, expect, it } from '@jest/globals';
import type { ScoredRating } from '../calibrate/scored-rating.js';
import { readReferenceCase, readReferenceCsv } from '../testing/reference-data.js';
import { calibrateMfrm } from './calibrate-mfrm.js';
import { eapReliability } from './eap-reliability.js';
import { facetSummary, reliabilityOf, strataOf } from './facet-summary.js';
import { indexFacets } from './facet-data.js';
import { fitMarginal } from './fit-marginal.js';
import { expectedCategory, expectedScore, RatingScale, stepShares } from './rating-scale.js';

const ratings: ScoredRating[] = readReferenceCsv('sim_s3_rsm.csv').map((row) => ({
  candidate: row['candidate']!,
  rater: row['rater']!,
  criterion: row['criterion']!,
  value: Number(row['rating']),
}));

describe('the many-facet calibration', () => {
  const plain = calibrateMfrm(ratings, { prior: 'none' });
  const rasch = plain.rasch!;

  it('is the marginal model of R in the shape of a calibration', () => {
    const { values, tolerance } = readReferenceCase<any>('mfrm.mml.s3');
    const near = (actual: number, expected: number) =>
      expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance.abs);
    near(-2 * plain.model.logLik!, values.deviance);
    near(rasch.candidateVariance, values.variance);
    for (const { id, effect } of plain.candidates) near(effect!, values.eap[id]);
    for (const { id, posteriorSd } of rasch.candidates) near(posteriorSd, values.eapSD[id]);
    for (const { id, leniency, pevSd } of plain.raters) {
      near(leniency!, values.leniency[id]);
      near(pevSd!, values.leniencySE[id]);
    }
    rasch.steps.forEach(({ value, se }, k) => {
      near(value, values.tau[k]);
      near(se, values.tauSE[k]);
    });
    near(rasch.summary.candidates!.reliability, values.eapReliability);
  });

  it('knows what the parameters do to the uncertainty about a candidate', () => {
    rasch.candidates.forEach(({ posteriorSd }, i) => expect(plain.candidates[i]!.pevSd).toBeGreaterThan(posteriorSd));
  });

  it('reports fair averages, fit and agreement that fit the data they were simulated from', () => {
    rasch.candidates.forEach(({ fairAverage }, i) => expect(fairAverage).toBe(plain.candidates[i]!.adjusted));
    const means = [...rasch.raters, ...rasch.criteria].map(({ fit }) => fit!.infit);
    expect(Math.min(...means)).toBeGreaterThan(0.6);
    expect(Math.max(...means)).toBeLessThan(1.5);
    expect(rasch.agreement.opportunities).toBe(1273);
    expect(rasch.agreement.exact).toBe(379);
    expect(Math.abs(rasch.agreement.expected / 379 - 1)).toBeLessThan(0.15);
    for (const { stdResidual, observed, expected } of rasch.unexpected) {
      expect(Math.abs(stdResidual)).toBeGreaterThanOrEqual(2);
      expect(Math.sign(stdResidual)).toBe(Math.sign(observed - expected));
    }
  });

  it('lets raters be told apart by strata, and orders fair averages as leniencies', () => {
    const byLeniency = [...rasch.raters].sort((a, b) => a.measure! - b.measure!).map(({ fairAverage }) => fairAverage!);
    expect(byLeniency).toEqual([...byLeniency].sort((a, b) => a - b));
    expect(rasch.summary.raters!.strata).toBeGreaterThan(3);
    expect(plain.varianceComponents).toBeNull();
  });

  it('is barely moved by the penalty, and needs it for a rater who gave one level', () => {
    calibrateMfrm(ratings).candidates.forEach(({ effect }, i) =>
      expect(effect).toBeCloseTo(plain.candidates[i]!.effect!, 1),
    );
    const generous = ratings
      .filter(({ candidate }) => Number(candidate.slice(1)) <= 20)
      .map((one) => (one.rater === 'r1' ? { ...one, value: 5 } : one));
    const [kept, lost] = [calibrateMfrm(generous), calibrateMfrm(generous, { prior: 'none' })];
    expect(kept.model.converged).toBe(true);
    expect(kept.raters.find(({ id }) => id === 'r1')!.leniency!).toBeLessThan(8);
    // The maximum lies at infinity, and leniencies sum to zero: no rater's number would mean anything.
    expect(lost.rasch).toBeNull();
    expect(lost.raters.every(({ leniency, pevSd, interval }) => leniency === null && pevSd === null && interval === null)).toBe(true); // prettier-ignore
    expect(lost.candidates.every(({ effect, adjusted }) => effect === null && adjusted === null)).toBe(true);
    expect(lost.design.warnings.at(-1)).toMatchObject({ code: 'no_finite_estimate', message: expect.stringContaining('leniency of r1 is infinite') }); // prettier-ignore
  });

  it('refuses, with the reason, what has no finite or settled estimate: one-way designs without a prior', () => {
    const once = [1, 4, 2, 3, 4, 1, 2, 2, 3].map((value, i) => ({
      candidate: `c${Math.floor(i / 3)}`,
      rater: `r${i}`,
      value,
    }));
    const refused = calibrateMfrm(once, { prior: 'none' });
    expect(refused).toMatchObject({ rasch: null, intercept: null, model: { converged: false } });
    const { code, message } = refused.design.warnings.at(-1)!;
    expect(code).toBe('no_finite_estimate');
    expect(message).toContain('leniency of r0, r1, r4 and 1 more');
    expect(message).toContain('default prior');
    expect(calibrateMfrm(once).model.converged).toBe(true);
    // Each rater rates their own criterion: a sum of two numbers is known, and neither of them.
    const own = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((candidate, c) =>
      [0, 1, 2].map((k) => ({ candidate, rater: `r${k}`, criterion: `k${k}`, value: 1 + ((2 * c + k * k) % 4) })),
    );
    const aliased = calibrateMfrm(own, { prior: 'none' });
    expect(aliased).toMatchObject({ rasch: null, model: { converged: false } });
    expect(aliased.design.warnings.map((one) => one.code)).toEqual(expect.arrayContaining(['severity_aliased', 'not_converged'])); // prettier-ignore
    const penalised = calibrateMfrm(own);
    expect(penalised.raters.every(({ leniency }) => leniency === null)).toBe(true);
    expect(penalised.rasch!.raters.every(({ measure, se, fairAverage }) => measure === null && se === null && fairAverage === null)).toBe(true); // prettier-ignore
    expect(penalised.rasch!.summary.raters).toBeNull();
  });

  it('has the candidates at zero variance on the boundary, without NaN', () => {
    // Everybody gets each level once, from another rater each: nothing is left between candidates.
    const same = ['a', 'b', 'c', 'd'].flatMap((candidate, c) =>
      [0, 1, 2, 3].map((r) => ({ candidate, rater: `r${r}`, value: 1 + ((c + r) % 4) })),
    );
    const result = calibrateMfrm(same, { prior: 'none' });
    expect(result.boundary).toEqual(['candidate']);
    expect(result.candidates.every(({ effect }) => Number.isFinite(effect))).toBe(true);
    const flat = fitMarginal(
      indexFacets({
        category: [0, 1, 1, 0, 0, 1, 1, 0],
        candidate: [0, 0, 1, 1, 2, 2, 3, 3],
        rater: [0, 1, 0, 1, 0, 1, 0, 1],
      }),
    );
    expect(flat.boundary).toBe(true);
    expect(flat.candidates.every(({ mean }) => Number.isFinite(mean))).toBe(true);
  });
});

describe('the rating scale', () => {
  it('gives the examples of the documentation', () => {
    expect(expectedCategory(0, [-1, 1])).toBeCloseTo(1, 14);
    expect(expectedScore(0, [-1, 1], [1, 2, 3])).toBeCloseTo(2, 14);
    expect([...indexFacets({ category: [0, 1], candidate: [1, 0], rater: [0, 0] }).category]).toEqual([1, 0]);
    expect(eapReliability([1, -1], [1, 1])).toBeCloseTo(2 / 3, 14);
    expect(eapReliability([1], [1])).toBeNull();
    expect(strataOf(2)).toBe(3);
    expect(reliabilityOf(2)).toBe(0.8);
    expect(facetSummary([-1, 0, 1], [0.5, 0.5, 0.5], 'sample')!.reliability).toBeCloseTo(0.75, 14);
    expect(facetSummary([1], [1], 'sample')).toBeNull();
    expect(calibrateMfrm([{ candidate: 'a', rater: 'r', value: 3 }]).rasch).toBeNull();
  });

  it('holds at locations where powers would overflow', () => {
    const scale = new RatingScale([-2, 0, 2]);
    scale.at(600);
    expect(scale.expected).toBe(3);
    expect(scale.logProbability(3, 600)).toBeCloseTo(0, 12);
    scale.at(-600);
    expect(scale.expected).toBeLessThan(1e-200);
    expect([...scale.probability].reduce((sum, one) => sum + one, 0)).toBe(1);
  });

  it('knows how much each step moves an expected score', () => {
    const [location, steps, scores] = [0.3, [-1, 0.2, 1.5], [1, 2, 3, 5]];
    const at = (by: number) => expectedScore(location + by, steps, scores);
    const slope = (at(1e-5) - at(-1e-5)) / 2e-5;
    stepShares(location, steps, scores).forEach((share, j) => {
      const moved = (by: number) =>
        expectedScore(
          location,
          steps.map((one, k) => (k === j ? one + by : one)),
          scores,
        );
      expect(-share * slope).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 8);
    });
  });
});
