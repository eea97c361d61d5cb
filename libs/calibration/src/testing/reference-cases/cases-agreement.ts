import { AGREEMENT_WEIGHTS, weightMatrix, type AgreementWeights } from '../../agreement/agreement-weights.js';
import { agreementCoefficients } from '../../agreement/agreement-coefficients.js';
import type { Coefficient } from '../../agreement/chance-corrected/coefficient.js';
import { cohenKappa, crossTabulate } from '../../agreement/cohen-kappa.js';
import { fleissKappa } from '../../agreement/fleiss-kappa.js';
import { ICC_FORMS, intraclassCorrelations } from '../../agreement/icc/intraclass-correlations.js';
import { kendallW } from '../../agreement/kendall-w.js';
import { krippendorffAlpha } from '../../agreement/krippendorff-alpha.js';
import { lightKappa } from '../../agreement/light-kappa.js';
import { probabilisticBenchmark, type BenchmarkScale } from '../../agreement/probabilistic-benchmark.js';
import { ratingTable, type RatingTable } from '../../agreement/rating-table.js';
import { countUnits } from '../../agreement/chance-corrected/counted-units.js';
import { ALPHA_METRICS } from '../../agreement/distance.js';
import { twoWayMeanSquares } from '../../anova/two-way-mean-squares.js';
import { readReferenceCsv, readReferenceRatings, readReferenceUnits } from '../reference-data.js';
import type { ReferenceCheck, ReferenceChecks } from './reference-check.js';

const tableOf = (file: string, unitColumn = 'candidate'): RatingTable =>
  ratingTable(
    readReferenceRatings(file, unitColumn).map(({ candidate, rater, value }) => ({
      unit: candidate,
      rater,
      rating: value,
    })),
  );
const complete = (file: string) => tableOf(file).values as readonly (readonly number[])[];

/** Throws what an undefined result would hide. */
export function defined<T extends { readonly status: string }>(result: T): Extract<T, { status: 'defined' }> {
  if (result.status !== 'defined') throw new Error(`Undefined: ${JSON.stringify(result)}`);
  return result as Extract<T, { status: 'defined' }>;
}

const gwet = (file: string, weights: AgreementWeights): ReferenceCheck => ({
  compute: () => {
    const found = agreementCoefficients(tableOf(file, 'unit'), weights);
    const inTheirWords = (coefficient: Coefficient) => {
      const { value, se, observed, expected } = defined(coefficient);
      return { coef: value, coefRounded: value, se, pa: observed, pe: expected };
    };
    return {
      pa: inTheirWords(found.percentAgreement),
      gwetAC: inTheirWords(found.gwetAc),
      fleissPi: inTheirWords(found.fleissPi),
      krippAlpha: inTheirWords(found.krippendorffAlpha),
      congerKappa: inTheirWords(found.congerKappa),
      brennanPrediger: inTheirWords(found.brennanPrediger),
    };
  },
});

const gwetSets = { raw4: 'gwet_4raters_12units.csv', raw5: 'gwet_5observers_15units.csv' };
const gwetChecks = Object.entries(gwetSets).flatMap(([name, file]) =>
  AGREEMENT_WEIGHTS.filter((weights) => weights !== 'linear' && weights !== 'ordinal').map(
    (weights) => [`gwet.${name}.${weights}`, gwet(file, weights)] as const,
  ),
);

function fleiss() {
  const table = tableOf('fleiss_1971_diagnoses.csv', 'unit');
  const kappa = defined(fleissKappa(countUnits(table).counts));
  const names = ['1. Depression', '2. Personality Disorder', '3. Schizophrenia', '4. Neurosis', '5. Other'];
  const byName = (pick: 'value' | 'z') =>
    Object.fromEntries(names.map((name, k) => [name, kappa.perCategory[k]![pick]]));
  return {
    kappa: kappa.value,
    z: kappa.z,
    perCategory: byName('value'),
    perCategoryZ: byName('z'),
    congerExact: defined(agreementCoefficients(table, 'unweighted').congerKappa).value,
    light: defined(lightKappa(table, 'unweighted')).value,
  };
}

function cohenOfAnxiety() {
  const { values } = tableOf('irr_anxiety_20x3.csv');
  const scale = [1, 2, 3, 4, 5, 6];
  const counts = crossTabulate(values.map((row) => row[0]!), values.map((row) => row[1]!), scale); // prettier-ignore
  const kappa = (weights: AgreementWeights) => {
    const { value, test } = defined(cohenKappa(counts, weightMatrix(scale, weights)));
    return { kappa: value, z: test!.z, p: test!.p };
  };
  return { unweighted: kappa('unweighted'), linear: kappa('linear'), quadratic: kappa('quadratic') };
}

function cohen1968() {
  const counts = readReferenceCsv('cohen_1968_3x3_counts.csv').map((row) => Object.values(row).map(Number));
  const kappa = (weights: readonly (readonly number[])[]) => {
    const { value, se } = defined(cohenKappa(counts, weights));
    return { kappa: value, seDelta: se };
  };
  const disagreement = [
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ];
  return {
    unweighted: kappa(weightMatrix([1, 2, 3], 'unweighted')),
    linear: kappa(weightMatrix([1, 2, 3], 'linear')),
    quadratic: kappa(weightMatrix([1, 2, 3], 'quadratic')),
    cohenWeights: kappa(disagreement.map((row) => row.map((value) => 1 - value / 6))),
  };
}

function kendall(file: string) {
  const { uncorrected, value, chiSquared, p } = defined(kendallW(complete(file)));
  return { W: uncorrected, Wt: value, chisq: chiSquared, p };
}

function shroutFleiss() {
  const { forms } = defined(intraclassCorrelations(complete('shrout_fleiss_1979.csv')));
  return Object.fromEntries(
    ICC_FORMS.map((form) => {
      const { value, test, interval } = forms[form];
      const { f, df1, df2, p } = test;
      return [form, { icc: value, F: f, df1, df2, p, lower95: interval!.low, upper95: interval!.high }];
    }),
  );
}

function benchmark(scale: BenchmarkScale) {
  return probabilisticBenchmark(0.77544, 0.14295, scale).bands.map(({ probability, ...band }) => ({
    ...band,
    prob: probability,
  }));
}

export const AGREEMENT_CHECKS: ReferenceChecks = {
  'icc.shrout_fleiss': { compute: shroutFleiss },
  'icc.shrout_fleiss.anova': {
    compute: () => {
      const { units, raters, residual } = twoWayMeanSquares(complete('shrout_fleiss_1979.csv'));
      return { BMS: units, JMS: raters, EMS: residual };
    },
  },
  'kripp.2011': {
    compute: () => {
      const units = readReferenceUnits('krippendorff_2011.csv', 'unit');
      return Object.fromEntries(ALPHA_METRICS.map((name) => [name, defined(krippendorffAlpha(units, name)).value]));
    },
  },
  ...Object.fromEntries(gwetChecks),
  'fleiss.1971': { compute: fleiss },
  'kappa.cohen.anxiety12': { compute: cohenOfAnxiety },
  'kappa.cohen1968': { compute: cohen1968 },
  kendallW: { compute: () => ({ anxiety: kendall('irr_anxiety_20x3.csv'), video: kendall('irr_video_20x4.csv') }) },
  'gwet.benchmark': { compute: () => ({ landisKoch: benchmark('landisKoch'), altman: benchmark('altman') }) },
};
