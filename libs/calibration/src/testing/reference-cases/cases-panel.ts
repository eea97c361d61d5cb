import { studentTQuantile } from '../../distributions/student-t.js';
import { calibrate } from '../../calibrate/calibrate.js';
import {
  candidatePosterior,
  leaveOneRaterOut,
  probabilityAbove,
  type KnownModel,
} from '../../panel/candidate-posterior.js';
import { readReferenceCsv, readReferenceRatings } from '../reference-data.js';
import type { ReferenceCheck, ReferenceChecks } from './reference-check.js';
import { fitReference } from './cases-lmm.js';

interface PanelInputs {
  readonly inputs: { readonly mu: number; readonly crit: number[]; readonly cand: number; readonly rater: number; readonly cell: number; readonly resid: number }; // prettier-ignore
  readonly pAbove: readonly { readonly cut: number }[];
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean over the cells of a grouping of the SD within each. */
function meanSd(ratings: readonly { key: string; value: number }[]): number {
  const cells = new Map<string, number[]>();
  for (const { key, value } of ratings) cells.set(key, [...(cells.get(key) ?? []), value]);
  const sds = [...cells.values()]
    .filter(({ length }) => length > 1)
    .map((values) => Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1))); // prettier-ignore
  return mean(sds);
}

const panel: ReferenceCheck = {
  inputs: ['inputs'],
  compute: ({ inputs, pAbove }: PanelInputs) => {
    const ratings = readReferenceCsv('panel_one_candidate.csv').map((row) => ({
      candidate: 'one',
      rater: row['rater']!.replaceAll('"', ''),
      criterion: row['criterion']!.replaceAll('"', ''),
      value: Number(row['rating']),
    }));
    const known: KnownModel = {
      intercept: inputs.mu,
      criteria: Object.fromEntries(inputs.crit.map((effect, k) => [`k${k + 1}`, effect])),
      components: { candidate: inputs.cand, rater: inputs.rater, cell: inputs.cell, residual: inputs.resid },
    };
    const posterior = candidatePosterior(ratings, known);
    const raters = [...new Set(ratings.map(({ rater }) => rater))];
    const means = raters.map((name) => mean(ratings.filter(({ rater }) => rater === name).map(({ value }) => value)));
    const sd = Math.sqrt(means.reduce((sum, value) => sum + (value - mean(means)) ** 2, 0) / (means.length - 1));
    const half = (studentTQuantile(0.975, means.length - 1) * sd) / Math.sqrt(means.length);
    return {
      posteriorMean: posterior.effect,
      posteriorSD: posterior.sd,
      scoreOnScale: posterior.adjusted,
      ci90: posterior.interval,
      pAbove: pAbove.map(({ cut }) => ({ cut, p: probabilityAbove(posterior, cut) })),
      shrinkage: posterior.reliability,
      raterMeans: Object.fromEntries(raters.map((name, j) => [name, means[j]])),
      meanOfRaterMeans: mean(means),
      grandMean: mean(ratings.map(({ value }) => value)),
      t95: [mean(means) - half, mean(means) + half],
      leaveOneOut: Object.fromEntries(raters.map((name, j) => [name, mean(means.filter((_, other) => other !== j))])),
      loRaterPredictiveZ: Object.fromEntries(leaveOneRaterOut(ratings, known).map((one) => [one.rater, one.predictiveZ])), // prettier-ignore
    };
  },
};

const halo: ReferenceCheck = {
  compute: () => {
    const names = { candidate: 'candidate', rater: 'rater', criterion: 'criterion', value: 'rating' };
    const s1 = fitReference('sim_s1_gauss.csv', names, true).result.components;
    const fit = fitReference('guilford_style_7x3x5.csv', names, true);
    const guilford = readReferenceRatings('guilford_style_7x3x5.csv');
    const cellOf = ({ candidate, rater }: { candidate: string; rater: string }) => JSON.stringify([candidate, rater]);
    const { raters } = calibrate(guilford, { prior: 'none', cell: true });
    const byRater = <T>(value: (id: string) => T) => Object.fromEntries(raters.map(({ id }) => [id, value(id)]));
    const { components } = fit.result;
    return {
      s1: {
        meanWithinCellSD: meanSd(readReferenceRatings('sim_s1_gauss.csv').map((one) => ({ key: cellOf(one), value: one.value }))), // prettier-ignore
        cellShare: s1.cell / (s1.cell + s1.residual),
      },
      guilford: {
        meanInterCriterionR: byRater((id) => raters.find((one) => one.id === id)!.halo),
        meanWithinCellSDByRater: byRater((id) =>
          meanSd(guilford.filter(({ rater }) => rater === id).map((one) => ({ key: cellOf(one), value: one.value }))),
        ),
        lmmVar: {
          candidate: components[fit.candidateSide],
          rater: components[fit.raterSide],
          cell: components.cell,
          Residual: components.residual,
        },
      },
    };
  },
};

export const PANEL_CHECKS: ReferenceChecks = {
  'panel.posterior_known_vc': panel,
  halo,
};
