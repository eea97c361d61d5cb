import { mean } from '../../descriptive/mean.js';
import { tInterval } from '../../descriptive/t-interval.js';
import { candidatePosterior, leaveOneRaterOut, probabilityAbove } from '../../panel/candidate-posterior.js';
import { groupBy } from '../../ratings/group-by.js';
import { readReferenceCsv } from '../reference-data.js';
import { defined } from './cases-agreement.js';
import type { ReferenceChecks } from './reference-check.js';

interface PosteriorInputs {
  readonly inputs: Readonly<Record<'mu' | 'cand' | 'rater' | 'cell' | 'resid', number>> & {
    readonly crit: readonly number[];
  };
}

function posterior({ inputs }: PosteriorInputs) {
  const ratings = readReferenceCsv('panel_one_candidate.csv').map((row) => ({
    candidate: 'one',
    rater: row['rater']!.replaceAll('"', ''),
    criterion: row['criterion']!.replaceAll('"', ''),
    value: Number(row['rating']),
  }));
  const known = {
    intercept: inputs.mu,
    criteria: Object.fromEntries(inputs.crit.map((effect, k) => [`k${k + 1}`, effect])),
    components: { candidate: inputs.cand, rater: inputs.rater, cell: inputs.cell, residual: inputs.resid },
  };
  const found = candidatePosterior(ratings, known);
  const means = [...groupBy(ratings, ({ rater }) => rater)].map(
    ([rater, own]) => [rater, mean(own.map(({ value }) => value))!] as const,
  );
  const interval = defined(tInterval(means.map(([, value]) => value), 0.95)); // prettier-ignore
  const without = (rater: string) => mean(means.filter(([one]) => one !== rater).map(([, value]) => value));
  return {
    posteriorMean: found.effect,
    posteriorSD: found.sd,
    scoreOnScale: found.adjusted,
    ci90: found.interval,
    pAbove: [3, 3.5, 4].map((cut) => ({ cut, p: probabilityAbove(found, cut) })),
    shrinkage: found.reliability,
    raterMeans: Object.fromEntries(means),
    meanOfRaterMeans: interval.mean,
    grandMean: mean(ratings.map(({ value }) => value)),
    t95: [interval.low, interval.high],
    leaveOneOut: Object.fromEntries(means.map(([rater]) => [rater, without(rater)])),
    loRaterPredictiveZ: Object.fromEntries(
      leaveOneRaterOut(ratings, known).map(({ rater, predictiveZ }) => [rater, predictiveZ]),
    ),
  };
}

export const POSTERIOR_CHECKS: ReferenceChecks = {
  'panel.posterior_known_vc': { compute: posterior, inputs: ['inputs'] },
};
