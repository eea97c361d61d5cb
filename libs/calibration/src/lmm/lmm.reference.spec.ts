import { describe, expect, it } from '@jest/globals';
import { columnsOf } from '../columns/rating-columns.js';
import { readReferenceCase, readReferenceCsv } from '../testing/reference-data.js';
import { ExactPoint } from './exact-system.js';
import { fitComponents } from './fit-components.js';
import { layoutOf } from './layout.js';
import { momentComponents, startComponents, type LmmTerms } from './moments.js';

type Numbers = Record<string, number>;
interface Fit {
  readonly criterion: number;
  readonly kind: string;
  readonly var: Numbers;
  readonly fixef: Numbers;
  readonly fixefSE: Numbers;
  readonly blup?: Record<string, { readonly value: Numbers; readonly condSD: Numbers }>;
  readonly pevSD?: Record<string, Numbers>;
}

const near = (actual: number, expected: number, abs = 1e-5, rel = 1e-5) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.max(abs, rel * Math.abs(expected)));

interface Columns {
  readonly candidate: string;
  readonly rater?: string;
  readonly criterion?: string;
  readonly value: string;
}

function fit(file: string, names: Columns, cell: boolean, restricted = true) {
  const columns = columnsOf(
    readReferenceCsv(file).map((row) => ({
      candidate: row[names.candidate]!.replaceAll('"', ''),
      rater: names.rater ? row[names.rater]!.replaceAll('"', '') : 'one',
      ...(names.criterion ? { criterion: row[names.criterion]!.replaceAll('"', '') } : {}),
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
  const { a, b, cell: cellVariance, residual } = result.components;
  const [candidate, raterVariance] = layout.aIsCandidate ? [a, b] : [b, a];
  const sides = layout.aIsCandidate
    ? { candidate: 'a' as const, rater: 'b' as const }
    : { candidate: 'b' as const, rater: 'a' as const };
  return {
    result,
    layout,
    columns,
    sides,
    variances: { candidate, rater: raterVariance, cell: cellVariance, residual },
  };
}

/** Effects and SDs of one factor against a reference keyed by id. */
function compareFactor(ids: readonly string[], values: Float64Array, reference: Numbers) {
  expect(Object.keys(reference).sort()).toEqual([...ids].sort());
  ids.forEach((id, index) => near(values[index]!, reference[id]!));
}

const sd = (variances: Float64Array, residual: number) => variances.map((value) => Math.sqrt(value * residual));

describe('published mixed models', () => {
  it.each([
    ['lmm.penicillin', 'lme4_penicillin.csv', { candidate: 'plate', rater: 'sample', value: 'diameter' }],
    ['lmm.dyestuff', 'lme4_dyestuff.csv', { candidate: 'Batch', value: 'Yield' }],
    ['lmm.dyestuff2', 'lme4_dyestuff2.csv', { candidate: 'Batch', value: 'Yield' }],
  ])('%s: restricted and full likelihood agree with lme4', (id, file, names: Columns) => {
    const { values } = readReferenceCase<Record<'REML' | 'ML', Fit>>(id);
    for (const kind of ['REML', 'ML'] as const) {
      const { result, variances, columns, layout, sides } = fit(file, names, false, kind === 'REML');
      const expected = values[kind];
      expect(result.converged).toBe(true);
      near(result.score.criterion!, expected.criterion);
      near(variances.candidate, expected.var[names.candidate]!);
      if (names.rater) near(variances.rater, expected.var[names.rater]!);
      near(variances.residual, expected.var['Residual']!);
      near(result.score.solution.x[0]!, expected.fixef['(Intercept)']!);
      const restricted = new ExactPoint(layout, result.components);
      near(Math.sqrt(restricted.predictionVariances().x[0]! * variances.residual), expected.fixefSE['(Intercept)']!);
      const known = new ExactPoint(layout, result.components, false).predictionVariances();
      for (const [name, blup] of Object.entries(expected.blup ?? {})) {
        const [side, ids] =
          name === names.candidate ? [sides.candidate, columns.candidateIds] : [sides.rater, columns.raterIds];
        compareFactor(ids, result.score.solution[side], blup.value);
        compareFactor(ids, sd(known[side], variances.residual), blup.condSD);
      }
    }
  });

  it('reports a component at the boundary as exactly 0', () => {
    const { result, variances } = fit('lme4_dyestuff2.csv', { candidate: 'Batch', value: 'Yield' }, false);
    expect(variances.candidate).toBe(0);
    expect(result.boundary).toEqual(['a']);
  });

  it.each(['s1', 's4'].flatMap((set) => ['A', 'B', 'C'].map((model) => [set, model] as const)))(
    'simulated %s, model %s: components, effects, prediction-error SDs',
    (set, model) => {
      const { values: expected } = readReferenceCase<Fit>(`lmm.sim.${set}.${model}`);
      const names: Columns = {
        candidate: 'candidate',
        rater: 'rater',
        value: 'rating',
        ...(model === 'A' ? {} : { criterion: 'criterion' }),
      };
      const file = set === 's1' ? 'sim_s1_gauss.csv' : 'sim_s4_sparse.csv';
      const { result, variances, columns, layout, sides } = fit(file, names, model === 'C');
      near(result.score.criterion!, expected.criterion);
      near(variances.candidate, expected.var['candidate']!);
      near(variances.rater, expected.var['rater']!);
      near(variances.residual, expected.var['Residual']!);
      if (model === 'C') near(variances.cell, expected.var['cell']!);
      const { x } = result.score.solution;
      const intercept = x.reduce((sum, value) => sum + value, 0) / x.length;
      near(intercept, expected.fixef['(Intercept)']!);
      for (let k = 1; k < x.length; k += 1) near(x[k - 1]! - intercept, expected.fixef[`criterion${k}`]!);
      const pev = result.point.predictionVariances();
      const known = new ExactPoint(layout, result.components, false).predictionVariances();
      for (const [name, ids] of [
        ['candidate', columns.candidateIds],
        ['rater', columns.raterIds],
      ] as const) {
        compareFactor(ids, result.score.solution[sides[name]], expected.blup![name]!.value);
        compareFactor(ids, sd(known[sides[name]], variances.residual), expected.blup![name]!.condSD);
        compareFactor(ids, sd(pev[sides[name]], variances.residual), expected.pevSD![name]!);
      }
      const total = sides.candidate === 'a' ? pev.aTotal : pev.bTotal;
      compareFactor(columns.candidateIds, sd(total, variances.residual), expected.pevSD!['candidateTotal']!);
      expect(result.iterations).toBeLessThan(25);
    },
  );

  it('halo: the crossed model of the Guilford data has its rater component at the boundary', () => {
    const { values } = readReferenceCase<{ guilford: { lmmVar: Numbers }; s1: { cellShare: number } }>('halo');
    const names = { candidate: 'candidate', rater: 'rater', criterion: 'criterion', value: 'rating' };
    const { variances } = fit('guilford_style_7x3x5.csv', names, true);
    for (const name of ['candidate', 'cell', 'rater'] as const)
      near(variances[name], values.guilford.lmmVar[name]!, 1e-4);
    near(variances.residual, values.guilford.lmmVar['Residual']!, 1e-4);
    const s1 = fit('sim_s1_gauss.csv', names, true).variances;
    near(s1.cell / (s1.cell + s1.residual), values.s1.cellShare, 1e-4);
  });
});

it('moments of the penicillin data', () => {
  const { values } = readReferenceCase<Numbers & { U: number[] }>('mom.lme4_penicillin');
  const columns = columnsOf(
    readReferenceCsv('lme4_penicillin.csv').map((row) => ({
      candidate: row['plate']!,
      rater: row['sample']!,
      value: Number(row['diameter']),
    })),
  );
  const moments = momentComponents(layoutOf(columns));
  near(moments.a, values['candidate']!, 1e-8, 1e-9);
  near(moments.b, values['rater']!, 1e-8, 1e-9);
  near(moments.residual, values['residual']!, 1e-8, 1e-9);
  values.U.forEach((u, index) => near(moments.u[index]!, u, 1e-8, 1e-9));
});
