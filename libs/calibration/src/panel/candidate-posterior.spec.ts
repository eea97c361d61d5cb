import { describe, expect, it } from '@jest/globals';
import { calibrate } from '../calibrate/calibrate.js';
import { readReferenceCase, readReferenceCsv } from '../testing/reference-data.js';
import { candidatePosterior, leaveOneRaterOut, probabilityAbove, type KnownModel } from './candidate-posterior.js';

interface Panel {
  readonly inputs: { readonly mu: number; readonly crit: number[]; readonly cand: number; readonly rater: number; readonly cell: number; readonly resid: number }; // prettier-ignore
  readonly posteriorMean: number;
  readonly posteriorSD: number;
  readonly scoreOnScale: number;
  readonly ci90: [number, number];
  readonly pAbove: { readonly cut: number; readonly p: number }[];
  readonly shrinkage: number;
  readonly loRaterPredictiveZ: Record<string, number>;
}

describe('one candidate under known components', () => {
  const ratings = readReferenceCsv('panel_one_candidate.csv').map((row) => ({
    candidate: 'one',
    rater: row['rater']!.replaceAll('"', ''),
    criterion: row['criterion']!.replaceAll('"', ''),
    value: Number(row['rating']),
  }));
  const { values } = readReferenceCase<Panel>('panel.posterior_known_vc');
  const { mu, crit, cand, rater, cell, resid } = values.inputs;
  const known: KnownModel = {
    intercept: mu,
    criteria: Object.fromEntries(crit.map((effect, index) => [`k${index + 1}`, effect])),
    components: { candidate: cand, rater, cell, residual: resid },
  };

  it('is the dense matrix algebra of the reference, to nine digits', () => {
    const posterior = candidatePosterior(ratings, known);
    expect(posterior.effect).toBeCloseTo(values.posteriorMean, 9);
    expect(posterior.sd).toBeCloseTo(values.posteriorSD, 9);
    expect(posterior.adjusted).toBeCloseTo(values.scoreOnScale, 9);
    expect(posterior.interval[0]).toBeCloseTo(values.ci90[0], 9);
    expect(posterior.interval[1]).toBeCloseTo(values.ci90[1], 9);
    expect(posterior.reliability).toBeCloseTo(values.shrinkage, 9);
    for (const { cut, p } of values.pAbove) expect(probabilityAbove(posterior, cut)).toBeCloseTo(p, 9);
  });

  it('says of each rater how far the others are from them', () => {
    const found = Object.fromEntries(leaveOneRaterOut(ratings, known).map((one) => [one.rater, one.predictiveZ]));
    expect(Object.keys(found)).toEqual(Object.keys(values.loRaterPredictiveZ));
    for (const [name, z] of Object.entries(values.loRaterPredictiveZ)) expect(found[name]).toBeCloseTo(z, 9);
  });

  it('is the prior without ratings, and needs one candidate and components in range', () => {
    const prior = candidatePosterior([], known);
    expect(prior).toMatchObject({ effect: 0, adjusted: mu, reliability: 0 });
    expect(prior.sd).toBeCloseTo(Math.sqrt(cand), 12);
    const other = { ...ratings[0]!, candidate: 'two' };
    expect(() => candidatePosterior([...ratings, other], known)).toThrow(expect.objectContaining({ code: 'MIXED_CANDIDATES' })); // prettier-ignore
    const broken = { ...known, components: { ...known.components, residual: 0 } };
    expect(() => candidatePosterior(ratings, broken)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
  });

  it('with the leniencies of a fit is near the effect of that fit', () => {
    const all = readReferenceCsv('sim_s1_gauss.csv').map((row) => ({
      candidate: row['candidate']!,
      rater: row['rater']!,
      criterion: row['criterion']!,
      value: Number(row['rating']),
    }));
    const fit = calibrate(all, { cell: true, prior: 'none' });
    const history: KnownModel = {
      intercept: fit.intercept!,
      criteria: Object.fromEntries(fit.criteria.map(({ id, effect }) => [id, effect])),
      components: fit.varianceComponents!,
      raters: Object.fromEntries(
        fit.raters.map(({ id, leniency, pevSd }) => [id, { leniency: leniency!, pevSd: pevSd! }]),
      ),
    };
    for (const { id, effect } of fit.candidates) {
      const own = candidatePosterior(all.filter(({ candidate }) => candidate === id), history); // prettier-ignore
      expect(Math.abs(own.effect - effect!)).toBeLessThan(0.05);
    }
  });
});
