import { agreementCoefficients, COEFFICIENTS, type CoefficientName } from './agreement-coefficients.js';
import { weightMatrix, type AgreementWeights } from './agreement-weights.js';
import { alphaWithInterval } from './alpha-with-interval.js';
import { coefficientInterval } from './coefficient-interval.js';
import { cohenKappa, crossTabulate } from './cohen-kappa.js';
import { ALPHA_METRICS, type AlphaMetric } from './distance.js';
import type { Interval } from './icc/icc-intervals.js';
import { ICC_FORMS, intraclassCorrelations, type IccForm } from './icc/intraclass-correlations.js';
import { INCOMPLETE_ICC_FORMS, incompleteIcc, type IncompleteIccForm } from './icc/incomplete-icc.js';
import { kendallW } from './kendall-w.js';
import { probabilisticBenchmark } from './probabilistic-benchmark.js';
import type { RatingTable } from './rating-table.js';

/** A number with its interval, or the reason why there is none. Numbers are null, never NaN. */
export interface Figure {
  readonly value: number | null;
  readonly se: number | null;
  readonly interval: readonly [number, number] | null;
  /** Why there is no value, or no interval. */
  readonly reason?: string;
}

export interface AgreementSummary {
  readonly n: {
    readonly units: number;
    /** With two ratings or more: the others say nothing about agreement. */
    readonly pairedUnits: number;
    readonly raters: number;
    readonly ratings: number;
  };
  readonly weights: AgreementWeights;
  readonly categories: readonly number[];
  readonly confidence: number;
  readonly seed: number;
  /** Gwet's coefficients under the weights; AC1 when unweighted, else AC2. */
  readonly coefficients: Readonly<
    Record<CoefficientName, Figure & { readonly observed: number | null; readonly expected: number | null }>
  >;
  /** Krippendorff's own metrics; bootstrap intervals over units. Not the same as weights of the same name. */
  readonly krippendorff: Readonly<Record<AlphaMetric, Figure>>;
  /** Of two raters only. */
  readonly cohenKappa: Figure | null;
  readonly icc: Readonly<Partial<Record<IccForm | IncompleteIccForm, Figure>>> | { readonly reason: string };
  readonly kendallW: {
    readonly value: number | null;
    readonly chiSquared: number | null;
    readonly df: number | null;
    readonly p: number | null;
    readonly reason?: string;
  };
  /** The strongest word that Gwet's coefficient reaches with 95 % certainty (Landis & Koch); null without a standard error. */
  readonly benchmark: string | null;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

export interface AgreementSummaryOptions {
  readonly weights: AgreementWeights;
  /** Default 0.95, as published coefficients are reported. */
  readonly confidence?: number;
  /** Of the bootstrap; default 1. */
  readonly seed?: number;
}

/**
 * Everything that can be said about the agreement of raters, each figure with its interval or the reason why there is none.
 *
 * @throws CalibrationInputError BAD_OPTION
 * @source see each coefficient
 * @example summariseAgreement(ratingTable([]), { weights: 'unweighted' }).coefficients.gwetAc.reason // 'no unit with two ratings'
 */
export function summariseAgreement(table: RatingTable, options: AgreementSummaryOptions): AgreementSummary {
  const { weights, confidence = 0.95, seed = 1 } = options;
  const found = agreementCoefficients(table, weights);
  const counts = table.values.map((row) => row.filter((value) => value !== null).length);
  const n = {
    units: table.unitIds.length,
    pairedUnits: counts.filter((count) => count >= 2).length,
    raters: table.raterIds.length,
    ratings: counts.reduce((sum, count) => sum + count, 0),
  };
  const { gwetAc } = found;
  // Few units can give a coefficient below -1, for which the scale has no word.
  const hasWord = gwetAc.status === 'defined' && gwetAc.se !== null && gwetAc.se > 0 && gwetAc.value >= -1;
  return {
    n,
    weights,
    categories: table.categories,
    confidence,
    seed,
    coefficients: mapped(COEFFICIENTS, (name) => {
      const one = found[name];
      if (one.status === 'undefined') return { ...none(one.reason), observed: null, expected: null };
      const { value, se, observed, expected } = one;
      const interval = withinScale(name, coefficientInterval(one, confidence));
      const reason = interval ? {} : { reason: 'the units do not vary' };
      return { value, se, interval, observed, expected, ...reason };
    }),
    krippendorff: mapped(ALPHA_METRICS, (metric) => alphaFigure(table, metric, confidence, seed)),
    cohenKappa: n.raters === 2 ? cohenFigure(table, weights, confidence) : null,
    icc: iccFigures(table, confidence),
    kendallW: kendallFigure(table),
    benchmark: hasWord ? probabilisticBenchmark(gwetAc.value, gwetAc.se, 'landisKoch').label : null,
    warnings: warningsOf(n),
  };
}

/** A share of pairs ends at 0; a coefficient that takes chance off has no least value to cut at. */
const withinScale = (name: CoefficientName, interval: Figure['interval']): Figure['interval'] =>
  interval && name === 'percentAgreement' ? [Math.max(0, interval[0]), interval[1]] : interval;

const none = (reason: string): Figure => ({ value: null, se: null, interval: null, reason });

const mapped = <K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>;

function alphaFigure(table: RatingTable, metric: AlphaMetric, confidence: number, seed: number): Figure {
  const result = alphaWithInterval(table.values, { metric, seed, confidence, minPairs: 1, minUnits: 1 });
  if (result.status === 'not enough data') return none('no unit with two ratings');
  if (result.status === 'undefined') return none(result.reason);
  const { value, interval } = result;
  if (interval.status === 'undefined') return { value, se: null, interval: null, reason: interval.reason };
  if (interval.low === interval.high) {
    return { value, se: null, interval: null, reason: 'the units do not vary, or there is only one' };
  }
  return { value, se: null, interval: [interval.low, interval.high] };
}

function cohenFigure({ values, categories }: RatingTable, weights: AgreementWeights, confidence: number): Figure {
  const [first, second] = [0, 1].map((g) => values.map((row) => row[g]!));
  const kappa = cohenKappa(crossTabulate(first!, second!, categories), weightMatrix(categories, weights));
  if (kappa.status === 'undefined') return none(kappa.reason);
  const { value, se, observed, expected, n } = kappa;
  const whole = { status: 'defined', value, se, observed, expected, units: n, pairedUnits: n } as const;
  return { value, se, interval: n > 1 ? coefficientInterval(whole, confidence) : null };
}

function iccFigures(table: RatingTable, confidence: number): AgreementSummary['icc'] {
  const complete = intraclassCorrelations(table.values, confidence);
  if (complete.status === 'defined') return mapped(ICC_FORMS, (form) => iccFigure(complete.forms[form]));
  if (complete.reason !== 'missing ratings') return { reason: complete.reason };
  const incomplete = incompleteIcc(table, confidence);
  if (incomplete.status === 'undefined') return { reason: incomplete.reason };
  return mapped(INCOMPLETE_ICC_FORMS, (form) => iccFigure(incomplete.forms[form]));
}

const iccFigure = ({ value, interval }: { value: number; interval: Interval | null }): Figure => ({
  // The mean of several can have a pole: then there is no value either.
  value: Number.isFinite(value) ? value : null,
  se: null,
  interval: interval && [interval.low, interval.high],
  ...(interval ? {} : { reason: 'too few degrees of freedom, or an end of it does not exist' }),
});

function kendallFigure({ values }: RatingTable): AgreementSummary['kendallW'] {
  const unknown = { value: null, chiSquared: null, df: null, p: null };
  const complete = values.map((row) => row.filter((value): value is number => value !== null));
  if (complete.some((row, i) => row.length < values[i]!.length)) return { ...unknown, reason: 'missing ratings' };
  const result = kendallW(complete);
  if (result.status === 'undefined') return { ...unknown, reason: result.reason };
  const { value, chiSquared, df, p } = result;
  return { value, chiSquared, df, p };
}

/** Under 10 units a bootstrap interval is too narrow. */
const FEW_UNITS = 10;

function warningsOf({ units, pairedUnits }: AgreementSummary['n']): AgreementSummary['warnings'] {
  const alone = units - pairedUnits;
  return [
    ...(alone > 0
      ? [
          {
            code: 'single_ratings',
            message: `${alone} of ${units} units have one rating: they say nothing about agreement.`,
          },
        ]
      : []),
    ...(pairedUnits > 0 && pairedUnits < FEW_UNITS
      ? [
          {
            code: 'few_units',
            message: `With ${pairedUnits === 1 ? 'one unit' : `${pairedUnits} units`} rated by several, intervals are too narrow.`,
          },
        ]
      : []),
  ];
}
