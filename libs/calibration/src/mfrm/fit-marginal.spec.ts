import { describe, expect, it } from '@jest/globals';
import { readReferenceCase, readReferenceCsv } from '../testing/reference-data.js';
import { eapReliability } from './eap-reliability.js';
import { indexFacets } from './facet-data.js';
import { fitMarginal } from './fit-marginal.js';
import { layoutOf } from './candidate-posterior.js';

type ByName = Record<string, number>;
interface MarginalValues {
  deviance: number;
  variance: number;
  easiness: ByName;
  easinessSE: ByName;
  leniency: ByName;
  leniencySE: ByName;
  tau: number[];
  tauSE: number[];
  eap: ByName;
  eapSD: ByName;
  eapReliability: number;
}

const rows = readReferenceCsv('sim_s3_rsm.csv');
const levels = (column: string) => [...new Set(rows.map((row) => row[column]!))].sort();
const [candidates, raters, criteria] = [levels('candidate'), levels('rater'), levels('criterion')];
const data = indexFacets({
  category: rows.map((row) => Number(row['rating']) - 1),
  candidate: rows.map((row) => candidates.indexOf(row['candidate']!)),
  rater: rows.map((row) => raters.indexOf(row['rater']!)),
  criterion: rows.map((row) => criteria.indexOf(row['criterion']!)),
});

describe('the many-facet model by marginal maximum likelihood', () => {
  const { values, tolerance } = readReferenceCase<MarginalValues>('mfrm.mml.s3');
  const fit = fitMarginal(data);
  const near = (actual: number, expected: number) =>
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance.abs);
  const se = (position: number) => Math.sqrt(fit.covariance[position * fit.size + position]!);
  const layout = layoutOf(data);

  it('has the likelihood and the variance of R', () => {
    expect(fit.converged).toBe(true);
    near(-2 * fit.logLik, values.deviance);
    near(fit.sigma ** 2, values.variance);
  });

  it('has the facets and steps of R with standard errors that know the covariance', () => {
    criteria.forEach((id, k) => {
      near(fit.easiness[k]!, values.easiness[id]!);
      near(se(layout.easiness + k), values.easinessSE[id]!);
    });
    raters.forEach((id, r) => {
      near(fit.leniency[r]!, values.leniency[id]!);
      near(se(layout.leniency + r), values.leniencySE[id]!);
    });
    values.tau.forEach((one, k) => {
      near(fit.steps[k]!, one);
      near(se(layout.steps + k), values.tauSE[k]!);
    });
  });

  it('does not give the standard errors that ignore the covariance of the parameters, as TAM does', () => {
    // One over the root of a rater's own information, everything else taken for known.
    const own = raters.map((_, r) => {
      const position = layout.leniency + r;
      const information = fit.candidates.reduce((sum, { positions, information: matrix }) => {
        const at = positions.indexOf(position);
        return at < 0 ? sum : sum + matrix[at * positions.length + at]!;
      }, 0);
      return 1 / Math.sqrt(information);
    });
    const wrong = raters.filter((id, r) => Math.abs(own[r]! - values.leniencySE[id]!) > tolerance.abs);
    expect(wrong).toHaveLength(raters.length);
    // And for the rater who closes the sum, the others' errors do not add up as if they were independent.
    const independent = Math.sqrt(raters.slice(1).reduce((sum, _, r) => sum + se(layout.leniency + r + 1) ** 2, 0));
    expect(independent).toBeGreaterThan(5 * values.leniencySE[raters[0]!]!);
  });

  it('has the posterior means and SDs of the candidates', () => {
    candidates.forEach((id, c) => {
      near(fit.sigma * fit.candidates[c]!.mean, values.eap[id]!);
      near(fit.sigma * Math.sqrt(fit.candidates[c]!.variance), values.eapSD[id]!);
    });
    const means = fit.candidates.map((one) => fit.sigma * one.mean);
    const sds = fit.candidates.map((one) => fit.sigma * Math.sqrt(one.variance));
    near(eapReliability(means, sds)!, values.eapReliability);
  });
});
