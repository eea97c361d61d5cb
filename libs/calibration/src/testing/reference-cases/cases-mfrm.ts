import { calibrateMfrm } from '../../mfrm/calibrate-mfrm.js';
import { facetSummary, reliabilityOf, separationOf, strataOf } from '../../mfrm/facet-summary.js';
import { indexFacets } from '../../mfrm/facet-data.js';
import { fitStatistics } from '../../mfrm/fit-statistics.js';
import { raterAgreement } from '../../mfrm/rater-agreement.js';
import { expectedCategory } from '../../mfrm/rating-scale.js';
import { modelRatings, unexpectedRatings } from '../../mfrm/residuals.js';
import { chiSquareTail } from '../../reference/joint-ml/chi-square-tail.js';
import { fitJointMl } from '../../reference/joint-ml/fit-joint-ml.js';
import { fixedEffectsChiSquare } from '../../reference/joint-ml/fixed-effects-test.js';
import { readReferenceRatings } from '../reference-data.js';
import type { ReferenceCheck, ReferenceChecks } from './reference-check.js';

const byId = <T>(ids: readonly string[], valueOf: (index: number) => T): Record<string, T> =>
  Object.fromEntries(ids.map((id, i) => [id, valueOf(i)]));

const FACETS = ['candidate', 'rater', 'criterion'] as const;

function load(file: string) {
  const ratings = readReferenceRatings(file);
  const ids = Object.fromEntries(
    FACETS.map((facet) => [facet, [...new Set(ratings.map((one) => one[facet]!))].sort()]),
  ) as Record<(typeof FACETS)[number], string[]>;
  const column = (facet: (typeof FACETS)[number]) => ratings.map((one) => ids[facet].indexOf(one[facet]!));
  const data = indexFacets({
    category: ratings.map(({ value }) => value - 1),
    candidate: column('candidate'),
    rater: column('rater'),
    criterion: column('criterion'),
  });
  return { ids, data };
}

function joint(file: string) {
  const { ids, data } = load(file);
  const fit = fitJointMl(data);
  if (fit.status !== 'defined') throw new Error(`${file} has extremes`);
  const modelled = modelRatings(data, fit);
  const facet = (name: (typeof FACETS)[number]) => {
    const fits = fitStatistics(modelled, data[name], ids[name].length);
    return byId(ids[name], (i) => {
      const rows = Array.from(data.category).filter((_, row) => data[name][row] === i);
      const counts = { n: rows.length, score: rows.reduce((sum, one) => sum + one, 0) };
      return {
        measure: fit[name][i]!,
        seModel: fit.seModel[name][i]!,
        seJoint: fit.seJoint[name][i]!,
        ...counts,
        ...fits[i],
      };
    });
  };
  const summary = (name: (typeof FACETS)[number]) => {
    const { chiSquare, df } = fixedEffectsChiSquare(fit[name], fit.seModel[name]);
    const of = (basis: 'population' | 'sample') => {
      const { trueSd, ...rest } = facetSummary(fit[name], fit.seModel[name], basis)!;
      return { trueSD: trueSd, ...rest };
    };
    return {
      population: of('population'),
      sample: of('sample'),
      fixedChisq: chiSquare,
      df,
      p: chiSquareTail(chiSquare, df),
    };
  };
  const mean = fit.candidate.reduce((sum, one) => sum + one, 0) / fit.candidate.length;
  return {
    logLik: fit.logLik,
    tau: [...fit.steps],
    tauSEjoint: [...fit.seJoint.steps],
    person: facet('candidate'),
    rater: facet('rater'),
    criterion: facet('criterion'),
    summary: { person: summary('candidate'), rater: summary('rater'), criterion: summary('criterion') },
    agreement: raterAgreement(data, modelled.probability),
    fairAveragePerson: byId(ids.candidate, (i) => expectedCategory(fit.candidate[i]!, fit.steps)),
    fairAverageRater: byId(ids.rater, (i) => expectedCategory(mean + fit.rater[i]!, fit.steps)),
    topResiduals: unexpectedRatings(modelled, 10, 0).map(({ row, ...found }) => ({
      person: ids.candidate[data.candidate[row]!],
      rater: ids.rater[data.rater[row]!],
      criterion: ids.criterion[data.criterion[row]!],
      ...found,
    })),
  };
}

function marginal() {
  const { model, candidates, raters, rasch } = calibrateMfrm(readReferenceRatings('sim_s3_rsm.csv'), {
    prior: 'none',
  });
  const section = rasch!;
  return {
    deviance: -2 * model.logLik!,
    variance: section.candidateVariance,
    sigma: Math.sqrt(section.candidateVariance),
    easiness: Object.fromEntries(section.criteria.map(({ id, easiness }) => [id, easiness])),
    easinessSE: Object.fromEntries(section.criteria.map(({ id, easinessSe }) => [id, easinessSe])),
    leniency: Object.fromEntries(raters.map(({ id, leniency }) => [id, leniency])),
    leniencySE: Object.fromEntries(section.raters.map(({ id, se }) => [id, se])),
    tau: section.steps.map(({ value }) => value),
    tauSE: section.steps.map(({ se }) => se),
    eap: Object.fromEntries(candidates.map(({ id, effect }) => [id, effect])),
    eapSD: Object.fromEntries(section.candidates.map(({ id, posteriorSd }) => [id, posteriorSd])),
    eapReliability: section.summary.candidates!.reliability,
  };
}

const jointCheck = (file: string): ReferenceCheck => ({ compute: () => joint(file), ofTheSoftware: ['iterations'] });

export const MFRM_CHECKS: ReferenceChecks = {
  'mfrm.jml.guilford': jointCheck('guilford_style_7x3x5.csv'),
  'mfrm.jml.s3': jointCheck('sim_s3_rsm.csv'),
  'mfrm.jml.s1': jointCheck('sim_s1_gauss.csv'),
  'mfrm.mml.s3': { compute: marginal },
  'facets.summary.formulas': {
    // The published separation comes from figures before rounding; strata and reliability follow from it.
    inputs: ['separation'],
    compute: ({ separation }: { separation: number }) => ({
      adjSD: separationOf({ sd: 0.19, rmse: 0.08 }).trueSd,
      strata: strataOf(separation),
      reliability: reliabilityOf(separation),
    }),
  },
};
