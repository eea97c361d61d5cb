import { columnsOf } from '../../columns/rating-columns.js';
import { expectedRanks } from '../../decision/expected-rank.js';
import { normalCdf } from '../../distributions/normal.js';
import { contrast } from '../../lmm/contrast.js';
import { criteriaEffects } from '../../lmm/effect-estimates.js';
import { ExactPoint } from '../../lmm/exact-system.js';
import { fitComponents, type ComponentFit } from '../../lmm/fit-components.js';
import { layoutOf, type LmmLayout } from '../../lmm/layout.js';
import { momentComponents, startComponents, type LmmTerms } from '../../lmm/moments.js';
import { readReferenceCsv } from '../reference-data.js';
import type { ReferenceCheck, ReferenceChecks } from './reference-check.js';

interface Columns {
  readonly candidate: string;
  readonly rater?: string;
  readonly criterion?: string;
  readonly value: string;
}

export interface ReferenceFit {
  readonly layout: LmmLayout;
  readonly result: ComponentFit;
  readonly candidateIds: readonly string[];
  readonly raterIds: readonly string[];
  readonly candidateSide: 'a' | 'b';
  readonly raterSide: 'a' | 'b';
}

/** Plain likelihood fit of a reference file, to nine digits. */
export function fitReference(file: string, names: Columns, cell: boolean, restricted = true): ReferenceFit {
  const unquoted = (row: Record<string, string>, name: string) => row[name]!.replaceAll('"', '');
  const columns = columnsOf(
    readReferenceCsv(file).map((row) => ({
      candidate: unquoted(row, names.candidate),
      rater: names.rater ? unquoted(row, names.rater) : 'one',
      ...(names.criterion ? { criterion: unquoted(row, names.criterion) } : {}),
      value: Number(row[names.value]),
    })),
  );
  const layout = layoutOf(columns);
  const rater = names.rater !== undefined;
  const terms: LmmTerms = layout.aIsCandidate ? { a: true, b: rater, cell } : { a: rater, b: true, cell };
  const result = fitComponents({
    terms,
    start: startComponents(layout, terms),
    at: (components) => new ExactPoint(layout, components, restricted),
    prior: null,
    leastResidual: 0,
    largest: Infinity,
    tolerance: 1e-9,
    maxIterations: 100,
  });
  const [candidateSide, raterSide] = layout.aIsCandidate ? (['a', 'b'] as const) : (['b', 'a'] as const);
  return { layout, result, candidateIds: columns.candidateIds, raterIds: columns.raterIds, candidateSide, raterSide };
}

const byId = (ids: readonly string[], values: ArrayLike<number>): Record<string, number> =>
  Object.fromEntries(ids.map((id, index) => [id, values[index]!]));

const sds = (variances: Float64Array, residual: number) => variances.map((value) => Math.sqrt(value * residual));

/** In the words of lme4: fixed effects as contr.sum, BLUPs with conditional SDs (fixed effects known). */
function likeLme4({ layout, result, candidateIds, raterIds, candidateSide, raterSide }: ReferenceFit, names: Columns) {
  const { components, score } = result;
  const { residual } = components;
  const restricted = new ExactPoint(layout, components).predictionVariances();
  const known = new ExactPoint(layout, components, false).predictionVariances();
  const covariance = restricted.x.map((value) => value * residual);
  const { intercept, criteria } = criteriaEffects(score.solution.x, covariance);
  const interceptSe = Math.sqrt(covariance.reduce((sum, value) => sum + value, 0)) / layout.nX;
  const contrasts = criteria.slice(0, -1);
  const named = (values: readonly number[], first: number) =>
    byId(['(Intercept)', ...contrasts.map((_, k) => `criterion${k + 1}`)], [first, ...values]);
  const factor = (ids: readonly string[], side: 'a' | 'b') => ({
    value: byId(ids, score.solution[side]),
    condSD: byId(ids, sds(known[side], residual)),
  });
  const total = candidateSide === 'a' ? restricted.aTotal : restricted.bTotal;
  const [candidateName, raterName] = [names.candidate, names.rater ?? 'rater'];
  return {
    nobs: layout.n,
    criterion: score.criterion,
    kind: result.point.restricted ? 'REML' : 'ML',
    var: {
      [candidateName]: components[candidateSide],
      [raterName]: components[raterSide],
      cell: components.cell,
      Residual: residual,
    },
    fixef: named(contrasts.map(({ effect }) => effect), intercept), // prettier-ignore
    fixefSE: named(contrasts.map(({ se }) => se), interceptSe), // prettier-ignore
    blup: { [candidateName]: factor(candidateIds, candidateSide), [raterName]: factor(raterIds, raterSide) },
    pevSD: {
      candidate: byId(candidateIds, sds(restricted[candidateSide], residual)),
      rater: byId(raterIds, sds(restricted[raterSide], residual)),
      candidateTotal: byId(candidateIds, sds(total, residual)),
    },
    intercept,
  };
}

