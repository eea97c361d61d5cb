import { calibrateOrdinal } from '../../ordinal/calibrate-ordinal.js';
import { fitCumulativeLogit, type CumulativeLogitFit } from '../../ordinal/fit-cumulative-logit.js';
import { indexOrdinal } from '../../ordinal/ordinal-data.js';
import { readReferenceCsv, readReferenceRatings } from '../reference-data.js';
import { MFRM_CHECKS } from './cases-mfrm.js';
import type { ReferenceChecks } from './reference-check.js';

const named = (ids: readonly string[], values: ArrayLike<number>): Record<string, number> =>
  Object.fromEntries(ids.map((id, i) => [id, values[i]!]));

const FIXED = ['tempwarm', 'contactyes'];
const THRESHOLDS = ['1|2', '2|3', '3|4', '4|5'];

function wine(nodes: number | null): { fit: CumulativeLogitFit; judges: string[] } {
  const rows = readReferenceCsv('ordinal_wine.csv').map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.replaceAll('"', '')])),
  );
  const judges = [...new Set(rows.map((row) => row['judge']!))];
  const data = indexOrdinal({
    category: rows.map((row) => Number(row['rating']) - 1),
    design: rows.map((row) => [Number(row['temp'] === 'warm'), Number(row['contact'] === 'yes')]),
    ...(nodes !== null && { first: rows.map((row) => judges.indexOf(row['judge']!)) }),
  });
  const random = { first: nodes !== null, second: false, cell: false };
  return { fit: fitCumulativeLogit(data, { random, nodes: nodes ?? 1 }), judges };
}

const fixedPart = (fit: CumulativeLogitFit) => ({
  logLik: fit.logLik,
  thresholds: named(THRESHOLDS, fit.thresholds),
  beta: named(FIXED, fit.beta),
  se: named([...THRESHOLDS, ...FIXED], standardErrors(fit)),
});

const standardErrors = ({ covariance }: CumulativeLogitFit): number[] =>
  Array.from({ length: covariance!.size }, (_, i) => Math.sqrt(covariance!.matrix[i * covariance!.size + i]!));

function judgePart(nodes: number) {
  const { fit, judges } = wine(nodes);
  return {
    ...fixedPart(fit),
    varRE: { judge: fit.sds.first ** 2 },
    ranef: { judge: { mode: named(judges, fit.first.mode), condSD: named(judges, fit.first.condSd) } },
  };
}

function simulated() {
  const result = calibrateOrdinal(readReferenceRatings('sim_s2_logit.csv'), { prior: 'none' });
  const { thresholds } = result.ordinal!;
  const criteria = result.criteria.slice(0, -1).map((one, k) => ({ ...one, name: `criterion${k + 1}` }));
  const condSd = conditionalSds();
  return {
    logLik: result.model.logLik,
    thresholds: Object.fromEntries(thresholds.map(({ from, to, value }) => [`${from}|${to}`, value])),
    beta: Object.fromEntries(criteria.map(({ name, effect }) => [name, effect])),
    se: Object.fromEntries([
      ...thresholds.map(({ from, to, se }) => [`${from}|${to}`, se]),
      ...criteria.map(({ name, se }) => [name, se]),
    ]),
    varRE: result.varianceComponents,
    ranef: {
      candidate: {
        mode: Object.fromEntries(result.candidates.map(({ id, effect }) => [id, effect])),
        condSD: condSd.candidate,
      },
      rater: {
        mode: Object.fromEntries(result.raters.map(({ id, leniency }) => [id, leniency])),
        condSD: condSd.rater,
      },
    },
  };
}

/** The calibration reports SDs with the uncertainty of the parameters; clmm takes the parameters for known. */
function conditionalSds() {
  const ratings = readReferenceRatings('sim_s2_logit.csv');
  const levels = (of: (one: (typeof ratings)[number]) => string) => [...new Set(ratings.map(of))];
  const [candidates, raters, criteria] = [
    levels((one) => one.candidate),
    levels((one) => one.rater),
    levels((one) => one.criterion!),
  ];
  const data = indexOrdinal({
    category: ratings.map(({ value }) => value - 1),
    design: ratings.map(({ criterion }) =>
      criteria.slice(1).map((one) => Number(one === criterion) - Number(criterion === criteria[0])),
    ),
    first: ratings.map(({ candidate }) => candidates.indexOf(candidate)),
    second: ratings.map(({ rater }) => raters.indexOf(rater)),
  });
  const fit = fitCumulativeLogit(data, { random: { first: true, second: true, cell: false } });
  return { candidate: named(candidates, fit.first.condSd), rater: named(raters, fit.second.condSd) };
}

export const ORDINAL_CHECKS: ReferenceChecks = {
  'clm.wine': { compute: () => fixedPart(wine(null).fit) },
  'clmm.wine.judge': {
    compute: () => ({ laplace: judgePart(1), agq10: judgePart(10) }),
    // laplace.se: half a percent off ours, which ordinal/cumulative-logit.spec.ts holds to second differences of the likelihood (ADR 0015).
    ofTheSoftware: ['laplace.maxGrad', 'laplace.se', 'agq10.maxGrad'],
  },
  'clmm.sim.s2': { compute: simulated, ofTheSoftware: ['maxGrad'] },
  ...MFRM_CHECKS,
};