const published = (file: string, names: Columns): ReferenceCheck => ({
  compute: () => ({
    REML: likeLme4(fitReference(file, names, false), names),
    ML: likeLme4(fitReference(file, names, false, false), names),
  }),
});

const NAMES = { candidate: 'candidate', rater: 'rater', value: 'rating' };
const WITH_CRITERION = { ...NAMES, criterion: 'criterion' };

const simulated = (file: string, model: 'A' | 'B' | 'C'): ReferenceCheck => ({
  compute: (expected: { contrast12?: { a: string; b: string } }) => {
    const names = model === 'A' ? NAMES : WITH_CRITERION;
    const fit = fitReference(file, names, model === 'C');
    const pair = expected.contrast12;
    return { ...likeLme4(fit, names), ...(pair ? { contrast12: contrastOf(fit, pair) } : {}) };
  },
});

function contrastOf({ result, candidateIds, candidateSide }: ReferenceFit, { a, b }: { a: string; b: string }) {
  const [one, other] = [candidateIds.indexOf(a), candidateIds.indexOf(b)];
  const { difference, sd } = contrast(result.point, result.score.solution, candidateSide, one, other);
  return { a, b, diff: difference, sd, pAbetter: normalCdf(difference / sd) };
}

const moments: ReferenceCheck = {
  compute: () => {
    const { layout } = fitReference('lme4_penicillin.csv', PENICILLIN, false);
    const { a, b, residual, u } = momentComponents(layout);
    return { candidate: a, rater: b, residual, U: u };
  },
};

const PENICILLIN = { candidate: 'plate', rater: 'sample', value: 'diameter' };
const DYESTUFF = { candidate: 'Batch', value: 'Yield' };

/** Expected ranks and cuts from the totals of model C. */
const ranks: ReferenceCheck = {
  inputs: ['spearmanRawVsModel', 'kendallRawVsModel', 'top5Raw'],
  compute: (expected: { cuts: { cut: number }[] }) => {
    const fit = fitReference('sim_s1_gauss.csv', WITH_CRITERION, true);
    const lme4 = likeLme4(fit, WITH_CRITERION);
    const total = fit.candidateIds.map((id) => lme4.intercept + lme4.blup['candidate']!.value[id]!);
    const sd = fit.candidateIds.map((id) => lme4.pevSD.candidateTotal[id]!);
    const errors = fit.candidateIds.map((id) => lme4.pevSD.candidate[id]!);
    const covariance = new ExactPoint(fit.layout, fit.result.components).covariances(fit.candidateSide);
    const { residual } = fit.result.components;
    return {
      variances: lme4.var,
      total: byId(fit.candidateIds, total),
      sd: byId(fit.candidateIds, sd),
      expectedRank: byId(
        fit.candidateIds,
        expectedRanks(total, errors, (i, j) => covariance(i, j) * residual),
      ),
      cuts: expected.cuts.map(({ cut }) => cutOf(cut, total, sd)),
      top5Model: [...fit.candidateIds.keys()].sort((i, j) => total[j]! - total[i]!).slice(0, 5).map((i) => fit.candidateIds[i]), // prettier-ignore
    };
  },
};

function cutOf(cut: number, total: readonly number[], sd: readonly number[]) {
  const above = total.map((value, i) => normalCdf((value - cut) / sd[i]!));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    cut,
    nAbove: total.filter((value) => value > cut).length,
    expectedAbove: above.reduce((sum, p) => sum + p, 0),
    classificationAccuracy: mean(above.map((p) => Math.max(p, 1 - p))),
    uncertain10_90: above.filter((p) => p > 0.1 && p < 0.9).length,
  };
}

export const LMM_CHECKS: ReferenceChecks = {
  'lmm.penicillin': published('lme4_penicillin.csv', PENICILLIN),
  'lmm.dyestuff': published('lme4_dyestuff.csv', DYESTUFF),
  'lmm.dyestuff2': published('lme4_dyestuff2.csv', DYESTUFF),
  'lmm.sim.s1.A': simulated('sim_s1_gauss.csv', 'A'),
  'lmm.sim.s1.B': simulated('sim_s1_gauss.csv', 'B'),
  'lmm.sim.s1.C': simulated('sim_s1_gauss.csv', 'C'),
  'lmm.sim.s4.A': simulated('sim_s4_sparse.csv', 'A'),
  'lmm.sim.s4.B': simulated('sim_s4_sparse.csv', 'B'),
  'lmm.sim.s4.C': simulated('sim_s4_sparse.csv', 'C'),
  'mom.lme4_penicillin': moments,
  'rank.s1': ranks,
};
